import type { VFile } from 'vfile';
import { rowDuplicate } from '../checks/row-duplicate.ts';
import { report } from '../checks/rule.ts';
import { cellId, findColumn, type TableKey } from '../vocabulary/tables.ts';
import type { FoundCell, FoundCells } from './cells.ts';
import { countOf } from './counts.ts';
import { decideRow, type Doubt } from './decide.ts';
import { printedFields, reportCell, reportLength } from './departures.ts';
import type { LabelledRow } from './labelled-rows.ts';
import type { RowReadings } from './readings.ts';

/** A labelled row with its columns and what is left of its readings. */
export interface Layout {
  row: LabelledRow;
  columns: readonly string[];
  kind: RowReadings['kind'];
  doubt: Doubt;
}

/** Puts decided rows into cells, and reports what was in doubt. */
export function placeRows(table: TableKey, layouts: readonly Layout[], file: VFile): FoundCells {
  const cells: FoundCells = new Map();
  const lineOf = new Map<string, number>();
  for (const { row, columns, kind, doubt } of layouts) {
    const printed = printedFields(row.fields);
    const key = row.row.key;
    reportLength(file, table, { key, place: row.label.place, printed, columns: columns.length }, kind);
    const first = lineOf.get(key);
    if (first === undefined) lineOf.set(key, row.line);
    else reportDuplicate(file, table, row, first, printed);
    decideRow(kind, doubt, columns.length, printed).forEach((decided, index) => {
      const column = columns[index]!;
      const id = cellId(table, key, column);
      reportCell(file, { table, row: key, column }, decided);
      const cell = {
        count: countOf(decided, row.line, findColumn(table, column)?.unit ?? ''),
        place: decided.place ?? row.label.place,
      };
      const earlier = cells.get(id);
      cells.set(id, earlier ? joinTwice(earlier, cell) : cell);
    });
  }
  return cells;
}

function reportDuplicate(
  file: VFile,
  table: TableKey,
  row: LabelledRow,
  first: number,
  printed: string,
): void {
  report(file, rowDuplicate, {
    place: row.label.place,
    table,
    row: row.row.key,
    expected: String(first),
    actual: printed,
    message: `Unexpected second row ${row.row.key}, expected one (first on line ${first})`,
  });
}

/** A cell printed twice: the first where both say the same, else unreadable with both values as candidates. */
function joinTwice(first: FoundCell, second: FoundCell): FoundCell {
  if (first.count.value === second.count.value && first.count.status === second.count.status) return first;
  const candidates = [first, second].flatMap(
    ({ count }) => count.candidates ?? (count.value === null ? [] : [count.value]),
  );
  return {
    ...first,
    count: {
      value: null,
      status: 'unreadable',
      line: first.count.line,
      ...(candidates.length > 0 ? { candidates } : {}),
    },
  };
}
