import { compare as words } from '#language/compare.ts';
import { comparisonFigure } from '#language/comparison-figure.ts';
import { comparisonResult } from '#language/comparison-result.ts';
import { reportsDrawn } from '../sentences/charts.ts';
import { quantityText } from '#language/numbers.ts';
import { COLON, COMMA, SEMICOLON } from '#language/punctuation.ts';
import type { Comparison } from '../statistics/comparison-table.ts';
import { EDITION_KEYS, type Edition } from '../vocabulary/edition-keys.ts';
import type { FigureRow } from './figure-view.ts';
import { type Point, isDrawn } from './comparison-points.ts';

/** The editions that the points of a series come from. */
export function formsOf(points: readonly Point[], series: number | null): Edition[] {
  return EDITION_KEYS.filter((edition) =>
    points.some((point) => point.series === series && point.form === edition),
  );
}

/** Of which years a picture speaks. */
export function periodOf(points: readonly Point[]): string {
  const years = points.map((point) => point.column.year);
  return years.includes(null)
    ? comparisonResult.latest
    : comparisonFigure.period([...new Set(points.map(({ year }) => year))].sort((a, b) => a - b));
}

/** Whose reports the points that are drawn come from, of how many agencies compared, and how many reports. */
export function basisOf(points: readonly Point[], chosen: number): string {
  const drawn = points.filter(isDrawn);
  const years = [...new Set(drawn.map(({ year }) => year))].sort((a, b) => a - b);
  return reportsDrawn(new Set(drawn.map(({ agency }) => agency)).size, {
    years,
    reports: drawn.length,
    chosen,
  });
}

/** Cells of the table that have no number, for whatever reason; a number in another edition's column is no gap. */
export function gapsIn({ groups }: Comparison): number {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.filter((cell) => ('year' in cell ? cell.value === null : cell.status === 'no-report')).length;
}

interface LeftOut {
  readonly gaps: number;
  /** Numbers of another series. */
  readonly elsewhere: number;
  /** Points among which those that rest on contradicted totals are told. */
  readonly contradicted: readonly Point[];
  /** Points among which the small rates are told. */
  readonly small: readonly Point[];
}

/** What a picture leaves out of the table above it, and which of its own numbers are not simply true. */
export function noteOf({ gaps, elsewhere, ...points }: LeftOut, leftOut: string | null): string | null {
  const small = points.small.filter((point) => point.small).length;
  const contradicted = points.contradicted.filter((point) => point.contradicted && isDrawn(point)).length;
  const notes = [
    ...(leftOut ? [leftOut] : []),
    ...(gaps > 0 ? [comparisonFigure.gapsLeftOut(gaps)] : []),
    ...(elsewhere > 0 ? [comparisonFigure.formsLeftOut(elsewhere)] : []),
    ...(contradicted > 0 ? [comparisonFigure.contradicted(contradicted)] : []),
    ...(small > 0 ? [comparisonFigure.smallLeftOut(small)] : []),
  ];
  return notes.length > 0 ? notes.join('') : null;
}

/** The numbers of a picture in words, row by row. */
export function describeRows(rows: readonly FigureRow[], series: readonly string[], unit: string): string {
  const told = (value: number | null): string => (value === null ? words.noData : quantityText(value, unit));
  return rows
    .map(({ label, values, missing }) => {
      if (missing) return label + COLON + missing;
      const parts = values.map((value, index) =>
        series[index] ? `${series[index]} ${told(value)}` : told(value),
      );
      return label + COLON + parts.join(COMMA);
    })
    .join(SEMICOLON);
}
