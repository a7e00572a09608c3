import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { isSpoilt } from '../../text/numbers.ts';
import { isAddedHead } from '../../vocabulary/added-heads.ts';
import type { LabelIndex } from '../labels/labels.ts';
import { isPrinted, isWords } from '../printed-fields.ts';

/** So many different words in one line without a number are heads, whatever they say. */
const MANY_WORDS = 4;

/** Whether a printed row is one of heads: it prints a word of the head, or words alone where values would stand. */
export function isHeadRow(row: PrintedRow, fields: readonly Field[], labels: LabelIndex): boolean {
  if (fields.some((field) => mayBeHead(field) && labels.isHeadOrPiece(field.text))) return true;
  if (row.layout !== 'cells') return false;
  if (!fields.every(({ reading }) => ['text', 'blank'].includes(reading.kind))) return false;
  if (fields.some((field) => isSpoilt(field.text))) return false;
  const words = [...new Set(fields.filter(isWords).map((field) => field.text))];
  const isRow = (word: string) => labels.find(word) !== null && !labels.isGroup(word);
  return words.length >= MANY_WORDS || words.filter(isRow).length >= 2;
}

/** Whether a field is neither blank nor a number without a note, as most fields are; 2021（年） may be a head. */
function mayBeHead({ reading }: Field): boolean {
  return reading.kind !== 'blank' && (reading.kind !== 'number' || reading.note !== undefined);
}

/** So many columns in a line of words are heads, whatever stands beside them. */
const FEW_COLUMNS = 3;

/**
 * Whether a row goes on with the head before it: blanks and words that name columns, such as 其他 and 总计, or a line of words of
 * which most do.
 */
export function isHeadTail({ fields }: PrintedRow, labels: LabelIndex): boolean {
  const printed = fields.filter(isPrinted);
  const known = printed.filter(
    ({ text }) => labels.isColumn(text) || labels.isHeadOrPiece(text) || isAddedHead(text),
  );
  return known.length === printed.length || (known.length >= FEW_COLUMNS && printed.every(isWords));
}

/** Whether a cell of a stream prints words that nobody knows before another head: a column that an office added. */
export function isBetweenHeads(
  { layout, fields }: PrintedRow,
  next: PrintedRow | undefined,
  labels: LabelIndex,
): boolean {
  const [only, another] = fields;
  return (
    layout === 'flow' &&
    only !== undefined &&
    !another &&
    isWords(only) &&
    labels.find(only.text) === null &&
    !labels.isGroup(only.text) &&
    next?.layout === 'flow' &&
    next.fields.some(({ text }) => labels.isColumn(text))
  );
}
