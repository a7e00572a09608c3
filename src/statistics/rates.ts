import type { DerivedMeasure } from '../vocabulary/derived-measures.ts';
import { DISPOSITION_GROUPS } from '../vocabulary/requests.ts';
import {
  APPLICANT_SUMS,
  DISPOSITION_SUMS,
  type PrintedSum,
  REMEDY_SUMS,
} from '../vocabulary/printed-sums.ts';
import { cellId, type TableKey } from '../vocabulary/tables.ts';

/** One thing a rate can be measured against. */
interface Denominator {
  /** Names the denominator in the interface's wording. */
  readonly key: 'disposed' | 'decided' | 'due' | 'received' | 'filed' | 'concluded';
  /** Cell ids that are added up. */
  readonly cells: readonly string[];
}

/** A rate: cells added up over cells added up. The first denominator is the one that charts and sorting use. */
export interface RateDefinition {
  /** Permanent: part of addresses. */
  readonly id: DerivedMeasure;
  readonly table: TableKey;
  readonly numerator: readonly string[];
  readonly denominators: readonly [Denominator, ...Denominator[]];
  /** The printed sums of which the numerator is a part and the denominator the total: where one fails there is no rate. */
  readonly sums: readonly PrintedSum[];
  /** The same for received and carried over, which come to disposed of and carried forward. */
  readonly balance?: true;
}

const rows = (...groups: string[]): string[] =>
  DISPOSITION_GROUPS.filter((group) => groups.includes(group.key))
    .flatMap((group) => group.rows)
    .map((row) => cellId('requests', row, 'total'));

const OUTCOMES = [DISPOSITION_SUMS['total']!];
const disposed = { key: 'disposed', cells: ['requests.totalDisposed.total'] } as const;
/** What was decided in substance: 不予处理 and 其他处理 left out. */
const decided = {
  key: 'decided',
  cells: rows('granted', 'partiallyGranted', 'refused', 'unableToProvide'),
} as const;

function outcomes(row: string, keys: readonly string[]): string[] {
  return keys.map((key) => cellId('remedies', row, key));
}

function corrected(id: DerivedMeasure, remedyRows: readonly string[]): RateDefinition {
  return {
    id,
    table: 'remedies',
    numerator: remedyRows.flatMap((row) => outcomes(row, ['corrected'])),
    denominators: [
      { key: 'filed', cells: remedyRows.flatMap((row) => outcomes(row, ['total'])) },
      {
        key: 'concluded',
        cells: remedyRows.flatMap((row) => outcomes(row, ['upheld', 'corrected', 'otherOutcome'])),
      },
    ],
    sums: remedyRows.map((row) => REMEDY_SUMS[row]!),
  };
}

export const RATES: readonly RateDefinition[] = [
  {
    id: 'rate.disclosed',
    table: 'requests',
    numerator: rows('granted', 'partiallyGranted'),
    denominators: [disposed, decided],
    sums: OUTCOMES,
  },
  {
    id: 'rate.refused',
    table: 'requests',
    numerator: rows('refused'),
    denominators: [disposed, decided],
    sums: OUTCOMES,
  },
  {
    id: 'rate.unableToProvide',
    table: 'requests',
    numerator: rows('unableToProvide'),
    denominators: [disposed, decided],
    sums: OUTCOMES,
  },
  {
    id: 'rate.notProcessed',
    table: 'requests',
    numerator: rows('notProcessed'),
    denominators: [disposed],
    sums: OUTCOMES,
  },
  {
    id: 'rate.carriedForward',
    table: 'requests',
    numerator: ['requests.carriedForward.total'],
    denominators: [{ key: 'due', cells: ['requests.received.total', 'requests.carriedOver.total'] }],
    sums: [],
    balance: true,
  },
  {
    id: 'rate.naturalPerson',
    table: 'requests',
    numerator: ['requests.received.naturalPerson'],
    denominators: [{ key: 'received', cells: ['requests.received.total'] }],
    sums: [APPLICANT_SUMS['received']!],
  },
  corrected('rate.reviewCorrected', ['administrativeReview']),
  corrected('rate.litigationCorrected', ['litigationDirect', 'litigationAfterReview']),
];
