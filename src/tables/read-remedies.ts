import type { VFile } from 'vfile';
import type { Field, PrintedRow, PrintedTable } from '../recognise/tables.ts';
import { readField } from '../text/numbers.ts';
import { REMEDIES } from '../vocabulary/remedies.ts';
import { cellId } from '../vocabulary/tables.ts';
import type { FoundCells } from './cells.ts';
import { countOf } from './counts.ts';
import { decideByRow } from './decide-by-row.ts';
import { decideRow } from './decide.ts';
import { printedFields, reportCell, reportLength, reportSplit, reportUnlabelled } from './departures.ts';
import { readingsOf } from './readings.ts';

const columns = REMEDIES.columns.map((column) => column.key);
const cells = REMEDIES.rows.flatMap((row) => columns.map((column) => ({ row: row.key, column })));

/** Reads table 4: one printed row with the outcomes of reviews and of both kinds of lawsuits side by side. */
export function readRemedies(printed: PrintedTable, file: VFile): FoundCells {
  reportSplit(file, 'remedies', printed);
  const [row, ...more] = printed.rows.filter(isFigures);
  reportUnlabelled(file, 'remedies', more);
  const found: FoundCells = new Map();
  if (!row) return found;
  const numbers = printedFields(row.fields);
  const { kind, readings } = readingsOf(row.fields, cells.length, null);
  reportLength(
    file,
    'remedies',
    { key: REMEDIES.rows[0].key, place: row.fields[0]!.place, printed: numbers, columns: cells.length },
    kind,
  );
  const doubt = decideByRow(kind, readings, columns.length, 'remedy-total');
  decideRow(kind, doubt, cells.length, numbers).forEach((decided, index) => {
    const cell = cells[index]!;
    reportCell(file, { table: 'remedies', ...cell }, decided);
    found.set(cellId('remedies', cell.row, cell.column), {
      count: countOf(decided, row.line, '件'),
      place: decided.place ?? row.fields[0]!.place,
    });
  });
  return found;
}

function isFigures(row: PrintedRow): boolean {
  const kinds = row.fields.map((field: Field) => readField(field.text).kind);
  return kinds.includes('number') || (kinds.includes('dash') && !kinds.includes('text'));
}
