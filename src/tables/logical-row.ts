import type { Point } from 'unist';
import type { Field } from '../recognise/field.ts';
import type { Layout } from '../recognise/printed.ts';
import type { RowDefinition } from '../vocabulary/table-definition.ts';
import { isBlankField } from './printed-fields.ts';

/** A row as the form understands it: a label and what is printed for it, over however many lines. */
export interface LogicalRow {
  /** null where no label could be read. */
  row: RowDefinition | null;
  /** The words printed as its label; empty where there are none. */
  label: string;
  place: Point;
  line: number;
  /** Index of the label in its line. */
  labelIndex: number;
  /** Whether cells that began in earlier rows stand before the first of its line. */
  isCoveredBefore: boolean;
  /** Index of its printed row in the table. */
  at: number;
  layout: Layout;
  source: number;
  reach: number;
  /** Whether lines show each of its cells, so that none is gone. */
  isDrawn?: boolean;
  /** Whether numbers stand between it and another label in one row of a grid, and nothing shows whose they are. */
  isBesideOther?: boolean;
  /** Whether what was taken for its label ends in a number, so that those behind it have lost one. */
  holdsNumber?: boolean;
  /** The fields behind the label in the label's own line, blank ones too. */
  fields: Field[];
  /** What is printed for the row in further lines, blank fields left out; in a stream of cells all of its cells, blank ones too. */
  continued: Field[];
  /** How the label was found: as printed, by a few letters' difference, or by the row's place between others. */
  by: 'label' | 'similarity' | 'place';
  /** Whether the row is a line of numbers that stands under no label of its own. */
  isBare: boolean;
  /** Whether it is one right behind a head: no label before that is its own. */
  isBehindHead?: boolean;
}

/** A row of so many values is overlong whatever follows, and every field is compared with those behind it. */
export const MOST_FIELDS = 500;

export function printedIn(row: LogicalRow): number {
  return [...row.fields, ...row.continued].filter((field) => !isBlankField(field)).length;
}

export function isEmpty(row: LogicalRow): boolean {
  return row.fields.every(isBlankField) && row.continued.every(isBlankField);
}

export type ResolvedRow = LogicalRow & { row: RowDefinition };

export function hasValues(row: LogicalRow): boolean {
  return row.fields.length + row.continued.length > 0;
}

export function hasNumber(row: LogicalRow): boolean {
  return [...row.fields, ...row.continued].some((field) =>
    ['number', 'run', 'dash'].includes(field.reading.kind),
  );
}
