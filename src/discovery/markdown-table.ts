/** A cell of a table as Markdown within a line. */
export interface TableCell {
  text: string;
  columns: number;
  rows: number;
}

export interface TableRow {
  isHead: boolean;
  cells: TableCell[];
}

/**
 * A table of GFM, which knows one row of heads and no cells across columns: rows of heads become one, in which a
 * column says all that stands over it; what stands across rows is repeated in each, what stands across columns stands in the first.
 */
export function markdownTable(rows: readonly TableRow[]): string {
  const heads = grid(rows.filter(({ isHead }) => isHead));
  const bodies = grid(rows.filter(({ isHead }) => !isHead));
  const width = Math.max(0, ...heads.map(({ length }) => length), ...bodies.map(({ length }) => length));
  if (width === 0) return '';
  const head = Array.from({ length: width }, (_, column) => {
    const labels = heads.map((row) => over(row, column)).filter((label) => label !== '');
    return [...new Set(labels)].join(' · ');
  });
  const body = bodies.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column];
      return cell && !cell.isContinued ? cell.text : '';
    }),
  );
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What a square of the grid shows; continued: of a cell that began in an earlier column. */
interface Square {
  text: string;
  isContinued: boolean;
}

const over = (row: readonly (Square | undefined)[], column: number): string => row[column]?.text ?? '';

/** Rows of cells as rows of squares. */
function grid(rows: readonly TableRow[]): (Square | undefined)[][] {
  const squares: (Square | undefined)[][] = rows.map(() => []);
  for (const [place, { cells }] of rows.entries()) {
    const row = squares[place]!;
    let column = 0;
    for (const { text, columns, rows: height } of cells) {
      while (row[column]) column += 1;
      for (const below of squares.slice(place, place + height))
        for (let offset = 0; offset < columns; offset += 1)
          below[column + offset] = { text, isContinued: offset > 0 };
      column += columns;
    }
  }
  return squares;
}
