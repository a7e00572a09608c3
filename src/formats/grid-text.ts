import type { Grid } from './tree.ts';

/** What a grid prints, cell after cell without anything between: for telling it by the words in it. */
export function gridText(grid: Grid): string {
  return grid.caption + grid.rows.map((row) => row.cells.map((cell) => cell.text).join('')).join('');
}
