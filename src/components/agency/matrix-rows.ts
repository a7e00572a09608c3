import { viewCell, type CellView } from '../../views/cell-view.ts';
import { named } from '#language/form-labels.ts';
import { measureWords } from '#language/measures.ts';
import { agencyWords } from '#language/agency.ts';
import {
  type AgencyYears,
  type MeasureYears,
  numbersOf,
  observeYears,
} from '../../statistics/agency-years.ts';
import { measureCard } from '../../statistics/measure-cards.ts';
import { shortMeasureName } from '../../statistics/measure-names.ts';
import { RATES, type RateDefinition } from '../../statistics/rates.ts';
import { APPLICANT_COLUMNS, REQUESTS } from '../../vocabulary/requests.ts';
import { REMEDIES } from '../../vocabulary/remedies.ts';
import { cellId } from '../../vocabulary/tables.ts';

/** A row of a matrix of years as it is shown. */
export interface MatrixRow {
  group?: string;
  /** Beside the heading: what the rows under it have in common. */
  groupDetail?: string;
  label: string;
  unit: string;
  /** One a year for the sparkline; null is a gap. */
  numbers: readonly (number | null)[];
  /** Indexes of the years from which on another thing is counted. */
  cuts: readonly number[];
  cells: readonly CellView[];
}

/** Every rate, a row for each of its denominators. */
export function rateRows(years: AgencyYears): MatrixRow[] {
  return RATES.flatMap((rate) => observeYears(years, [rate.id]).flatMap((row) => rowsOfRate(rate, row)));
}

/** The eight exemptions under their sum. */
export function refusalRows(years: AgencyYears): MatrixRow[] {
  const grounds = REQUESTS.rows.filter((row) => row.key.startsWith('refused.'));
  const ids = ['sum.refused', ...grounds.map((row) => cellId('requests', row.key, 'total'))];
  return observeYears(years, ids).map((row) => rowOf(row, shortMeasureName(row.measure)));
}

/** Who asked: the six kinds of applicant of the requests received. */
export function applicantRows(years: AgencyYears): MatrixRow[] {
  return APPLICANT_COLUMNS.flatMap((column) => {
    const head = REQUESTS.columns.find(({ key }) => key === column)!;
    return observeYears(years, [cellId('requests', 'received', column)]).map((row) =>
      rowOf(row, named(head)),
    );
  });
}

/** The outcomes of reviews and of the two kinds of lawsuit, under a heading each. */
export function remedyRows(years: AgencyYears): MatrixRow[] {
  return REMEDIES.rows.flatMap((remedy) =>
    REMEDIES.columns.flatMap((column) =>
      observeYears(years, [cellId('remedies', remedy.key, column.key)]).map((row) => ({
        ...rowOf(row, named(column)),
        group: named(remedy),
      })),
    ),
  );
}

/** Fees of table 2 in money. */
export function feeRows(years: AgencyYears): MatrixRow[] {
  return observeYears(years, ['proactive.administrativeFees.amount']).map((row) =>
    rowOf(row, shortMeasureName(row.measure)),
  );
}

function rowOf(row: MeasureYears, label: string): MatrixRow {
  const card = measureCard(row.measure, () => undefined);
  return {
    label,
    unit: row.measure.unit,
    numbers: numbersOf(row),
    cuts: row.cuts,
    cells: row.cells.map((cell) => viewCell(cell, card, false)).map(nothingAsFraction),
  };
}

/** Where there was nothing to divide, `0/0` says so in less room than words. */
function nothingAsFraction({ detail, ...cell }: CellView): CellView {
  if (cell.gap === 'nothing-to-divide' && detail) return { ...cell, text: detail };
  return detail ? { ...cell, detail } : cell;
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

/** Whether every cell of every year that has a report is a zero. */
export function isAllZero(rows: readonly MatrixRow[]): boolean {
  return rows.every(({ cells }) => cells.every(({ gap, zero }) => zero || gap === 'no-report'));
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
