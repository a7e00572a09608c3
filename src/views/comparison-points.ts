import type {
  Comparison,
  ComparisonCell,
  ComparisonColumn,
  ComparisonRow,
} from '../statistics/comparison-table.ts';
import type { Edition } from '../vocabulary/edition-keys.ts';
import { placeInSeries } from '../statistics/series.ts';
import type { MeasureCard } from '../statistics/measure-cards.ts';
import { LEAST_DRAWN } from '../statistics/observations.ts';

/** Lines, bars of one group and dots of one line cannot be told apart beyond this; a line needs some years to be one. */
export const MOST_SERIES = 4;

/** One number of the comparison, as pictures have it. */
export interface Point {
  readonly agency: string;
  readonly column: ComparisonColumn;
  readonly year: number;
  readonly form: Edition | null;
  /** Index of the measure's series; null: nothing tells it. */
  readonly series: number | null;
  /** As drawn: a rate in percent. */
  readonly value: number | null;
  readonly small: boolean;
  /** Whether it rests on a printed total that its parts do not come to. */
  readonly contradicted: boolean;
}

/** What every picture is made of. */
export interface Material {
  readonly comparison: Comparison;
  readonly points: readonly Point[];
  /** Agency ids in the order of the table. */
  readonly agencies: readonly string[];
  readonly measure: MeasureCard;
  readonly name: (agency: string) => string;
}

/** The series that the comparison keeps apart, in its own order. */
export function seriesOf({ groups, columns }: Comparison): (number | null)[] {
  return [...new Set([...groups, ...columns].map(({ series }) => series))];
}

/** Every observation of the table, row by row, then by column. */
export function pointsOf(
  rows: readonly ComparisonRow[],
  columns: readonly ComparisonColumn[],
  measure: MeasureCard,
): Point[] {
  return rows.flatMap(({ agency, cells }) =>
    cells.flatMap((cell, index) => {
      const column = columns[index];
      return column && 'year' in cell ? [pointOf(agency, column, cell, measure)] : [];
    }),
  );
}

function pointOf(
  agency: string,
  column: ComparisonColumn,
  cell: Extract<ComparisonCell, { year: number }>,
  measure: MeasureCard,
): Point {
  const { value, fractions, year, form, status } = cell;
  const base = {
    agency,
    column,
    year,
    form,
    series: placeInSeries(measure.series, form),
    contradicted: status === 'contradicted',
  };
  if (!fractions || value === null) return { ...base, value, small: false };
  return {
    ...base,
    value: Math.round(value * 1000) / 10,
    small: (fractions[0]?.denominator ?? 0) < LEAST_DRAWN,
  };
}

/** A rate of few cases is told in the table and not drawn. */
export function isDrawn(point: Point): boolean {
  return point.value !== null && !point.small;
}
