import type { Series } from '../vocabulary/comparable.ts';
import { UNKNOWN_EDITION } from '../vocabulary/edition-keys.ts';
import type { ComparisonColumn } from './comparison-table.ts';
import { type Placed, formsOf } from './placed-observations.ts';

type YearColumn = Omit<ComparisonColumn, 'breaks'> & { year: number };

/** A column for each series that reports of a year belong to; one where there is none. */
export function columnsOfYear(
  year: number,
  placed: readonly Placed[],
  series: readonly Series[],
): YearColumn[] {
  const own = [...series.keys()].filter((index) => placed.some((one) => one.series === index));
  if (own.length < 2) return [{ key: String(year), year, series: own[0] ?? null, forms: formsOf(placed) }];
  return own.map((index) => ({
    key: `${year}.${series[index]?.[0]}`,
    year,
    series: index,
    forms: formsOf(placed.filter((one) => one.series === index)),
  }));
}

/** A year of which no report shows an edition stands with the year before it, or else after it: it is no break. */
export function withoutHoles(columns: readonly YearColumn[]): YearColumn[] {
  const isKnown = ({ series, forms }: YearColumn): boolean => series !== null && forms.length > 0;
  const known = columns.filter(isKnown);
  return columns.map((column, index) => {
    if (isKnown(column)) return column;
    const neighbour = columns.slice(0, index).findLast(isKnown) ?? known[0];
    const { series = column.series, forms = column.forms } = neighbour ?? {};
    return { ...column, series, forms: column.forms.length > 0 ? column.forms : forms };
  });
}

/** Marks where the decreed editions of the columns are others than before. */
export function withBreaks(columns: readonly YearColumn[]): (ComparisonColumn & { year: number })[] {
  let before = '';
  return columns.map((column) => {
    const decreed = column.forms.filter((form) => form !== UNKNOWN_EDITION).join();
    const breaks = before !== '' && decreed !== '' && decreed !== before;
    before = decreed || before;
    return { ...column, breaks };
  });
}
