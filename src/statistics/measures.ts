import type { Edition } from '../vocabulary/editions.ts';
import { EDITIONS } from '../vocabulary/editions.ts';
import { DISPOSITION_GROUPS } from '../vocabulary/requests.ts';
import { CELLS, cellId, findCell, type CellDefinition, type TableKey } from '../vocabulary/tables.ts';
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
  /** The editions of the form that have everything it is made of. */
  readonly editions: readonly Edition[];
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
 * Whether the measure has a page of its own for each year. The applicant columns of table 3 have none, except under
 * 本年新收: there are 150 of them, and nobody looks for them in a list.
 */
export function isListed(measure: Measure): boolean {
  return isPicked(measure) || (measure.kind === 'cell' && measure.cell.row.key === 'received');
}

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
    editions: editionsOf(cell),
  };
}

function sumMeasure(sum: (typeof SUMS)[number]): SumMeasure {
  return { ...sum, kind: 'sum', unit: '件', editions: commonEditions(sum.parts) };
}

function rateMeasure(rate: RateDefinition): RateMeasure {
  const parts = [...rate.numerator, ...rate.denominators.flatMap((denominator) => denominator.cells)];
  return {
    id: rate.id,
    kind: 'rate',
    rate,
    group: 'rates',
    table: rate.table,
    unit: '%',
    editions: commonEditions(parts),
  };
}

function groupOf(cell: CellDefinition): MeasureGroup {
  if (cell.table !== 'requests') return cell.table;
  if (['received', 'carriedOver', 'carriedForward'].includes(cell.row.key)) return 'received';
  return cell.row.key.startsWith('refused.') ? 'exemptions' : 'dispositions';
}

function editionsOf(cell: CellDefinition): Edition[] {
  return EDITIONS.filter((edition) => cell.row.columns[edition].includes(cell.column.key));
}

function commonEditions(cells: readonly string[]): Edition[] {
  const definitions = cells.map((id) => findCell(id)).filter((cell) => cell !== undefined);
  return EDITIONS.filter((edition) => definitions.every((cell) => editionsOf(cell).includes(edition)));
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
