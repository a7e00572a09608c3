import { isDivided, Moved, noneInAll, wholeRow, type FramedRow, type Placement } from '../framed-row.ts';
import { countedSources } from './counted-cells.ts';
import type { Frame } from './frames.ts';
import {
  hasMoved,
  isBesideStray,
  isWholeWhenCut,
  mayStandElsewhere,
  saysSame,
  startOf,
} from './moved-rows.ts';
import { placeByGaps } from './place-by-gaps.ts';
import { isPrinted } from '../printed-fields.ts';
import { addsUp, holds, lacksTotal } from './row-sums.ts';
import type { Saving } from '../saving.ts';
import { padTrimmed } from './trimmed-rows.ts';
import { trustedFrames, type TrustedFrames } from './trusted-frames.ts';

/** Where no more than this share of the rows has a blank total beside printed parts, it is not by the office's habit. */
const RARE = 0.2;

/**
 * Lays rows out by geometry: each number under the head it stands under, or, where heads and rows do not stand in the
 * same columns, at the distance from its label, from the row's end or from the table's edge at which the rows of the
 * table print their numbers. Null for a row that fits no frame, and for all rows that are not full where frames differ
 * and neither the heads nor the sums tell the right one. `saving`: what the tables of the file show of its blank cells.
 */
export function placeByGeometry(rows: readonly FramedRow[], saving: Saving): (Placement | Moved | null)[] {
  const padded = padTrimmed(rows, saving.areEndsTrimmed);
  const all = padded.filter((row): row is FramedRow => !(row instanceof Moved));
  const placed = new Map<FramedRow, Placement | Moved | null>();
  const counted = countedSources(all);
  for (const group of Map.groupBy(all, ({ columns }) => columns.length).values()) {
    for (const [row, placement] of placeGroup(group, all, saving, counted)) placed.set(row, placement);
  }
  return padded.map((row) => (row instanceof Moved ? row : (placed.get(row) ?? null)));
}

function placeGroup(
  rows: readonly FramedRow[],
  all: readonly FramedRow[],
  saving: Saving,
  counted: ReadonlySet<number>,
): Map<FramedRow, Placement | Moved | null> {
  const whole = new Map(rows.map((row) => [row, wholeRow(row) ?? noneInAll(row)]));
  const placed = new Map<FramedRow, Placement | Moved | null>(whole);
  const known = rows.filter((row) => row.row.layout !== 'gaps' && !isDivided(row));
  const printed = known.filter((row) => row.fields.some(isPrinted));
  for (const row of known) {
    if (!row.fields.some(isPrinted)) placed.set(row, goesOnElsewhere(row) ? new Moved(null) : blankRow(row));
  }
  const open = printed.filter((row) => !isSettled(row, whole.get(row) ?? null));
  if (open.length > 0) placeOpen(open, trustedFrames(printed, all, saving), printed, counted, placed);
  for (const [row, placement] of placeByGaps(rows.filter((row) => row.row.layout === 'gaps')))
    placed.set(row, placed.get(row) ?? placement);
  return placed;
}

function blankRow({ fields, columns }: FramedRow): Placement | null {
  return fields.length > 0 ? columns.map((_, at) => fields[at] ?? null) : null;
}

/** Whether the other columns of a blank row stand nobody knows where: its head names some of them, and its cells are fewer. */
function goesOnElsewhere({ row, fields, head, columns }: FramedRow): boolean {
  if (row.layout !== 'cells' || !head || head.columns.length === 0 || fields.length >= columns.length)
    return false;
  return fields.length > 0 && columns.some((key) => head.columns.every((column) => column.key !== key));
}

/** Whether a row has a number for each column and they add up, wherever they stand. */
function isSettled({ sums }: FramedRow, whole: Placement | null): boolean {
  return whole !== null && sums.length > 0 && sums.every((sum) => holds(whole, sum) === true);
}

/**
 * Places the rows that are not settled by the trusted frames, among all that are printed, or by their count in the sources that are
 * `counted`; `placed` has those that are whole.
 */
function placeOpen(
  open: readonly FramedRow[],
  trusted: TrustedFrames,
  printed: readonly FramedRow[],
  counted: ReadonlySet<number>,
  placed: Map<FramedRow, Placement | Moved | null>,
): void {
  const starts = new Set(printed.filter((row) => addsUp(row)).map(startOf));
  const untotalled = open.filter((row) => lacksTotal(row, placeRow(row, framesFor(row, trusted))));
  const isUsual = untotalled.length > RARE * printed.length;
  for (const row of open) {
    const best = framesFor(row, trusted);
    const isByHeads = best.length === 1 && best[0] === trusted.heads;
    const inOrder = wholeRow(row) ?? noneInAll(row);
    // Numbers that a converter repeated in each column of a merged cell are as many as columns by chance.
    const isAskew =
      inOrder !== null &&
      best.length > 0 &&
      row.sums.some((sum) => holds(inOrder, sum) === false) &&
      !starts.has(startOf(row));
    if (inOrder === null || (isByHeads && hasRepeated(inOrder))) {
      const placement = placeRow(row, best) ?? (counted.has(row.row.source) ? row.fields : inOrder);
      const isUnderHeads = isByHeads && row.row.reach <= (row.head?.edge ?? 0);
      const isLost =
        placement !== null &&
        ((!isUsual && !isByHeads && hasMoved(row, placement)) ||
          (!isUsual && isWholeWhenCut(row, placement)) ||
          (!isUnderHeads && (mayStandElsewhere(row, placement) || isBesideStray(row, placement))));
      placed.set(row, isLost ? new Moved(placement) : placement);
    }
    // As many numbers as columns that stand elsewhere than those of other rows and do not add up: one of them is a stray.
    else if (isAskew && placeRow(row, best) === null) placed.set(row, null);
  }
}

/** The heads where they are those of the row's own grid or piece of text; behind a page's end the head stands in another. */
function framesFor({ row, head }: FramedRow, { heads, others }: TrustedFrames): readonly Frame[] {
  return heads && head?.source === row.source ? [heads] : others;
}

/** Where every frame puts a row to the same columns; null where one cannot place it, or they differ. */
function placeRow(row: FramedRow, frames: readonly Frame[]): Placement | null {
  const [first, ...others] = frames.map((frame) => frame.place(row));
  if (!first) return null;
  return others.every((placement) => placement && saysSame(placement, first)) ? first : null;
}

function hasRepeated(placement: Placement): boolean {
  return placement.some((field, at) => at > 0 && field?.text === placement[at - 1]?.text);
}
