import type { Field } from '../../recognise/field.ts';
import { isSpread } from '../field-spans.ts';
import { isDivided, wholeRow, type FramedRow, type Placement } from '../framed-row.ts';
import { isPrinted, isRunTogether } from '../printed-fields.ts';
import { holds } from './row-sums.ts';
import { tracksOf, type Track } from './tracks.ts';

/** Where such a share of the rows contradict their sums, the columns of the lines are none of the table's. */
const MOST_FAILING = 0.2;

/**
 * Lays rows of text out by the columns of their lines. The columns are told by the rows that are full; a number of
 * another row belongs to the one that it overlaps, where it overlaps just one.
 */
export function placeByGaps(rows: readonly FramedRow[]): Map<FramedRow, Placement> {
  const placed = new Map<FramedRow, Placement>();
  for (const own of Map.groupBy(rows, ({ row }) => row.source).values()) {
    const open = own.filter(
      (row) =>
        wholeRow(row) === null &&
        row.row.continued.length === 0 &&
        row.fields.some(isPrinted) &&
        !isDivided(row),
    );
    // Digits that run together leave no gaps that columns could show by.
    const runsTogether = own.some(({ fields }) => fields.some(isRunTogether));
    if (open.length === 0 || runsTogether || !areSpread(own)) continue;
    const tracks = tracksOf(own);
    if (!tracks) continue;
    let found = open.flatMap((row): [FramedRow, Placement][] => {
      const placement = onTracks(row, tracks);
      return placement ? [[row, placement]] : [];
    });
    // Full rows that stand in the columns bear them out as well as others do.
    const full = own.flatMap((row): [FramedRow, Placement][] => {
      const placement = wholeRow(row) && onTracks(row, tracks);
      return placement ? [[row, placement]] : [];
    });
    if (areContradicted([...found, ...full]))
      found = found.filter(([row, placement]) => fillsHeads(row, placement));
    for (const [row, placement] of found) placed.set(row, placement);
  }
  return placed;
}

function areContradicted(placed: readonly [FramedRow, Placement][]): boolean {
  const verdicts = placed
    .flatMap(([row, placement]) =>
      row.sums.flatMap((sum) => (placement[sum.total] ? [holds(placement, sum)] : [])),
    )
    .filter((verdict) => verdict !== null);
  const failing = verdicts.filter((verdict) => !verdict).length;
  return failing > 0 && failing >= MOST_FAILING * verdicts.length;
}

/**
 * Whether each number of a row stands within the width of its head, and one below the last: had a blank cell been lost, the
 * row would end before. Then its sums are the source's own.
 */
function fillsHeads({ row, head, columns }: FramedRow, placement: Placement): boolean {
  if (!head?.isAligned || head.source !== row.source || !placement.at(-1)) return false;
  return placement.every((field, at) => {
    const above = head.columns.find(({ key }) => key === columns[at])?.field;
    return !field || (above !== undefined && above.from <= field.from && field.to <= above.to);
  });
}

/** Whether the numbers of the rows are set in columns: at least two spaces apart. */
function areSpread(rows: readonly FramedRow[]): boolean {
  // Heads a space apart show that a space parts cells, and two of them a blank one.
  const isDense = rows.some(({ head, row }) => head?.source === row.source && !isSpread(head.fields));
  const areSet = !isDense && rows.every(({ fields }) => isSpread(fields)) && !areBehindLabels(rows);
  return (
    areSet &&
    rows.some(({ fields, head }) => fields.length > 1 || (head?.isAligned === true && isSpread(head.fields)))
  );
}

/** The first numbers of lines that are set in columns stand no further apart than their own width. */
const MOST_APART = 8;
/** Such a share of the rows shows how far numbers stand from their labels. */
const MOST_ROWS = 0.8;

/**
 * Whether numbers follow their labels at one distance wherever these end, or without any: then the lines are not set in
 * columns.
 */
function areBehindLabels(rows: readonly FramedRow[]): boolean {
  const behind = rows.flatMap(({ row, fields: [first] }) => {
    if (row.label === '' || first?.place.line !== row.line) return [];
    return [{ gap: first.place.column - row.place.column - row.label.length, from: first.from }];
  });
  if (behind.some(({ gap }) => gap === 0)) return true;
  return [...Map.groupBy(behind, ({ gap }) => gap)].some(([gap, alike]) => {
    const starts = alike.map(({ from }) => from);
    return (
      alike.length > 1 &&
      // One space behind labels that end elsewhere parts cells.
      (gap === 1 || alike.length >= MOST_ROWS * behind.length) &&
      Math.max(...starts) - Math.min(...starts) > MOST_APART
    );
  });
}

function onTracks({ fields, columns }: FramedRow, tracks: readonly Track[]): Placement | null {
  const placement: (Field | null)[] = columns.map(() => null);
  for (const field of fields.filter(isPrinted)) {
    const on = tracks.flatMap((track, at) => (field.from < track.to && field.to > track.from ? [at] : []));
    const [at] = on;
    if (on.length !== 1 || at === undefined || placement[at]) return null;
    placement[at] = field;
  }
  return placement;
}
