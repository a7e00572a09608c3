import type { Field } from '../../recognise/field.ts';
import type { FramedRow } from '../framed-row.ts';
import { isPrinted } from '../printed-fields.ts';

/** Where the numbers of a column stand in the lines of a text: the middle of them, and how far they reach. */
export interface Track {
  from: number;
  to: number;
}

/**
 * The columns of the lines: the numbers of one column stand one below the other, give or take what centring leaves.
 * Where some columns are blank throughout, the heads above tell which; null where neither gives a place for each column.
 */
export function tracksOf(rows: readonly FramedRow[]): Track[] | null {
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
