import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { formKey } from '../../text/form-key.ts';
import { isSpoilt } from '../../text/numbers.ts';
import { ALL, WIDTH } from './number-row.ts';
import { isBlankField } from '../printed-fields.ts';
import { isRemedyHead, remedyColumn } from './remedy-words.ts';

/** Whether a row with numbers is called the sum of some parts. */
export function isSumOfParts({ fields }: PrintedRow): boolean {
  const first = fields.findIndex(({ reading }) => ['number', 'dash'].includes(reading.kind));
  return fields
    .slice(0, first)
    .some(({ text }) => /^\p{Script=Han}{0,4}(?:小计|合计|总计|总数)$/u.test(text.trim()));
}

/** Whether the last word of some heads is the name of both kinds of lawsuits. */
export function endsInLawsuits(heads: readonly PrintedRow[]): boolean {
  const last = heads.flatMap(({ fields }) => fields).findLast((field) => !isBlankField(field));
  return last !== undefined && formKey(last.text) === '行政诉讼';
}

/** A number with words or signs around it that spoil it; what a table, an annex or a year is called has one too. */
const WITH_A_NUMBER = /^(?![表附图第（(])(?!.*[年月日:：])(?!(?:.*\p{Script=Han}){3})(?=.*\d).{1,10}$/u;

/** Whether a cell of a stream prints a number that nobody can read: left out, it would move those behind it. */
export function isUnreadable({ text }: Field): boolean {
  return isSpoilt(text) || WITH_A_NUMBER.test(text.trim());
}

/** Rows without those that count the columns of all parts from 1, as tables of statistics do below their heads. */
export function withoutCounts(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  let [next, from] = [1, 0];
  for (const [at, { fields }] of rows.entries()) {
    for (const { text } of fields.filter((field) => !isBlankField(field))) {
      if (text.trim() === '1') [next, from] = [1, at];
      next = text.trim() === String(next) ? next + 1 : 1;
    }
    const isLast =
      next > ALL && rows.slice(from, at + 1).every(({ fields: own }) => own.every(isCountOrBlank));
    if (isLast) return [...rows.slice(0, from), ...rows.slice(at + 1)];
  }
  return rows;
}

function isCountOrBlank(field: Field): boolean {
  return isBlankField(field) || /^\s*\d{1,2}\s*$/.test(field.text);
}

/** What offices call the row of numbers, in a column of labels that the form has not. */
const COUNT_WORD = /^(?:案?件数量?|数[量据值额])(?:[（(]件[)）])?$/u;

/** The fields of a row behind the word that says that numbers follow. */
export function withoutCountWord(fields: readonly Field[]): readonly Field[] {
  const at = fields.findIndex(({ text }) => text.trim() !== '');
  const isNamed = at >= 0 && fields.length - at > WIDTH && COUNT_WORD.test(formKey(fields[at]!.text));
  return isNamed ? fields.slice(at + 1) : fields;
}

/** A line that prints heads of outcomes and numbers behind them as two rows; any other row as it is. */
export function headsApart(row: PrintedRow): PrintedRow[] {
  const end = row.fields.findIndex((field) => !isRemedyHead(field));
  const heads = row.fields.slice(0, Math.max(0, end));
  return row.layout !== 'cells' && heads.filter(({ text }) => remedyColumn(text) !== null).length > 1
    ? [
        { ...row, fields: heads },
        { ...row, fields: row.fields.slice(end) },
      ]
    : [row];
}
