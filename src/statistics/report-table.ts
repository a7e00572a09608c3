import { groupLabel, labelled } from '#language/form-labels.ts';
import { SEPARATOR } from '#language/punctuation.ts';
import type { CountStatus } from '../schemas/count.ts';
import type { TableCounts } from '../schemas/tables.ts';
import type { Edition } from '../vocabulary/editions.ts';
import { columnsOfRow } from '../vocabulary/form-rows.ts';
import { columnLabel } from '../vocabulary/row-labels.ts';
import type { ColumnDefinition, RowDefinition } from '../vocabulary/table-definition.ts';
import { TABLES, type TableKey } from '../vocabulary/tables.ts';
import { type ShownRow, type Touches, shownRow } from './report-row.ts';

/** Rows under common heads: table 2 has several blocks, one or more items of article 20 each; the other tables are one. */
export interface ShownBlock {
  title: string;
  columns: { key: string; label: string; unit: string }[];
  rows: ShownRow[];
}

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
