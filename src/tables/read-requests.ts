import type { VFile } from 'vfile';
import type { PrintedTable } from '../recognise/tables.ts';
import type { Edition } from '../vocabulary/editions.ts';
import { REQUESTS } from '../vocabulary/requests.ts';
import type { FoundCells } from './cells.ts';
import { decideByColumns } from './decide-by-columns.ts';
import { decideByRow } from './decide-by-row.ts';
import { placeRows, type Layout } from './place-rows.ts';
import { readRows } from './read-rows.ts';

/** Reads table 3. Doubts are decided by the sums within a row first, then by those of the columns. */
export function readRequests(printed: PrintedTable, edition: Edition, file: VFile): FoundCells {
  const layouts = readRows(REQUESTS, printed, edition, file)
    .filter(({ columns }) => columns.length > 0)
    .map(({ row, columns, readings: { kind, readings } }): Layout => {
      return { row, columns, kind, doubt: decideByRow(kind, readings, columns.length, 'applicant-total') };
    });
  return placeRows('requests', decideByColumns(layouts), file);
}
