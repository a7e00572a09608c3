import { groupLabel, groupName, labelled, named, ordinalText } from '#language/form-labels.ts';
import { SEPARATOR } from '#language/punctuation.ts';
import type { Count, CountStatus } from '../schemas/count.ts';
import { comparePlaces, countedPlace, type Place } from '../schemas/place.ts';
import type { TableCounts, Tables } from '../schemas/tables.ts';
import type { Edition } from '../vocabulary/editions.ts';
import { columnLabel, columnsOfRow, rowLabel } from '../vocabulary/form-rows.ts';
import type { ColumnDefinition, RowDefinition } from '../vocabulary/table-definition.ts';
import { cellId, findCell, TABLES, type TableKey, type CellDefinition } from '../vocabulary/tables.ts';

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

/** Rows under common heads: table 2 has several blocks, one or more items of article 20 each; the other tables are one. */
export interface ShownBlock {
  title: string;
  columns: { key: string; label: string; unit: string }[];
  rows: ShownRow[];
}

/** Ids of the cells that each finding touches, in the order in which the page numbers the findings. */
export type Touches = readonly (readonly string[])[];

/**
 * The rows that this report's edition of the form has, in the form's order. Where the edition is unknown, those that all
 * editions have, and whatever else is printed.
 */
export function shownTable(
  table: TableKey,
  counts: TableCounts,
  edition: Edition | null,
  touches: Touches = [],
): ShownBlock[] {
  const rows: readonly RowDefinition[] = TABLES[table].rows;
  const blocks: { columns: readonly ColumnDefinition[]; rows: RowDefinition[] }[] = [];
  for (const row of rows) {
    const columns = columnsShown(table, row, counts, edition);
    const last = blocks.at(-1);
    if (columns.length === 0) continue;
    if (last && sameHeads(last.columns, columns)) last.rows.push(row);
    else blocks.push({ columns, rows: [row] });
  }
  return blocks.map((block) => {
    const articles = [...new Set(block.rows.map((row) => row.path[0] ?? ''))];
    const isTitled = table === 'proactive';
    let previous: readonly string[] = [];
    return {
      title: isTitled ? articles.map(groupLabel).join(SEPARATOR) : '',
      columns: block.columns.map((column) => headOf(block.rows[0]!, column, edition)),
      rows: block.rows.map((row) => {
        // A block of one article has it for its title.
        const path = isTitled && articles.length === 1 ? [] : row.path;
        const shown = shownRow(table, row, block.columns, counts, edition, touches, path, previous);
        previous = path;
        return shown;
      }),
    };
  });
}

/** Every status other than printed that a table shows, in the order of the schema. */
export function shownStatuses(blocks: readonly ShownBlock[]): Set<CountStatus> {
  const statuses = new Set<CountStatus>();
  for (const block of blocks) {
    for (const row of block.rows) for (const cell of row.cells) statuses.add(cell.count.status);
  }
  statuses.delete('printed');
  return statuses;
}

/** The columns of a row that are in the form, and those that are in the file all the same. */
export function columnsShown(
  table: TableKey,
  row: RowDefinition,
  counts: TableCounts,
  edition: Edition | null,
): ColumnDefinition[] {
  const inForm = edition && columnsOfRow(row, edition);
  return TABLES[table].columns.filter((column: ColumnDefinition) => {
    const status = counts[row.key]?.[column.key]?.status ?? 'absent';
    if (status === 'absent') return inForm === null || inForm.includes(column.key);
    return status !== 'not-in-form';
  });
}

function headOf(
  row: RowDefinition,
  column: ColumnDefinition,
  edition: Edition | null,
): ShownBlock['columns'][number] {
  return { key: column.key, label: labelled(column, columnLabel(row, column, edition)), unit: column.unit };
}

function sameHeads(one: readonly ColumnDefinition[], other: readonly ColumnDefinition[]): boolean {
  return one.length === other.length && one.every((column, index) => column === other[index]);
}

function shownRow(
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

/** Where a finding points: a cell, or a whole row where all its cells are meant. */
export interface TouchedPlace {
  /** Anchor on the report page. */
  id: string;
  label: string;
}

/** The places that the touched cells make up, in their order. */
export function touchedPlaces(cells: readonly string[], tables: Tables): TouchedPlace[] {
  const places = new Map<string, TouchedPlace>();
  for (const id of cells) {
    const cell = findCell(id);
    if (!cell) continue;
    const counts = tables[cell.table][cell.row.key] ?? {};
    const ids = Object.keys(counts)
      .filter((column) => counts[column]?.status !== 'not-in-form')
      .map((column) => cellId(cell.table, cell.row.key, column));
    const place =
      ids.length > 1 && ids.every((other) => cells.includes(other))
        ? { id: `${cell.table}.${cell.row.key}`, label: rowName(cell.row) }
        : { id, label: cellLabel(cell) };
    places.set(place.id, place);
  }
  return [...places.values()];
}

/** `本年新收政府信息公开申请数量 · 总计` */
export function cellLabel({ row, column }: CellDefinition): string {
  return `${rowName(row)} · ${named(column, columnLabel(row, column))}`;
}

/** A label that says nothing alone takes its group along: `三、本年度办理结果 › 总计`. */
export function rowName(row: RowDefinition): string {
  return row.label.length > 2 ? named(row) : [...row.path.map(groupName), named(row)].join(' › ');
}

/** Rules that decided the reconstructed values among the cells, without repetition. */
export function decidingRules(cells: readonly string[], tables: Tables): string[] {
  return [...new Set(cells.flatMap((id) => countAt(id, tables)?.decidedBy ?? []))];
}

/** The values of the reconstructed cells among these, in their order. */
export function reconstructedValues(cells: readonly string[], tables: Tables): number[] {
  return cells.flatMap((id) => {
    const count = countAt(id, tables);
    return count?.status === 'reconstructed' && count.value !== null ? [count.value] : [];
  });
}

function countAt(id: string, tables: Tables): Count | undefined {
  const cell = findCell(id);
  return cell && tables[cell.table][cell.row.key]?.[cell.column.key];
}
