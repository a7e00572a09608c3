import { matchKey } from '../text/normalise.ts';

/** Heads of columns that offices print beside the form's: they count rows, hold remarks, or what another year had. */
const ADDED =
  /^(?:序号|行次|编号|备注|说明|(?:上年|上一年度?|去年|\d{4}年度?)(?:同期)?(?:总计|合计|总数|数量?|件数)?|(?:较|比)?(?:上年|去年)?同(?:期|比)\p{Script=Han}{0,4}|增减\p{Script=Han}{0,3}|增幅|占比|比例)$/u;

/** Whether a word in the head of a table of the form names a column that the form has not. */
export function isAddedHead(text: string): boolean {
  return text.length <= 12 && ADDED.test(matchKey(text));
}
