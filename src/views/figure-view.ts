import type { Break } from '../statistics/series.ts';

/**
 * A chart and the table it is drawn from; `<chart-figure>` reads the numbers from the table, and without a script the
 * table is the figure. `bars`: one series, a bar a row; `groups`: bars of several series side by side; `dots`: one line a
 * row; `stacks`: a bar a row, made of its columns; `lines` and `columns`: a line a column, or a standing bar a row, over
 * rows that are years.
 */
export interface FigureView {
  readonly kind: 'bars' | 'groups' | 'dots' | 'lines' | 'columns' | 'stacks';
  /** A sentence that says the finding. */
  readonly title: string;
  /** The title where the figure leaves the page, saved or in another site's, and the page no longer says whose it is. */
  readonly titleAlone?: string | undefined;
  /**
   * What a reader who cannot see the picture is told; left out where the table and the notes say it, from which the script then
   * takes it.
   */
  readonly description?: string;
  readonly unit: string;
  /** Whose reports on which years it is drawn from, and how many: said in a picture that is saved. */
  readonly basis: string;
  /** Head of the first column: what a row is. */
  readonly labelHead: string;
  readonly series: readonly string[];
  readonly rows: readonly FigureRow[];
  /** Head and texts of one more column that is not drawn, such as shares. */
  readonly extra?: { readonly head: string; readonly texts: readonly string[] } | undefined;
  /** What is left out of the picture and why, and how to read it. */
  readonly note?: string | null | undefined;
  /** What the page says of it elsewhere, and what it must say itself where it leaves the page: saved, or in another site's. */
  readonly away?: string | undefined;
}

export interface FigureRow {
  readonly label: string;
  readonly href?: string | undefined;
  /** One a series; null is a gap. */
  readonly values: readonly (number | null)[];
  /** Said instead of a number that is not there. */
  readonly missing?: string | undefined;
  /** The same, one a value, where they differ. */
  readonly gaps?: readonly (string | undefined)[] | undefined;
  /** How the form changes before this row, or that one agency took over the work of another; null where neither. */
  readonly breaks?: Break | 'succession' | null | undefined;
  /** The title speaks of this row. */
  readonly accent?: boolean | undefined;
}
