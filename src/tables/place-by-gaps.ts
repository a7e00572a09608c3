import type { Field } from '../recognise/printed.ts';
import {
  holds,
  isDivided,
  isPrinted,
  isRunTogether,
  wholeRow,
  type FramedRow,
  type Placement,
} from './framed-row.ts';
import { isSpread } from './heads.ts';

/** Where such a share of the rows contradict their sums, the columns of the lines are none of the table's. */
const MOST_FAILING = 0.2;

/** Where the numbers of a column stand in the lines of a text: the middle of them, and how far they reach. */
interface Track {
  from: number;
  to: number;
}

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

/**
 * The columns of the lines: the numbers of one column stand one below the other, give or take what centring leaves.
 * Where some columns are blank throughout, the heads above tell which; null where neither gives a place for each column.
 */
function tracksOf(rows: readonly FramedRow[]): Track[] | null {
  const { columns, head } = rows[0]!;
  const printed = rows.flatMap(({ fields }) => fields.filter(isPrinted));
  const heads = columns.map((key) => head?.columns.find((column) => column.key === key)?.field);
  const areHeadsSet =
    head?.layout === 'gaps' && head.isAligned && heads.every((field): field is Field => field !== undefined);
  for (const slack of SLACK) {
    const clusters = clustersOf(printed, slack);
    if (clusters.length === columns.length && areApart(clusters))
      return areHeadsSet && head.source === rows[0]!.row.source && standUnderOthers(clusters, heads)
        ? null
        : clusters;
    if (!areHeadsSet) continue;
    const tracks = underTracks(clusters, heads);
    if (tracks) return tracks;
  }
  return null;
}

/** Whether numbers stand below the head of another column than their order says: a blank column, and words between them, say less. */
function standUnderOthers(clusters: readonly Track[], heads: readonly (Field | undefined)[]): boolean {
  const isUnder = (track: Track, field: Field | undefined) =>
    field !== undefined && field.from < track.to && track.from < field.to;
  return clusters.some(
    (track, at) => !isUnder(track, heads[at]) && heads.some((field) => isUnder(track, field)),
  );
}

/** So many spaces may part two numbers of one column. */
const SLACK = [0, 1, 2];

/** Whether two columns lie a space apart at least: numbers of two lines that meet are rather cells that nothing sets in columns. */
function areApart(clusters: readonly Track[]): boolean {
  return clusters.every(({ from }, at) => at === 0 || from > clusters[at - 1]!.to);
}

/** The columns of heads, widened to the numbers below them; null where a number stands below none or two. */
function underTracks(clusters: readonly Track[], heads: readonly Field[]): Track[] | null {
  const tracks: Track[] = heads.map(({ from, to }) => ({ from, to }));
  for (const cluster of clusters) {
    const under = tracks.filter(({ from, to }) => from < cluster.to && to > cluster.from);
    const [track] = under;
    if (under.length !== 1 || !track) return null;
    Object.assign(track, { from: Math.min(track.from, cluster.from), to: Math.max(track.to, cluster.to) });
  }
  return tracks.every((track, at) => at === 0 || tracks[at - 1]!.to <= track.from) ? tracks : null;
}

/** The stretches of a line that fields cover together which overlap or stand no further apart than `slack`. */
function clustersOf(fields: readonly Field[], slack: number): Track[] {
  const clusters: Track[] = [];
  for (const { from, to } of [...fields].sort((a, b) => a.from - b.from)) {
    const last = clusters.at(-1);
    if (last && from < last.to + slack) last.to = Math.max(last.to, to);
    else clusters.push({ from, to });
  }
  return clusters;
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
