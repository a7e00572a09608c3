import type { Grid } from '../formats/tree.ts';
import { readField } from '../text/numbers.ts';
import { TABLE_KEYS } from '../vocabulary/tables.ts';
import { columnsOfLabel } from './form-words.ts';
import type { PrintedRow } from './printed.ts';

/**
 * Rows of a grid in which a number that covers rows with labels of their own stands in each of them: it is printed for all of these,
 * and nobody knows whose it is. Where the rows below have all of their own cells, too many rows were written by mistake.
 */
export function shareNumbers(grid: Grid, rows: PrintedRow[]): PrintedRow[] {
  // What was recognised in a picture and is in doubt is a number too: 0?
  const isNumber = (text: string) => {
    const { kind } = readField(text);
    return kind === 'number' || kind === 'run' || (kind === 'text' && !/\p{L}/u.test(text));
  };
  // A line below a number on paper may part its row, and leave the end of a label by itself.
  const isLabel = (text: string) =>
    grid.isDrawn
      ? TABLE_KEYS.some((table) => columnsOfLabel(table, text) !== null)
      : readField(text).kind === 'text';
  grid.rows.forEach(({ cells }, index) => {
    if (cells.every((cell) => cell.rows === 1)) return;
    const label = cells.findIndex(({ text }) => readField(text).kind === 'text');
    if (label < 0) return;
    for (const cell of cells.slice(label)) {
      if (cell.rows === 1 || !isNumber(cell.text)) continue;
      const own = rows.slice(index + 1, index + cell.rows).filter(({ fields, reach }) => {
        const isLabelled = fields.some(({ text, from }) => from < cell.column && isLabel(text));
        return isLabelled && reach === rows[index]!.reach;
      });
      if (own.length === 0) continue;
      const { fields: upper } = rows[index]!;
      const place = upper.findIndex(({ from }) => from === cell.column);
      const shared = upper[place]!.asShared();
      upper[place] = shared;
      for (const { fields } of own) {
        const behind = fields.findIndex(({ from }) => from > cell.column);
        fields.splice(behind < 0 ? fields.length : behind, 0, shared);
      }
    }
  });
  return rows;
}
