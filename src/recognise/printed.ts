import type { Point } from 'unist';
import type { Field } from './field.ts';

/**
 * What the columns of a row's fields mean. cells: columns of a grid. gaps: columns of a line of text. flow: the fields
 * follow each other and nothing but their order is known.
 */
export type Layout = 'cells' | 'gaps' | 'flow';

/** A row of a statutory table as printed, blank cells kept. */
export interface PrintedRow {
  line: number;
  fields: Field[];
  layout: Layout;
  /** Tells the grid or the piece of text that the row stands in: columns of different sources are not compared. */
  source: number;
  /** Behind the last column that the row or a cell of an earlier row reaches into. */
  reach: number;
  /** Whether lines show each of its cells, so that none is gone. */
  isDrawn?: boolean;
  /** Whether words that are none of the table's stand between it and the line before. */
  isBehindWords?: boolean;
}

/** All printed rows of one statutory table; a table that is split over the file is joined. */
export interface PrintedTable {
  rows: PrintedRow[];
  /** Where its parts begin: more than one where the table is split. */
  parts: Point[];
  /** Captions, and the lines that stand directly above its parts: they may name a unit or a year. */
  captions: string[];
}
