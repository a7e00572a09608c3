import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { REMEDIES, type RemedyRow } from '../../vocabulary/remedies.ts';
import { isBlankField } from '../printed-fields.ts';
import type { RemedyHead } from './remedy-heads.ts';

/** How many columns a part of table 4 has, and how many all of its parts have together. */
export const WIDTH = REMEDIES.columns.length;
export const ALL = WIDTH * REMEDIES.rows.length;

/** Numbers of table 4 that stand in one row, or follow each other as one. */
export interface NumberRow {
  /** The part that its label, or the head of its own little table, names; null for a row of all parts. */
  part: RemedyRow | null;
  fields: Field[];
  printed: PrintedRow;
  head: RemedyHead | null;
  isBroken: boolean;
  /** Whether numbers of a column that an office added may be among its own. */
  isMixed?: boolean;
}

export function filledOf(fields: readonly Field[]): number {
  return fields.filter((field) => !isBlankField(field)).length;
}

/** The part of a row that is not whole yet: numbers without a label go on with it. */
export function openPart(open: NumberRow | null): RemedyRow | null {
  return open && open.fields.length < WIDTH ? open.part : null;
}
