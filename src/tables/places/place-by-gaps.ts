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
    const found = open.flatMap((row): [FramedRow, Placement][] => {
      const placement = onTracks(row, tracks);
      return placement ? [[row, placement]] : [];
    });
    const printed = found.flatMap(([row, placement]) =>
      row.sums.flatMap((sum) => (placement[sum.total] ? [holds(placement, sum)] : [])),
    );
    const contradicted = printed.filter((verdict) => verdict === false).length;
    if (
      contradicted > 0 &&
      contradicted >= MOST_FAILING * printed.filter((verdict) => verdict !== null).length
    )
      continue;
    for (const [row, placement] of found) placed.set(row, placement);
  }
  return placed;
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
