import { matchKey } from '../text/normalise.ts';
import { remember } from '../text/remember.ts';

/** Heads of columns that count the rows. */
const COUNTING = /^(?:序号|行次|编号)$/;

/** Heads of columns that offices print beside the form's: they hold remarks, sums of some columns, or what another year had. */
const ADDED =
  /^(?:备注|说明|小计|(?:上|下)半年|第?[一二三四]季度|(?:上年|上一年度?|去年|\d{4}年度?)(?:同期)?(?:总计|合计|总数|数量?|件数)?|(?:较|比)?(?:上年|去年)?同(?:期|比)\p{Script=Han}{0,4}|增减\p{Script=Han}{0,3}|增幅|占比|比例)$/u;

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
