import type { PictureReading, ReadCell } from '../../src/schemas/picture-reading.ts';
import { formKey } from '../../src/text/form-key.ts';
import { TABLES, type CellDefinition } from '../../src/vocabulary/tables.ts';

/** Tables each of whose columns has one head throughout. */
const HEADED: readonly CellDefinition['table'][] = ['requests', 'remedies'];

/** Rows of cells of the form of which one stands right below the head of another column: a line too much and one too few leave as many cells as the form has. */
export function rowsBelowOtherHeads(
  { pages }: PictureReading,
  own: ReadonlyMap<string, ReadCell>,
  cells: readonly CellDefinition[],
): ReadonlySet<ReadCell> {
  const tables = pages.flatMap((page) => page.tables);
  const misplaced = new Set<ReadCell>();
  for (const { id, table, column } of cells) {
    const cell = own.get(id);
    if (!cell || !HEADED.includes(table)) continue;
    const around = tables.find((read) => read.cells.includes(cell));
    const heads = around?.cells.flatMap((head) =>
      head.row < cell.row && head.column === cell.column && head.columns === cell.columns
        ? keysOf(table, head.text)
        : [],
    );
    if (!heads || heads.length === 0 || heads.includes(column.key)) continue;
    for (const beside of around!.cells) if (beside.row === cell.row) misplaced.add(beside);
  }
  return misplaced;
}

/** The columns of a table of the form that a head names. */
function keysOf(table: CellDefinition['table'], head: string): string[] {
  const key = formKey(head);
  return TABLES[table].columns.flatMap((column) => {
    const labels = [column.label, ...('aliases' in column ? (column.aliases as readonly string[]) : [])];
    return labels.some((label) => formKey(label) === key) ? [column.key] : [];
  });
}
