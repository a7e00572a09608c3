import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { isCountingHead } from '../../vocabulary/added-heads.ts';
import { pieceOf } from '../field-pieces.ts';
import type { Head } from '../head.ts';
import type { LogicalRow } from '../logical-row.ts';
import { isPrinted } from '../printed-fields.ts';

/** Fewer rows are counted 1, 2, 3 by chance. */
const FEW_ROWS = 5;

/** A number that a space parts from the words behind it. */
const NUMBER_BEFORE_WORDS = /^\s*(\d{1,2})\s+(?=\S)/u;

/** Rows without the numbers that count them. */
export interface Uncounted {
  rows: readonly PrintedRow[];
  /** What the numbers that were left out are called, or else the first of them; null where none were. */
  count: Field | null;
}

/** A field that is a number right before words, or begins with one, and what of it is the words'. */
interface Counted {
  field: Field;
  value: number;
  words: readonly Field[];
}

/**
 * Takes from lines and streams the numbers right before their labels, where these are 1, 2, 3 and so on all through the
 * table: they count the rows, and neither end the row before nor begin their own. Grids show what stands in a column of
 * its own, and are left as they are.
 */
export function withoutRowCounts(rows: readonly PrintedRow[]): Uncounted {
  const counts = numbersBeforeWords(rows);
  const isCounted = counts.length >= FEW_ROWS && counts.every(({ value }, at) => value === at + 1);
  if (!isCounted) return { rows, count: null };
  const left = new Map(counts.map(({ field, words }) => [field, words]));
  const heads = rows.flatMap(({ layout, fields }) =>
    layout === 'cells' ? [] : fields.filter(({ text }) => isCountingHead(text)),
  );
  for (const head of heads) left.set(head, []);
  return {
    rows: rows.map((row) => ({
      ...row,
      fields: row.fields.flatMap((field) => left.get(field) ?? [field]),
    })),
    count: heads[0] ?? counts[0]!.field,
  };
}

/** The numbers that words follow: where a line begins, and anywhere in a stream, whose cells go on from row to row. */
function numbersBeforeWords(rows: readonly PrintedRow[]): Counted[] {
  const found: Counted[] = [];
  let before: Field | null = null;
  for (const { layout, fields } of rows) {
    if (layout === 'cells') continue;
    const printed = fields.filter(isPrinted);
    for (const field of layout === 'gaps' ? printed.slice(0, 2) : printed) {
      const number = before && before.reading;
      const isWords = field.reading.kind === 'text';
      if (number?.kind === 'number' && isWords)
        found.push({ field: before!, value: number.value, words: [] });
      const lead: RegExpExecArray | null =
        layout === 'gaps' && before === null && isWords ? NUMBER_BEFORE_WORDS.exec(field.text) : null;
      if (lead) found.push({ field, value: Number(lead[1]), words: [pieceOf(field, lead[0].length)] });
      before = field;
    }
    if (layout === 'gaps') before = null;
  }
  return found;
}

/** The rows whose first numbers are 1, 2, 3 and so on, all down the table: they count the rows. */
export function countedRows<Row extends { fields: readonly Field[] }>(
  rows: readonly Row[],
): ReadonlySet<Row> {
  const printed = rows.filter(({ fields }) => fields.some(isPrinted));
  const numbers = printed.map(({ fields }) => {
    const reading = fields.find(isPrinted)!.reading;
    return reading.kind === 'number' ? reading.value : null;
  });
  const isCounted = numbers.every((number, at) => number !== null && number === numbers[0]! + at);
  return new Set(isCounted && printed.length >= FEW_ROWS ? printed : []);
}

/** Numbers before the labels of rows that count these, by their head where it names one; null where there are none. */
export function countsBeforeLabels(
  rows: readonly { row: LogicalRow; head: Head | null }[],
  printed: readonly PrintedRow[],
): Field | null {
  const counts = rows.flatMap(({ row, head }) => {
    const first = row.labelIndex > 0 ? printed[row.at]?.fields.find(isPrinted) : undefined;
    const isCount =
      row.layout === 'cells' &&
      first !== undefined &&
      first.reading.kind === 'number' &&
      !row.fields.includes(first) &&
      !row.continued.includes(first);
    return isCount ? [{ first, head }] : [];
  });
  const [one] = counts;
  return one && counts.length >= FEW_ROWS ? (headOfCounts(one.head) ?? one.first) : null;
}

/** The one word of a head that names no column of the form. */
export function headOfCounts(head: Head | null): Field | null {
  const [only, another] = head?.others ?? [];
  return only && !another ? only : null;
}
