import type { CellView } from '../../views/cell-view.ts';
import { measureWords } from '#language/measures.ts';
import { agencyWords } from '#language/agency.ts';
import { type AgencyYears, type MeasureYears, observeYears } from '../../statistics/agency-years.ts';
import { RATES, type RateDefinition } from '../../statistics/rates.ts';
import { type MatrixRow, rowOf } from './matrix-row.ts';

/** Every rate, a row for each of its denominators. */
export function rateRows(years: AgencyYears): MatrixRow[] {
  return RATES.flatMap((rate) => observeYears(years, [rate.id]).flatMap((row) => rowsOfRate(rate, row)));
}

function rowsOfRate({ id, denominators }: RateDefinition, row: MeasureYears): MatrixRow[] {
  const words = measureWords.derived[id];
  const first = rowOf(row, '');
  return denominators.map(({ key }, index) => ({
    ...(index === 0 ? first : secondRow(row, first)),
    group: words?.name ?? id,
    groupDetail: agencyWords.rates.formula(words?.formula ?? ''),
    label: measureWords.denominators[key].label,
  }));
}

/** What the rates of these rows are measured against: each denominator once, in the order of the rows. */
export function rateDenominators(
  rows: readonly MatrixRow[],
): { label: string; formula: string; note: string }[] {
  const shown = new Set(rows.map(({ label }) => label));
  return Object.values(measureWords.denominators).filter(({ label }) => shown.has(label));
}

/** Whether the denominator was 0 in every year that has a report. */
export function hasNothingToDivide({ cells }: MatrixRow): boolean {
  const held = cells.filter(({ gap }) => gap !== 'no-report');
  return held.length > 0 && held.every(({ gap }) => gap === 'nothing-to-divide');
}

/** The same rate over its second denominator. */
function secondRow({ cells }: MeasureYears, first: MatrixRow): MatrixRow {
  return {
    ...first,
    numbers: cells.map((cell) => {
      const fraction = 'fractions' in cell ? cell.fractions?.[1] : undefined;
      const { numerator = null, denominator = null } = fraction ?? {};
      return numerator === null || !denominator || numerator > denominator ? null : numerator / denominator;
    }),
    cells: first.cells.map(({ second, ...cell }) => (second ? overSecond(cell, second) : cell)),
  };
}

function overSecond(
  { href, zero, mark }: CellView,
  { text, detail }: NonNullable<CellView['second']>,
): CellView {
  return { text, zero, ...(href ? { href } : {}), ...(detail ? { detail } : {}), ...(mark ? { mark } : {}) };
}
