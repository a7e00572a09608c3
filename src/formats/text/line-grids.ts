import { positionIn, type Line } from '../lines.ts';
import type { Grid, GridRow } from '../tree.ts';

/** Rows of consecutive lines as one grid. Words that are repeated side by side are one merged cell, as converters print it. */
export function gridOfRows(rows: GridRow[], isOfTabs: boolean): Grid {
  const merged = rows.map(mergeRepeated);
  return {
    type: 'grid',
    rows: merged,
    width: merged.reduce((most, { cells }) => Math.max(most, widthOf(cells)), 0),
    caption: '',
    flow: 'rows',
    ...(isOfTabs ? { isOfTabs } : {}),
    position: { start: rows[0]!.position.start, end: rows.at(-1)!.position.end },
  };
}

function widthOf(cells: GridRow['cells']): number {
  const last = cells.at(-1);
  return last ? last.column + last.columns : 0;
}

function mergeRepeated(row: GridRow): GridRow {
  const cells: GridRow['cells'] = [];
  for (const cell of row.cells) {
    const last = cells.at(-1);
    if (last && cell.text === last.text && /\p{L}{2}/u.test(cell.text)) last.columns += 1;
    else cells.push({ ...cell });
  }
  return { ...row, cells };
}

export function gridOfCells(cells: GridRow['cells'], first: Line, last: Line): Grid {
  const position = {
    start: positionIn(first, 0, 0).start,
    end: positionIn(last, last.text.length, last.text.length).end,
  };
  return {
    type: 'grid',
    rows: [{ cells, position }],
    width: cells.length,
    caption: '',
    flow: 'cells',
    position,
  };
}
