import type { ContradictedTotal } from '../language/contradicted-total.ts';

/** What became of requests, who asked, why they were refused, how reviews and lawsuits ended. */
export const PICTURE_KEYS = ['dispositions', 'applicants', 'refusals', 'remedies'] as const;
export type PictureKey = (typeof PICTURE_KEYS)[number];

/** The pictures that every kind of page can show: of one report, or of several added up. */
export const STANDARD_PICTURES = ['refusals', 'remedies', 'applicants'] as const satisfies PictureKey[];
export type StandardPictureKey = (typeof STANDARD_PICTURES)[number];

interface PictureRow {
  key: string;
  label: string;
  /** Anchor on a report's page of the cell or row that it comes from. */
  anchor: string;
  /** One a series, of the picture's own four outcomes or of the counts alone. Null: no number. */
  values: readonly (number | null)[];
  /** The same, with blanks whose printed totals agree as 0: for sums and comparisons, never to be shown. */
  counted: readonly (number | null)[];
  /** What the values come to, or the total that is printed where they cannot tell; null where neither is known. */
  whole: number | null;
  /** The total that is printed for them, where it is another. */
  printed?: number;
}

/** The numbers of one picture. */
export interface Picture {
  key: PictureKey;
  /** Labels of the series; none where the rows are the parts of one whole. */
  series: readonly string[];
  rows: readonly PictureRow[];
  /**
   * The whole that the rows are parts of; null where it has no number, where its parts contradict it, or where each
   * row is a whole of its own.
   */
  total: number | null;
  /** Whether some blank counts as 0 in it. */
  blanks: boolean;
  /** The printed totals of one report that contradict what is shown; of several reports `coverage` counts them. */
  contradicted: readonly ContradictedTotal[];
  /** Of pictures that add up several reports: how many there are, how many are in it, and the others' ids. */
  coverage?: PictureCoverage;
}

export interface PictureCoverage {
  of: number;
  have: number;
  lacking: readonly string[];
  /** How many of those that are in it have blanks that count as 0. */
  blanks: number;
  /** How many of those that are in it print a total that contradicts what is added up. */
  contradicted: number;
  /** Whose they are, and on which years, ascending: of those that are in it, or of all where none is. */
  agencies: number;
  years: readonly number[];
}

/** Whether drawing says more than a sentence would: at least two of the numbers are not zero. */
export function isWorthDrawing({ rows }: Pick<Picture, 'rows'>): boolean {
  return rows.flatMap((row) => row.values).filter((value) => value !== null && value !== 0).length > 1;
}
