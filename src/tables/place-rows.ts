import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { PrintedTable } from '../recognise/printed.ts';
import { findColumn, type TableKey } from '../vocabulary/tables.ts';
import { reportCell, reportUnit } from './departures/cell-departures.ts';
import type { FoundCell, FoundCells } from './cells.ts';
import { countOf, refuse, withUnit } from './counts.ts';
import { decideRow, type Doubt } from './readings/decide.ts';
import type { Head } from './head.ts';
import { knownId } from './known-ids.ts';
import { printedFields } from './printed-fields.ts';
import type { ReadRow } from './read-rows.ts';
import type { RowReadings } from './readings/readings.ts';
import { reportDuplicate, reportLength } from './departures/row-departures.ts';
import { unitOf } from './heads/units.ts';

/** A labelled row with its columns and what is left of its readings. */
export interface Layout {
  row: ReadRow['row'];
  columns: readonly string[];
  head: Head | null;
  kind: RowReadings['kind'];
  doubt: Doubt;
}

/** Puts decided rows into cells, and reports what was in doubt. */
export function placeRows(
  table: TableKey,
  layouts: readonly Layout[],
  printedTable: PrintedTable,
  file: VFile,
): FoundCells {
  const cells: FoundCells = new Map();
  const firstOf = new Map<string, Point>();
  const isOfOne = isOfOneTable(layouts);
  for (const layout of layouts) {
    const { row, columns, head } = layout;
    const { kind, doubt } = columns.every((column) => isOfOne(row.row.key, column)) ? UNREAD : layout;
    const printed = printedFields([...row.fields, ...row.continued]);
    const key = row.row.key;
    // What is not on the page cannot be read, and stands nowhere.
    const isInPart = doubt.readings.some((reading) =>
      reading.some(({ status, place }) => status === 'unreadable' && !place),
    );
    reportLength(
      file,
      table,
      { key, place: row.place, printed, columns: columns.length },
      isInPart ? 'short' : kind,
    );
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row.place);
    else reportDuplicate(file, table, { key, place: row.place }, first, printed);
    const unread = () => decideRow(UNREAD.kind, UNREAD.doubt, columns.length, printed);
    decideRow(kind, doubt, columns.length, printed).forEach((printedAs, index) => {
      const column = columns[index]!;
      const read = isOfOne(key, column) ? unread()[index]! : printedAs;
      const id = knownId(table, key, column);
      const definition = findColumn(table, column)!;
      const { unit } = definition;
      const printedUnit = unit === '万元' ? unitOf(row.label, head, printedTable) : null;
      const decided = withUnit(refuse(read, definition, printedUnit), unit, printedUnit);
      reportCell(file, table, { row: key, column }, decided);
      if (printedUnit && 'unknown' in printedUnit && read.value !== null && decided.value === null)
        reportUnit(file, { table, row: key, column }, decided.place ?? row.place, printedUnit.unknown);
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

/** A row that nobody can read. */
const UNREAD: Pick<Layout, 'kind' | 'doubt'> = { kind: 'short', doubt: { readings: [], decidedBy: [] } };

/**
 * What only one of two tables prints, where the form is printed twice, as for an office alone and with those below it: a
 * row, or a column of a row. Of which of the two the report speaks, nobody can tell.
 */
function isOfOneTable(layouts: readonly Layout[]): (row: string, column: string) => boolean {
  const times = Map.groupBy(layouts, ({ row }) => row.row.key);
  const once = [...times.values()].filter((own) => own.length === 1);
  if (2 * once.length >= times.size) return () => false;
  return (row, column) => {
    const own = times.get(row) ?? [];
    return own.length === 1 || !own.every(({ columns }) => columns.includes(column));
  };
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
