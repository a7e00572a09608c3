/** The columns and rows that one cell covers. */
export interface Span {
  column: number;
  columns: number;
  row: number;
  rows: number;
}

/**
 * Fields that belong together as rectangles, by row and column. Where a line is drawn in part only, they are none: then
 * all that their outline covers is one cell, whose numbers nobody can tell apart.
 */
export function rectanglesOf(owners: readonly number[], columns: number): Span[] {
  const owned = [...owners];
  for (;;) {
    const outlines = new Map<number, { left: number; right: number; top: number; bottom: number }>();
    owned.forEach((owner, at) => {
      const [row, column] = [Math.floor(at / columns), at % columns];
      const known = outlines.get(owner);
      if (!known) {
        outlines.set(owner, { left: column, right: column, top: row, bottom: row });
        return;
      }
      known.left = Math.min(known.left, column);
      known.right = Math.max(known.right, column);
      known.bottom = Math.max(known.bottom, row);
    });
    let grew = false;
    for (const [owner, { left, right, top, bottom }] of outlines) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const other = owned[row * columns + column]!;
          if (other === owner) continue;
          grew = true;
          owned.forEach((is, at) => {
            if (is === other) owned[at] = owner;
          });
        }
      }
      if (grew) break;
    }
    if (grew) continue;
    return [...outlines.values()]
      .map(({ left, right, top, bottom }) => ({
        column: left,
        columns: right - left + 1,
        row: top,
        rows: bottom - top + 1,
      }))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }
}
