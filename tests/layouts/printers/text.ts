import { fieldsOf, type Grid, type GridCell } from '../grids.ts';
import type { Part } from '../parts.ts';

/** How plain text is set: lines of a table, and what stands between the parts. */
export interface TextStyle {
  table: (grid: Grid) => string[];
  /** Empty lines between parts. */
  gap?: string;
}

export function textPage(parts: readonly Part[], style: TextStyle): string {
  const blocks = parts.map((part) =>
    part.kind === 'table'
      ? [...(part.caption ? [part.caption] : []), ...style.table(part.grid)].join('\n')
      : part.text,
  );
  return `${blocks.join(style.gap ?? '\n\n')}\n`;
}

/** A full matrix as a spreadsheet puts it on the clipboard: covered fields are empty. */
export function paddedRows(grid: Grid): string[][] {
  return fieldsOf(grid).map((fields) => fields.map(({ cell, begins }) => (begins ? cell.text : '')));
}

/** Rows as a word processor puts them on the clipboard: cells merged sideways are one field, downwards an empty one. */
export function wordRows(grid: Grid): string[][] {
  return fieldsOf(grid).map((fields) =>
    fields.flatMap(({ cell, begins, below }, at) => {
      if (begins) return [cell.text];
      return below && fields[at - 1]?.cell !== cell ? [''] : [];
    }),
  );
}

/** Rows of the cells that begin there, as extractors print them: what is merged is gone. */
export function ownRows(grid: Grid): GridCell[][] {
  return grid.map((cells) => [...cells]);
}
