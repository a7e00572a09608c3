import type { Node, Position } from 'unist';

/**
 * A table of the document tree as printed. Every cell keeps the columns and rows that it covers, blank ones too: where
 * a number stands is evidence for what it counts, also in a row that is not full.
 */
export interface Grid extends Node {
  type: 'grid';
  rows: GridRow[];
  /** How many columns the widest row reaches. */
  width: number;
  /** Words printed as the table's caption; empty where there are none. */
  caption: string;
  /**
   * rows: a row of the grid is a row of the table. cells: cells follow each other and their lines say nothing, as
   * extractors of text print tables; all of them stand in one row. gaps: rows whose columns nothing but space parts; the
   * columns of a cell are where its words stand, in half characters.
   */
  flow: 'rows' | 'cells' | 'gaps';
  /** Whether columns are counted along lines of text by their tabs: grids of one file count them alike. */
  isOfTabs?: boolean;
  /** Whether lines show each of its cells: then none is gone, and a row that is short goes on elsewhere. */
  isDrawn?: boolean;
  position: Position;
}

/** A row of a grid: the cells that begin in it, from left to right. Cells of earlier rows may cover some of its columns. */
export interface GridRow {
  cells: GridCell[];
  position: Position;
}

/** A cell where it begins. */
export interface GridCell {
  /** What a reader sees printed; empty for a blank cell. */
  text: string;
  /** First column, from 0. */
  column: number;
  /** How many columns it covers, at least 1. */
  columns: number;
  /** How many rows it covers, its own counted, at least 1. */
  rows: number;
  /** Of its text; of the empty cell where it prints nothing. */
  position: Position;
}

/** How wide and high a page is as it is shown, in points. */
export interface PageSize {
  width: number;
  height: number;
}

declare module 'mdast' {
  interface RootContentMap {
    grid: Grid;
  }
}

declare module 'mdast' {
  interface RootData {
    /** Of each page, in a tree that was read from pages whose size is known. */
    pageSizes?: PageSize[];
  }
}

declare module 'mdast' {
  interface ParagraphData {
    /** Whether the paragraph is one line of the file, which may go on in the next. */
    isLine?: boolean;
    /** How many columns its indent takes, where that is not as many as it has characters: ideographic spaces take two. */
    indent?: number;
  }
}
