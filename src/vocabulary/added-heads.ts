import { matchKey } from '../text/normalise.ts';
import { remember } from '../text/remember.ts';

/** Heads of columns that count the rows. */
const COUNTING = /^(?:序号|行次|编号)$/;

/** Heads of columns that offices print beside the form's: they hold remarks, sums of some columns, or what another year had. */
const ADDED =
  /^(?:备注|说明|(?:(?:行政)?(?:诉讼|复议))?小计|(?:行政)?(?:诉讼|复议)[合总]计|(?:上|下)半年|第?[一二三四]季度|(?:上年|上一年度?|去年|\d{4}年度?)(?:同期)?(?:总计|合计|总数|数量?|件数)?|(?:较|比)?(?:上年|去年)?同(?:期|比)\p{Script=Han}{0,4}|增减\p{Script=Han}{0,3}|增幅|占比|比例)$/u;

/** Such heads are shorter. */
const LONGEST = 12;

/** Whether a word in the head of a table of the form names a column that the form has not. */
export const isAddedHead = remember(
  (text: string): boolean => text.length <= LONGEST && (isCountingHead(text) || ADDED.test(matchKey(text))),
);

/** Whether a word names a column that counts the rows. */
export function isCountingHead(text: string): boolean {
  return COUNTING.test(matchKey(text));
}

/** What a column of one year is called: 2022年本年处理决定数量. */
const OF_A_YEAR = /^(\d{4})年\p{Script=Han}{0,8}(?:数量?|件数|金额|总量|增减)(?:[（(][^（()）]*[)）])?$/u;

/** The year that the head of a column names; null where it names none. */
export function yearOfHead(text: string): string | null {
  return text.length <= 30 ? (OF_A_YEAR.exec(matchKey(text))?.[1] ?? null) : null;
}
