import { OUTCOME_COLUMNS, REMEDIES } from './remedies.ts';
import { APPLICANT_COLUMNS, DISPOSITION_ROWS, REQUESTS } from './requests.ts';
import { cellId } from './tables.ts';

/** A total that the form prints and the cells that it adds up, by cell ids. */
export interface PrintedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Table 3, by row: the six applicant columns. */
export const APPLICANT_SUMS: Readonly<Record<string, PrintedSum>> = Object.fromEntries(
  REQUESTS.rows.map((row) => [row.key, sumInRow('requests', row.key, APPLICANT_COLUMNS)]),
);

/** Table 3, by column: the dispositions of every edition. */
export const DISPOSITION_SUMS: Readonly<Record<string, PrintedSum>> = Object.fromEntries(
  REQUESTS.columns.map(({ key }) => [
    key,
    {
      total: cellId('requests', 'totalDisposed', key),
      parts: DISPOSITION_ROWS.map((row) => cellId('requests', row, key)),
    },
  ]),
);

/** Table 4, by row: the four outcomes. */
export const REMEDY_SUMS: Readonly<Record<string, PrintedSum>> = Object.fromEntries(
  REMEDIES.rows.map((row) => [row.key, sumInRow('remedies', row.key, OUTCOME_COLUMNS)]),
);

/** Every sum that the form prints a total of. */
export const PRINTED_SUMS: readonly PrintedSum[] = [APPLICANT_SUMS, DISPOSITION_SUMS, REMEDY_SUMS].flatMap(
  (sums) => Object.values(sums),
);

/** The rows of table 3 that balance in each column: the first two come to as much as the last two. */
export const BALANCE_ROWS = ['received', 'carriedOver', 'totalDisposed', 'carriedForward'] as const;

function sumInRow(table: 'requests' | 'remedies', row: string, columns: readonly string[]): PrintedSum {
  return {
    total: cellId(table, row, 'total'),
    parts: columns.map((column) => cellId(table, row, column)),
  };
}
