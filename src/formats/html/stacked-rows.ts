import { readField } from '../../text/numbers.ts';
import { isRowLabel } from '../../vocabulary/form-labels.ts';
import type { GridCell, GridRow } from '../tree.ts';

/** What the lines of a cell print, blank ones too. */
type Lines = readonly string[];

/**
 * How many rows of the form stand in one row, their labels in the lines of one cell and their numbers in as many lines of the
 * others, as pages have them that were typed with a break behind each; 1 where they do not.
 */
function rowsStackedIn(cells: readonly { lines: Lines }[]): number {
  const at = labelsIn(cells);
  const count = cells[at]?.lines.length ?? 1;
  const behind = cells.slice(at + 1).filter(({ lines }) => lines.some((line) => line !== ''));
  const areValues = behind.every(
    ({ lines }) => lines.length === count && lines.every((line) => readField(line).kind !== 'text'),
  );
  return at >= 0 && behind.length > 0 && areValues ? count : 1;
}

/** The cell whose every line is the label of a row; -1 where there is none. */
function labelsIn(cells: readonly { lines: Lines }[]): number {
  return cells.findIndex(({ lines }) => lines.length > 1 && lines.every(isLabel));
}

/** Whether a line is a row's label, by itself or behind that of its group: （三）不予公开1.属于国家秘密. */
function isLabel(line: string): boolean {
  const [, group, label] = /^([^\d]{2,20})(\d\s*[.、．].+)$/.exec(line) ?? [];
  return isRowLabel(line) || (group !== undefined && isRowLabel(group) && isRowLabel(label!));
}

/** Whether a cell has labels of rows in its lines, and another one several numbers: whatever is longer, they are fields. */
export function areStacked(cells: readonly { lines: Lines }[]): boolean {
  return (
    labelsIn(cells) >= 0 &&
    cells.some(({ lines }) => lines.filter((line) => readField(line).kind === 'number').length > 1)
  );
}

/** The rows of a grid with those apart that were stacked in one; what stands before their labels covers all of them. */
export function stackedApart(rows: readonly GridRow[], linesOf: (cell: GridCell) => Lines): GridRow[] {
  const apart: GridRow[] = [];
  for (const row of rows) {
    const cells = row.cells.map((cell) => ({ cell, lines: linesOf(cell) }));
    const count = rowsStackedIn(cells);
    if (count === 1) {
      apart.push(row);
      continue;
    }
    const from = labelsIn(cells);
    apart.forEach((above, at) => {
      for (const cell of above.cells) if (at + cell.rows > apart.length) cell.rows += count - 1;
    });
    const before = row.cells.slice(0, from).map((cell) => ({ ...cell, rows: cell.rows + count - 1 }));
    const own = cells.slice(from);
    for (let at = 0; at < count; at++) {
      const lines = own.map(({ cell, lines: all }): GridCell => ({ ...cell, rows: 1, text: all[at] ?? '' }));
      apart.push({ ...row, cells: at === 0 ? [...before, ...lines] : lines });
    }
  }
  return apart;
}
