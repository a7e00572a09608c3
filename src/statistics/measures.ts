import { comparable as comparableCells, seriesOf, type Series } from '../vocabulary/comparable.ts';
import type { KnownEdition } from '../vocabulary/edition-keys.ts';
import { decreedEditions, type Edition } from '../vocabulary/editions.ts';
import { editionsWith } from '../vocabulary/form-rows.ts';
import { DISPOSITION_GROUPS } from '../vocabulary/requests.ts';
import { CELLS, cellId, findCell, type CellDefinition, type TableKey } from '../vocabulary/tables.ts';
import { CASES } from '../vocabulary/units.ts';
import { RATES, type RateDefinition } from './rates.ts';

/** What can be compared: one cell of the form, a sum of cells that the form has no row for, or a rate. */
export type Measure = CellMeasure | SumMeasure | RateMeasure;

interface MeasureBase {
  /** Permanent: part of addresses. A cell's id, `sum.refused` or `rate.disclosed`. */
  readonly id: string;
  readonly group: MeasureGroup;
  readonly table: TableKey;
  /** 件, 项, 万元; a rate has %. */
  readonly unit: string;
  /** The decreed editions of the form that have everything it is made of. */
  readonly editions: readonly KnownEdition[];
  /** The editions under which it counts the same, as far as they do: numbers of two series are never joined. */
  readonly series: readonly Series[];
}
export interface CellMeasure extends MeasureBase {
  readonly kind: 'cell';
  readonly cell: CellDefinition;
}
interface SumMeasure extends MeasureBase {
  readonly kind: 'sum';
  /** Cell ids that are added up. */
  readonly parts: readonly string[];
}
interface RateMeasure extends MeasureBase {
  readonly kind: 'rate';
  readonly rate: RateDefinition;
}

/** The groups of the picker, in its order. */
export const MEASURE_GROUPS = [
  'received',
  'dispositions',
  'exemptions',
  'remedies',
  'proactive',
  'rates',
] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

/** Sums that readers ask for and the form prints no total of. */
const SUMS: readonly { id: string; group: MeasureGroup; table: TableKey; parts: readonly string[] }[] = [
  ...DISPOSITION_GROUPS.filter((group) =>
    ['refused', 'unableToProvide', 'notProcessed'].includes(group.key),
  ).map((group) => ({
    id: `sum.${group.key}`,
    group: group.key === 'refused' ? ('exemptions' as const) : ('dispositions' as const),
    table: 'requests' as const,
    parts: group.rows.map((row) => cellId('requests', row, 'total')),
  })),
  {
    id: 'sum.litigation',
    group: 'remedies',
    table: 'remedies',
    parts: ['remedies.litigationDirect.total', 'remedies.litigationAfterReview.total'],
  },
];

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
  return comparableCells(cellsOf(measure), one, other);
}

/** The decreed editions that have a measure, those together that count the same with it. */
export function ownSeries({ editions, series }: Pick<Measure, 'editions' | 'series'>): Series[] {
  return series
    .map((own) => editions.filter((edition) => own.includes(edition)))
    .filter((own) => own.length > 0);
}

/** The ids of the cells that a measure is made of. */
function cellsOf(measure: Measure): readonly string[] {
  if (measure.kind === 'cell') return [measure.id];
  if (measure.kind === 'sum') return measure.parts;
  return cellsOfRate(measure.rate);
}

/** The ids of the cells that a rate is made of. */
export function cellsOfRate({ numerator, denominators }: RateDefinition): readonly string[] {
  return [...numerator, ...denominators.flatMap(({ cells }) => cells)];
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

function cellMeasure(cell: CellDefinition): CellMeasure {
  return {
    id: cell.id,
    kind: 'cell',
    cell,
    group: groupOf(cell),
    table: cell.table,
    unit: cell.column.unit,
    ...standingOf([cell.id]),
  };
}

function sumMeasure(sum: (typeof SUMS)[number]): SumMeasure {
  return { ...sum, kind: 'sum', unit: CASES, ...standingOf(sum.parts) };
}

function rateMeasure(rate: RateDefinition): RateMeasure {
  return {
    id: rate.id,
    kind: 'rate',
    rate,
    group: 'rates',
    table: rate.table,
    unit: '%',
    ...standingOf(cellsOfRate(rate)),
  };
}

function groupOf(cell: CellDefinition): MeasureGroup {
  if (cell.table !== 'requests') return cell.table;
  if (['received', 'carriedOver', 'carriedForward'].includes(cell.row.key)) return 'received';
  return cell.row.key.startsWith('refused.') ? 'exemptions' : 'dispositions';
}

/** In which editions stands what is made of these cells, and under which of them it counts the same. */
function standingOf(cells: readonly string[]): Pick<MeasureBase, 'editions' | 'series'> {
  const having = cells.map((id) => {
    const cell = findCell(id);
    return cell ? editionsWith(cell.row, cell.column.key) : [];
  });
  const editions = decreedEditions().filter((edition) => having.every((some) => some.includes(edition)));
  return { editions: editions.map(({ key }) => key), series: seriesOf(cells) };
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
