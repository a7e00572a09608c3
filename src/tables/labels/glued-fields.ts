import type { Field } from '../../recognise/field.ts';
import { INVISIBLE_CLASS } from '../../text/normalise.ts';
import { splitOrdinal } from '../../text/numerals.ts';
import { numbersApart, pieceOf } from '../field-pieces.ts';
import type { LabelIndex } from './labels.ts';

/** No label with its number is longer. */
export const LONGEST_GLUED = 300;

/** What stands within numbers: a label ends before it. */
const DIGITS = String.raw`\d\s.,，+\-−–—${INVISIBLE_CLASS}`;
const NUMBERS_BEHIND = new RegExp(
  `^(.*[^${DIGITS}])\\s*([+\\-−–]?\\d[\\d.,，${INVISIBLE_CLASS}]*(?:(?:\\s+[+\\-−–]?|[+\\-−–])\\d[\\d.,，${INVISIBLE_CLASS}]*)*)$`,
  'u',
);
const SIGNS_BEHIND = new RegExp(`^(.*[^${DIGITS}/])\\s*([\\d+\\-−–—/${INVISIBLE_CLASS}]+)$`, 'u');

/**
 * Takes apart a label and a number that are printed without a space, and numbers that share a field. In a cell behind the
 * label of its row 总计 and its like are no label: they tell of the number.
 */
export function splitGlued(field: Field, labels: LabelIndex, isBehindLabel = false): Field[] {
  const { text, reading } = field;
  const { kind } = reading;
  if (kind === 'run') return numbersApart(field);
  if (kind !== 'text' || text.length > LONGEST_GLUED || labels.find(text) || labels.isHead(text))
    return [field];
  const behind = NUMBERS_BEHIND.exec(text);
  if (behind && isBehindLabel && labels.isColumn(behind[1]!)) return [field];
  if (behind && labels.find(behind[1]!)) {
    return [
      pieceOf(field, 0, behind[1]!.length),
      ...splitGlued(pieceOf(field, text.length - behind[2]!.length), labels),
    ];
  }
  const mixed = SIGNS_BEHIND.exec(text);
  if (mixed && labels.find(mixed[1]!))
    return [pieceOf(field, 0, mixed[1]!.length), pieceOf(field, text.length - mixed[2]!.length)];
  const before = /^(\d[\d.,，]*)\s*(\D.*)$/u.exec(text);
  if (before && labels.find(before[2]!) && splitOrdinal(text).ordinal === null) {
    return [pieceOf(field, 0, before[1]!.length), pieceOf(field, text.length - before[2]!.length)];
  }
  return [field];
}
