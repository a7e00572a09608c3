import type { Field } from '../recognise/printed.ts';
import { addAll, readField } from '../text/numbers.ts';
import { withCuts } from './cut-digits.ts';
import {
  addsUp,
  holds,
  isDivided,
  isPrinted,
  lacksTotal,
  MOVED,
  valueOf,
  wholeRow,
  type FramedRow,
  type Placement,
} from './framed-row.ts';
import type { Frame } from './frames.ts';
import { placeByGaps } from './place-by-gaps.ts';
import type { Saving } from './saving.ts';
import { padTrimmed } from './trimmed-rows.ts';
import { trustedFrames } from './trusted-frames.ts';

/** Where no more than this share of the rows has a blank total beside printed parts, it is not by the office's habit. */
const RARE = 0.2;

/**
 * Lays rows out by geometry: each number under the head it stands under, or, where heads and rows do not stand in the
 * same columns, at the distance from its label, from the row's end or from the table's edge at which the rows of the
 * table print their numbers. Null for a row that fits no frame, and for all rows that are not full where frames differ
 * and neither the heads nor the sums tell the right one. `saving`: what the tables of the file show of its blank cells.
 */
export function placeByGeometry(
  rows: readonly FramedRow[],
  saving: Saving,
): (Placement | typeof MOVED | null)[] {
  const padded = padTrimmed(rows, saving.areEndsTrimmed);
  const all = padded.filter((row) => row !== null);
  const placed = new Map<FramedRow, Placement | typeof MOVED | null>();
  for (const group of Map.groupBy(all, ({ columns }) => columns.length).values()) {
    for (const [row, placement] of placeGroup(group, all, saving)) placed.set(row, placement);
  }
  return padded.map((row) => (row ? (placed.get(row) ?? null) : MOVED));
}

function placeGroup(
  rows: readonly FramedRow[],
  all: readonly FramedRow[],
  saving: Saving,
): Map<FramedRow, Placement | typeof MOVED | null> {
  const whole = new Map(rows.map((row) => [row, wholeRow(row)]));
  const placed = new Map<FramedRow, Placement | typeof MOVED | null>(whole);
  const known = rows.filter((row) => row.row.layout !== 'gaps' && !isDivided(row));
  const printed = known.filter((row) => row.fields.some(isPrinted));
  for (const row of known) {
    if (!row.fields.some(isPrinted)) placed.set(row, goesOnElsewhere(row) ? MOVED : blankRow(row));
  }
  const open = printed.filter((row) => !isSettled(row, whole.get(row) ?? null));
  if (open.length > 0) placeOpen(open, trustedFrames(printed, all, saving), printed, placed);
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

/** Places the rows that are not settled by the best frames, among all that are printed; `placed` has those that are whole. */
function placeOpen(
  open: readonly FramedRow[],
  best: readonly Frame[],
  printed: readonly FramedRow[],
  placed: Map<FramedRow, Placement | typeof MOVED | null>,
): void {
  const starts = new Set(printed.filter((row) => addsUp(row)).map(startOf));
  const isByHeads = best.length === 1 && best[0]!.name === 'heads';
  const untotalled = open.filter((row) => lacksTotal(row, placeRow(row, best)));
  const isUsual = untotalled.length > RARE * printed.length;
  for (const row of open) {
    const inOrder = wholeRow(row);
    // Numbers that a converter repeated in each column of a merged cell are as many as columns by chance.
    const isAskew =
      inOrder !== null &&
      best.length > 0 &&
      row.sums.some((sum) => holds(inOrder, sum) === false) &&
      !starts.has(startOf(row));
    if (inOrder === null || (isByHeads && hasRepeated(inOrder))) {
      const placement = placeRow(row, best) ?? inOrder;
      const isUnderHeads = isByHeads && row.row.reach <= (row.head?.edge ?? 0);
      const isLost =
        placement !== null &&
        ((!isUsual && !isByHeads && hasMoved(row, placement)) ||
          (!isUsual && isWholeWhenCut(row, placement)) ||
          (!isUnderHeads && (mayStandElsewhere(row, placement) || isBesideStray(row, placement))));
      placed.set(row, isLost ? MOVED : placement);
    }
    // As many numbers as columns that stand elsewhere than those of other rows and do not add up: one of them is a stray.
    else if (isAskew && placeRow(row, best) === null) placed.set(row, null);
  }
}

/** Where every frame puts a row to the same columns; null where one cannot place it, or they differ. */
function placeRow(row: FramedRow, frames: readonly Frame[]): Placement | null {
  const [first, ...others] = frames.map((frame) => frame.place(row));
  if (!first) return null;
  return others.every((placement) => placement && saysSame(placement, first)) ? first : null;
}

/**
 * Whether a row that the heads do not place shows that a cell is gone from it and the others have moved: its total, the
 * last cell, is blank, and the number before it is no less than all others together, or one of these is no number.
 */
function hasMoved(row: FramedRow, placement: Placement): boolean {
  if (row.row.layout !== 'cells' || !lacksTotal(row, placement)) return false;
  const values = placement.slice(0, -1).map(valueOf);
  if (values.includes('open')) return true;
  if (!values.every((value) => typeof value === 'number')) return false;
  return values.at(-1)! > 0 && values.at(-1)! >= addAll(values.slice(0, -1));
}

/** Whether a row has as many blank cells at its end, its total's among them, as digits that ran together would leave. */
function isWholeWhenCut(row: FramedRow, placement: Placement): boolean {
  if (row.row.layout !== 'cells' || !lacksTotal(row, placement)) return false;
  const printed = row.fields.filter(isPrinted).map((field) => ({ field, reading: readField(field.text) }));
  return (withCuts(printed, row.columns.length, row.sums) ?? []).length > 0;
}

/**
 * Whether the printed total of a row with blanks is not the sum of its parts, although the same cells, a column further
 * on or back, contradict nothing: labels that take one cell here and two there may have misled the frames.
 */
function mayStandElsewhere(row: FramedRow, placement: Placement): boolean {
  const { fields, columns, sums } = row;
  const contradicts = (placed: Placement): boolean =>
    sums.some((sum) => valueOf(placed[sum.total] ?? null) !== null && holds(placed, sum) === false);
  if (row.row.layout !== 'cells' || !contradicts(placement)) return false;
  const first = startOf(row);
  const last = fields.findLastIndex(isPrinted);
  return fields.some((_, start) => {
    const window = fields.slice(start, start + columns.length);
    const isWhole = window.length === columns.length && start <= first && last < start + columns.length;
    return isWhole && !saysSame(window, placement) && !contradicts(window);
  });
}

/** Whether a row of several parts has more cells than columns, and the sums of its parts do not hold where it was put. */
function isBesideStray({ fields, columns, sums }: FramedRow, placement: Placement): boolean {
  return (
    sums.length > 1 && fields.length > columns.length && sums.some((sum) => holds(placement, sum) === false)
  );
}

function saysSame(a: Placement, b: Placement): boolean {
  return a.every((field, at) => textOf(field) === textOf(b[at] ?? null));
}

function textOf(field: Field | null): string {
  return field && isPrinted(field) ? field.text : '';
}

/** Where the numbers of a row begin, counted from its label. */
function startOf({ fields }: FramedRow): number {
  return fields.findIndex(isPrinted);
}

function hasRepeated(placement: Placement): boolean {
  return placement.some((field, at) => at > 0 && field?.text === placement[at - 1]?.text);
}
