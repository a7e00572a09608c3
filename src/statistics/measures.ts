import { comparable as comparableCells, type Series } from '../vocabulary/comparable.ts';
import type { Edition } from '../vocabulary/editions.ts';
import { CELLS, type CellDefinition } from '../vocabulary/tables.ts';
import { RATES } from './rates.ts';
import { type Measure, cellsOfMeasure, MEASURE_GROUPS } from './measure.ts';
import { cellMeasure, SUMS, sumMeasure, rateMeasure } from './made-measures.ts';

/** Every measure in the order of the picker: sums before their parts, cells in the form's order. */
export const MEASURES: readonly Measure[] = [
  ...CELLS.filter((cell) => cell.table === 'requests').map(cellMeasure),
  ...SUMS.map(sumMeasure),
  ...CELLS.filter((cell) => cell.table !== 'requests').map(cellMeasure),
  ...RATES.map(rateMeasure),
].sort((a, b) => rank(a) - rank(b));

const byId = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** The measure that the comparison opens with. */
export const DEFAULT_MEASURE = 'requests.received.total';

/** The measure with this id, or undefined. */
export function findMeasure(id: string): Measure | undefined {
  return byId.get(id);
}

/**
 * Whether a measure counts the same thing under two editions. Throws a RangeError for a measure that there is not, and for
 * an edition without an entry.
 */
export function comparable(measureId: string, one: Edition, other: Edition): boolean {
  const measure = findMeasure(measureId);
  if (!measure) throw new RangeError(`Unexpected measure ${measureId}, expected one of MEASURES`);
  return comparableCells(cellsOfMeasure(measure), one, other);
}

/** The decreed editions that have a measure, those together that count the same with it. */
export function ownSeries({ editions, series }: Pick<Measure, 'editions' | 'series'>): Series[] {
  return series
    .map((own) => editions.filter((edition) => own.includes(edition)))
    .filter((own) => own.length > 0);
}

/**
 * Whether the measure has a page of its own for each year. The applicant columns of table 3 have none, except under
 * 本年新收: there are 150 of them, and nobody looks for them in a list.
 */
export function isListed(measure: Measure): boolean {
  return isPicked(measure) || (measure.kind === 'cell' && measure.cell.row.key === 'received');
}

/** Ids of the measures that have a page of their own for each year. */
export const LISTED_MEASURES: ReadonlySet<string> = new Set(MEASURES.filter(isListed).map(({ id }) => id));

/** Whether the picker lists the measure; the other columns of table 3 are reached through the kind of applicant. */
export function isPicked(measure: Measure): boolean {
  return measure.kind !== 'cell' || measure.table !== 'requests' || measure.cell.column.key === 'total';
}

/** The cell's place in the form; in table 3 总计 comes before the kinds of applicant. */
function place(cell: CellDefinition): number {
  if (cell.table !== 'requests' || cell.column.key !== 'total') return CELLS.indexOf(cell);
  return CELLS.findIndex((first) => first.table === 'requests' && first.row === cell.row) - 0.25;
}

/** Sorts by group; a sum stands before the first of its parts. */
function rank(measure: Measure): number {
  const group = MEASURE_GROUPS.indexOf(measure.group) * 10_000;
  if (measure.kind === 'cell') return group + place(measure.cell) * 2 + 1;
  if (measure.kind === 'rate') return group + RATES.indexOf(measure.rate);
  return group + Math.min(...measure.parts.map((part) => CELLS.findIndex((cell) => cell.id === part))) * 2;
}
