/** Rows that begin further right leave fewer cells out. */
const MOST_SKIPPED = 63;

/** A row of a table, with the columns that it leaves out before its first cell and behind its last. */
export interface Row {
  before: number;
  after: number;
  /** Whether one of its cells was taken out, and may still be shown. */
  isRevised: boolean;
}

export function skippedColumns(value: string): number {
  const count = Number(value);
  return Number.isInteger(count) ? Math.min(Math.max(count, 0), MOST_SKIPPED) : 0;
}

export function emptyCells(count: number): string {
  return count > 0 ? `<w:tc><w:tcPr><w:gridSpan w:val="${count}"/></w:tcPr><w:p/></w:tc>` : '';
}
