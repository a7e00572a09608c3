import type { Series } from '../vocabulary/comparable.ts';
import type { KnownEdition } from '../vocabulary/edition-keys.ts';
import type { CellDefinition, TableKey } from '../vocabulary/tables.ts';
import type { RateDefinition } from './rates.ts';

/** What can be compared: one cell of the form, a sum of cells that the form has no row for, or a rate. */
export type Measure = CellMeasure | SumMeasure | RateMeasure;

/** What every measure has. */
export interface MeasureBase {
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
/** Cells that the form has no total of, added up. */
export interface SumMeasure extends MeasureBase {
  readonly kind: 'sum';
  /** Cell ids that are added up. */
  readonly parts: readonly string[];
}
/** A share of one or two totals. */
export interface RateMeasure extends MeasureBase {
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

/** The ids of the cells that a measure is made of. */
export function cellsOfMeasure(measure: Measure): readonly string[] {
  if (measure.kind === 'cell') return [measure.id];
  if (measure.kind === 'sum') return measure.parts;
  return cellsOfRate(measure.rate);
}

/** The ids of the cells that a rate is made of. */
export function cellsOfRate({ numerator, denominators }: RateDefinition): readonly string[] {
  return [...numerator, ...denominators.flatMap(({ cells }) => cells)];
}
