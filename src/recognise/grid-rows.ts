import type { Grid } from '../formats/tree.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import { Field } from './field.ts';
import { columnsOfLabel } from './form-words.ts';
import type { PrintedRow } from './printed.ts';
import { shareNumbers } from './shared-numbers.ts';

/**
 * The one line between two grids of tabs that is a row of theirs: it prints its label alone, so that no tab was left.
 * null where it is none.
 */
export function lineBetween(
  above: Grid | null,
  lines: readonly PrintedRow[],
  below: Grid,
  table: TableKey,
): PrintedRow | null {
  const [line, ...others] = lines;
  if (!above?.isOfTabs || !below.isOfTabs || !line || others.length > 0) return null;
  const isNext = above.position.end.line === line.line - 1 && line.line === below.position.start.line - 1;
  const [field, ...rest] = line.fields;
  // A head alone on a line has been torn from its own, and shows no place.
  if (!isNext || !field || rest.length > 0 || columnsOfLabel(table, field.text) === null) return null;
  return { ...line, fields: [field.spanning(0, 1)], layout: 'cells', reach: 1 };
}

/** The rows of a grid with the columns of their fields. */
export function rowsOf(grid: Grid, source: number): PrintedRow[] {
  const covered: number[] = [];
  const rows = grid.rows.map((row, index): PrintedRow => {
    const above = covered.findLastIndex((until) => (until ?? 0) > index) + 1;
    for (const cell of row.cells) {
      if (cell.rows === 1) continue;
      for (let at = cell.column; at < cell.column + cell.columns; at++) covered[at] = index + cell.rows;
    }
    const last = row.cells.at(-1);
    return {
      line: row.position.start.line,
      fields: row.cells.map(
        ({ text, position, column, columns }) => new Field(text, position.start, column, column + columns),
      ),
      layout: grid.flow === 'gaps' ? 'gaps' : 'cells',
      source,
      reach: Math.max(above, last ? last.column + last.columns : 0),
      ...(grid.isDrawn ? { isDrawn: true } : {}),
    };
  });
  return shareNumbers(grid, rows);
}

/** The cells of a stream, each as a row of its own. */
export function cellsOf(grid: Grid, source: number): PrintedRow[] {
  return grid.rows.flatMap(({ cells }) =>
    cells.map(({ text, position: { start } }): PrintedRow => ({
      line: start.line,
      fields: [new Field(text, start, 0, 0)],
      layout: 'flow',
      source,
      reach: 0,
    })),
  );
}
