import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { cellId, findColumn, type TableKey } from '../vocabulary/tables.ts';
import type { FoundCell, FoundCells } from './cells.ts';
import { countOf, refuseFraction } from './counts.ts';
import { decideRow, type Doubt } from './decide.ts';
import { printedFields, reportCell, reportDuplicate, reportLength } from './departures.ts';
import type { ReadRow } from './read-rows.ts';
import type { RowReadings } from './readings.ts';

/** A labelled row with its columns and what is left of its readings. */
export interface Layout {
  row: ReadRow['row'];
  columns: readonly string[];
  kind: RowReadings['kind'];
  doubt: Doubt;
}

/** Puts decided rows into cells, and reports what was in doubt. */
export function placeRows(table: TableKey, layouts: readonly Layout[], file: VFile): FoundCells {
  const cells: FoundCells = new Map();
  const firstOf = new Map<string, Point>();
  for (const { row, columns, kind, doubt } of layouts) {
    const printed = printedFields([...row.fields, ...row.continued]);
    const key = row.row.key;
    reportLength(file, table, { key, place: row.place, printed, columns: columns.length }, kind);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row.place);
    else reportDuplicate(file, table, { key, place: row.place }, first, printed);
    decideRow(kind, doubt, columns.length, printed).forEach((read, index) => {
      const column = columns[index]!;
      const id = cellId(table, key, column);
      const unit = findColumn(table, column)?.unit ?? '';
      const decided = refuseFraction(read, unit);
      reportCell(file, { table, row: key, column }, decided);
      const cell = {
        count: countOf(decided, decided.place ?? row.place, unit),
        place: decided.place ?? row.place,
      };
      const earlier = cells.get(id);
      cells.set(id, earlier ? joinTwice(earlier, cell) : cell);
    });
  }
  return cells;
}

/** A cell printed twice: the first where both say the same, else unreadable with both values as candidates. */
export function joinTwice(first: FoundCell, second: FoundCell): FoundCell {
  if (first.count.value === second.count.value && first.count.status === second.count.status) return first;
  const candidates = [first, second].flatMap(
    ({ count }) => count.candidates ?? (count.value === null ? [] : [count.value]),
  );
  return {
    ...first,
    count: {
      value: null,
      status: 'unreadable',
      place: first.count.place,
      ...(candidates.length > 0 ? { candidates } : {}),
    },
  };
}
