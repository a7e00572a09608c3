import type { VFile } from 'vfile';
import type { PrintedTable } from '../recognise/tables.ts';
import { REQUESTS } from '../vocabulary/requests.ts';
import type { FoundCells } from './cells.ts';
import { decideByColumns } from './decide-by-columns.ts';
import { decideByRow } from './decide-by-row.ts';
import { reportDisplaced, reportSplit, reportUnlabelled } from './departures.ts';
import { indexLabels } from './labels.ts';
import { alignmentOf, labelRows } from './labelled-rows.ts';
import { placeRows, type Layout } from './place-rows.ts';
import { readingsOf } from './readings.ts';

const labels = indexLabels(REQUESTS);
const columns = REQUESTS.columns.map((column) => column.key);

/** Reads table 3. Doubts are decided by the sums within a row first, then by those of the columns. */
export function readRequests(printed: PrintedTable, file: VFile): FoundCells {
  const { rows, unlabelled } = labelRows(printed.rows, labels);
  reportSplit(file, 'requests', printed);
  reportDisplaced(file, 'requests', rows);
  reportUnlabelled(file, 'requests', unlabelled);
  const layouts = rows.map((row): Layout => {
    const { kind, readings } = readingsOf(
      row.fields,
      columns.length,
      alignmentOf(rows, row.labelIndex, columns.length),
    );
    return { row, columns, kind, doubt: decideByRow(kind, readings, columns.length, 'applicant-total') };
  });
  return placeRows('requests', decideByColumns(layouts), file);
}
