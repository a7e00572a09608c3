import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { ALL, WIDTH, type NumberRow } from './number-row.ts';
import { isBlankField } from '../printed-fields.ts';
import { readRemedyHead, type RemedyHead } from './remedy-heads.ts';
import { isRemedyHead, remedyRow } from './remedy-words.ts';

/**
 * The part that the heads of a stream which keeps its blank cells end in, with the blank cell of each outcome behind it;
 * null where they do not.
 */
export function blankPart(
  heads: readonly PrintedRow[],
  above: RemedyHead | null,
): Pick<NumberRow, 'part' | 'fields' | 'head'> | null {
  const blanks = blanksBehindHead(heads);
  if (blanks.length < WIDTH || blanks.length > WIDTH + 1 || heads[0]!.layout !== 'flow') return null;
  const head = readRemedyHead(heads.slice(0, heads.length - blanks.length), above);
  return head.part && !head.isContradictory
    ? { part: head.part, fields: blanks.slice(0, WIDTH), head }
    : null;
}

/** Whether no wider gap between two lines of a stream may be a blank cell that was not told from the space around it. */
export function areEvenlySpaced(fields: readonly Field[]): boolean {
  const lines = [...new Set(fields.map(({ place }) => place.line))];
  return new Set(lines.slice(1).map((line, at) => line - lines[at]!)).size <= 1;
}

/** Behind the last number of a stream of cells with blank ones, no line shows those that follow. */
export function padStream(row: NumberRow): void {
  const wanted = row.part ? WIDTH : ALL;
  const last = row.fields.at(-1);
  if (row.printed.layout !== 'flow' || !last) return;
  while (row.fields.length < wanted) row.fields.push(last.withText(''));
}

/** Whether a row has the name of a part and a blank cell for each outcome: a row whose numbers were left out. */
export function isBlankRow(fields: readonly Field[]): boolean {
  const label = fields.findLastIndex(isRemedyHead);
  const behind = fields.slice(label + 1);
  return (
    label >= 0 &&
    remedyRow(fields[label]!.text) !== null &&
    fields.slice(0, label).every((field) => !isRemedyHead(field) || /诉讼/.test(field.text)) &&
    behind.length >= WIDTH &&
    behind.every(isBlankField)
  );
}

/** Blank cells of a stream between the head and the first number. */
export function blanksBehindHead(heads: readonly PrintedRow[]): Field[] {
  const last = heads.findLastIndex((row) => row.fields.some(isRemedyHead));
  return heads.slice(last + 1).flatMap((row) => row.fields);
}

/** A row of five keeps its blank cells; any other gives only what is printed. */
export function withoutPadding(fields: readonly Field[]): Field[] {
  return fields.length % WIDTH === 0 ? [...fields] : fields.filter((field) => !isBlankField(field));
}
