import { countOf, type PackedFigures, statusAt, valueOf } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { APPLICANT_SUMS, DISPOSITION_SUMS } from '../vocabulary/printed-sums.ts';
import { DISPOSITION_ROWS } from '../vocabulary/requests.ts';
import { cellId, CELLS } from '../vocabulary/tables.ts';
import { countedBlanks } from './counted-blanks.ts';
import { dispositions } from './report-figures.ts';

/** What a report says of requests; null where a number is missing. */
export interface Requests {
  received: number | null;
  carriedOver: number | null;
  disposed: number | null;
  groups: ReturnType<typeof dispositions>;
}

const totalOf = (row: string): string => cellId('requests', row, 'total');
const CARRIED_OVER = totalOf('carriedOver');
/** The total received, and the applicants that it is the sum of. */
export const RECEIVED = APPLICANT_SUMS['received']!;
/** The total disposed of, and the outcomes that it is the sum of. */
export const DISPOSED = DISPOSITION_SUMS['total']!;

/** Blanks whose printed totals agree count as 0. */
export function requestsOf({ figures }: ReportSummary): Requests {
  const zeros = countedBlanks(figures);
  const numberAt = (cell: string): number | null => valueOf(figures, cell) ?? (zeros.has(cell) ? 0 : null);
  const requests = Object.fromEntries(
    DISPOSITION_ROWS.map((row) => [row, { total: countOf(figures, totalOf(row)) }]),
  );
  return {
    received: numberAt(RECEIVED.total),
    carriedOver: numberAt(CARRIED_OVER),
    disposed: numberAt(DISPOSED.total),
    groups: dispositions({ requests }, zeros),
  };
}

/** The cells whose numbers are told. */
export const REQUEST_CELLS: readonly string[] = [
  RECEIVED.total,
  CARRIED_OVER,
  DISPOSED.total,
  ...DISPOSED.parts,
];
const REQUEST_PLACES = CELLS.flatMap(({ id }, index) => (REQUEST_CELLS.includes(id) ? [index] : []));

/** Whether some of the numbers that are told is no printed one: recovered by arithmetic, or corrected. */
export const hasDerived = (figures: PackedFigures): boolean =>
  REQUEST_PLACES.some((place) => ['reconstructed', 'corrected'].includes(statusAt(figures, place)));
