import type { VFile } from 'vfile';
import type { PrintedTable } from '../recognise/tables.ts';
import type { Edition } from '../vocabulary/editions.ts';
import { PROACTIVE } from '../vocabulary/proactive.ts';
import { placeRows, type Layout } from './place-rows.ts';
import type { FoundCells } from './cells.ts';
import { reportSplit, reportUnlabelled } from './departures.ts';
import { indexLabels } from './labels.ts';
import { alignmentOf, labelRows } from './labelled-rows.ts';
import { readingsOf } from './readings.ts';

const labels = indexLabels(PROACTIVE);

/** Reads table 2. Its numbers stand alone: no arithmetic within the table can decide a doubt. */
export function readProactive(printed: PrintedTable, edition: Edition | null, file: VFile): FoundCells {
  const { rows, unlabelled } = labelRows(printed.rows, labels);
  reportSplit(file, 'proactive', printed);
  reportUnlabelled(file, 'proactive', unlabelled);
  const layouts = rows.map((row): Layout => {
    const columns = row.row.columns[edition ?? '2021'];
    const alignment = alignmentOf(rows, row.labelIndex, columns.length) ?? {
      start: 0,
      length: row.fields.length,
    };
    const { kind, readings } = readingsOf(row.fields, columns.length, alignment);
    return { row, columns, kind, doubt: { readings, decidedBy: [] } };
  });
  return placeRows('proactive', layouts, file);
}
