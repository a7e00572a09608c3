import type { ComparisonColumn } from '../statistics/comparison-table.ts';
import { UNKNOWN_EDITION, type Edition, yearOfChange } from '../vocabulary/edition-keys.ts';
import type { Break } from '../statistics/series.ts';

interface AxisYear {
  readonly year: number;
  /** Null: the year lies between others and was not chosen. */
  readonly column: ComparisonColumn | null;
  readonly breaks: Break | null;
}

/** Every year from the first of the columns to the last, so that a step is a year. */
export function timeAxis(columns: readonly ComparisonColumn[]): AxisYear[] {
  const byYear = [...columns].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  let newest: Edition | undefined;
  return byYear.flatMap((column, index) => {
    const before = byYear[index - 1];
    const year = column.year ?? 0;
    const last = before?.year ?? year - 1;
    const form = column.forms.findLast((edition) => edition !== UNKNOWN_EDITION);
    // That some agency still uses the edition before does not revise the form again.
    const isSame = form === newest;
    newest = form ?? newest;
    const change = breakBefore(column, before, isSame);
    const changed = form === undefined ? year : yearOfChange(last, year, form);
    return Array.from({ length: year - last }, (_, at) => last + 1 + at).map((one) => ({
      year: one,
      column: one === year ? column : null,
      breaks: one === changed ? change : null,
    }));
  });
}

/** A change of the form is marked; where another series begins with it, the lines end there too. */
function breakBefore(
  { series, breaks }: ComparisonColumn,
  before: ComparisonColumn | undefined,
  isSame: boolean,
): Break | null {
  if (before && before.series !== series) return 'series';
  return before && breaks && !isSame ? 'form' : null;
}
