import { groupLabel, groupName, labelled, ordinalText } from '#language/form-labels.ts';
import type { Count, CountStatus } from '../schemas/count.ts';
import { comparePlaces, countedPlace, type Place } from '../schemas/place.ts';
import type { TableCounts } from '../schemas/tables.ts';
import type { Edition } from '../vocabulary/editions.ts';
import { rowLabel } from '../vocabulary/row-labels.ts';
import type { ColumnDefinition, RowDefinition } from '../vocabulary/table-definition.ts';
import { cellId, type TableKey } from '../vocabulary/tables.ts';

/** One cell as a page shows it. */
export interface ShownCell {
  id: string;
  count: Count;
  /** Numbers of the findings that touch this cell and are not marked at the row. */
  findings: number[];
  touched: boolean;
}

/** One row as a page shows it. */
export interface ShownRow {
  id: string;
  /** Groups above it, outermost first. */
  path: readonly string[];
  /** Groups that begin with this row and have not been named yet, with their depth. */
  opens: { label: string; depth: number }[];
  ordinal: string;
  label: string;
  cells: ShownCell[];
  /** The status that all cells share, where it is worth one mark at the row instead of one in each cell. */
  status: CountStatus | null;
  /** Numbers of the findings that touch the whole row. */
  findings: number[];
  /** Where its cells stand, one place for each line or page; none where it is not printed. */
  places: Place[];
}

/** Ids of the cells that each finding touches, in the order in which the page numbers the findings. */
export type Touches = readonly (readonly string[])[];

/** One row of a block; `previous` is the path of the row above it, whose groups are named already. */
export function shownRow(
  table: TableKey,
  row: RowDefinition,
  columns: readonly ColumnDefinition[],
  counts: TableCounts,
  edition: Edition | null,
  touches: Touches,
  path: readonly string[],
  previous: readonly string[],
): ShownRow {
  const ids = columns.map((column) => cellId(table, row.key, column.key));
  const cellCounts = columns.map((column) => counts[row.key]![column.key]!);
  const whole = touches.map((touched) => ids.length > 1 && ids.every((id) => touched.includes(id)));
  const [first] = cellCounts;
  const shared = cellCounts.length > 1 && cellCounts.every((count) => count.status === first?.status);
  return {
    id: `${table}.${row.key}`,
    path: path.map(groupName),
    opens: path
      .map((label, depth) => ({ label: groupLabel(label), depth }))
      .filter(({ depth }) => path.slice(0, depth + 1).some((label, index) => label !== previous[index])),
    ordinal: ordinalText(printedOrdinal(row)),
    label: labelled(row, rowLabel(row, edition)),
    cells: ids.map((id, index) => ({
      id,
      count: cellCounts[index]!,
      findings: numbersOf(touches, (touched, number) => touched.includes(id) && !whole[number]),
      touched: touches.some((touched) => touched.includes(id)),
    })),
    status: shared && first && first.status !== 'printed' ? first.status : null,
    findings: numbersOf(touches, (_, number) => whole[number] === true),
    places: rowPlaces(cellCounts),
  };
}

/** The first place on each line or page that the cells stand on, in the order of the file. */
function rowPlaces(counts: readonly Count[]): Place[] {
  const places = new Map<string, Place>();
  for (const place of counts.flatMap((count) => count.place ?? []).sort(comparePlaces)) {
    const { kind, number } = countedPlace(place);
    const key = `${kind} ${number}`;
    if (!places.has(key)) places.set(key, place);
  }
  return [...places.values()];
}

/** From 1, as the page counts them. */
function numbersOf(
  touches: Touches,
  holds: (touched: readonly string[], index: number) => boolean,
): number[] {
  return touches.flatMap((touched, index) => (holds(touched, index) ? [index + 1] : []));
}

/** `三（三）1` → `1. `, `三（一）` → `（一）`, `一` → `一、` */
function printedOrdinal(row: RowDefinition): string {
  if (!row.ordinal) return '';
  if (row.path.length === 0) return `${row.ordinal}、`;
  return /\d$/.test(row.ordinal) ? `${/\d+$/.exec(row.ordinal)?.[0]}. ` : row.ordinal.replace(/^[^（]*/, '');
}
