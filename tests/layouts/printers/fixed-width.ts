import type { Grid, GridCell } from '../grids.ts';

/** Columns a character takes on a page: two for Han and other wide ones. */
function widthOf(char: string): number {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”—]/u.test(
    char,
  )
    ? 2
    : 1;
}

function displayWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + widthOf(char), 0);
}

/** Words broken into lines of at most this width. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const char of text) {
    if (displayWidth(lines.at(-1)! + char) > width) lines.push('');
    lines[lines.length - 1] += char;
  }
  return lines;
}

/**
 * A table as `pdftotext -layout` prints it: every cell's words stand where they stand on the page, wrapped to their
 * column and set in its middle, both ways; blanks are nothing but room.
 */
export function fixedWidth(grid: Grid, columns: readonly number[], indent = 0): string[] {
  const placed: { cell: GridCell; row: number; column: number }[] = [];
  const taken = grid.map(() => new Set<number>());
  grid.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken[row]!.has(column)) column++;
      placed.push({ cell, row, column });
      for (let down = 0; down < cell.rows; down++)
        for (let right = 0; right < cell.columns; right++) taken[row + down]!.add(column + right);
      column += cell.columns;
    }
  });
  const room = ({ cell, column }: (typeof placed)[number]) =>
    columns.slice(column, column + cell.columns).reduce((sum, width) => sum + width, 0);
  const linesOf = (place: (typeof placed)[number]) =>
    place.cell.text === '' ? [] : wrapped(place.cell.text, room(place) - 2);
  const heights = grid.map((_, row) =>
    Math.max(
      1,
      ...placed
        .filter((place) => place.row === row && place.cell.rows === 1)
        .map((place) => linesOf(place).length),
    ),
  );
  // A tall cell makes its rows taller where it needs to.
  for (const place of placed) {
    const { row, cell } = place;
    const have = heights.slice(row, row + cell.rows).reduce((sum, height) => sum + height, 0);
    heights[row + cell.rows - 1]! += Math.max(0, linesOf(place).length - have);
  }
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height, 0));
  const canvas: { at: number; text: string }[][] = Array.from(
    { length: heights.reduce((sum, height) => sum + height, 0) },
    () => [],
  );
  for (const place of placed) {
    const lines = linesOf(place);
    const height = heights.slice(place.row, place.row + place.cell.rows).reduce((sum, part) => sum + part, 0);
    const top = tops[place.row]! + Math.floor((height - lines.length) / 2);
    const left = columns.slice(0, place.column).reduce((sum, width) => sum + width, indent);
    lines.forEach((text, at) => {
      canvas[top + at]!.push({ at: left + Math.floor((room(place) - displayWidth(text)) / 2), text });
    });
  }
  return canvas.map((pieces) => {
    let line = '';
    for (const { at, text } of pieces.sort((a, b) => a.at - b.at)) {
      line += ' '.repeat(Math.max(line === '' ? 0 : 1, at - displayWidth(line))) + text;
    }
    return line;
  });
}

/** Widths of columns for each of the form's tables: so many columns the grid has. */
export function pageColumns(grid: Grid, labels: 'narrow' | 'wide'): number[] {
  const width = grid[0]!.reduce((sum, cell) => sum + cell.columns, 0);
  if (width === 10)
    return [...(labels === 'narrow' ? [10, 12, 24] : [22, 18, 74]), ...Array<number>(7).fill(10)];
  if (width === 15) return Array<number>(15).fill(7);
  if (width === 4) return [26, 28, 28, 28];
  return Array.from({ length: width }, () => 16);
}
