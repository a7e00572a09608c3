import type { Field } from '../recognise/printed.ts';
import { addAll, readField } from '../text/numbers.ts';
import { isSpread, type Head } from './heads.ts';
import type { LogicalRow } from './logical-rows.ts';

/** A row to be laid out: what is printed behind its label, and the columns that it has in printed order. */
export interface FramedRow {
  row: LogicalRow;
  /** The fields behind the label, blank ones too. */
  fields: readonly Field[];
  head: Head | null;
  columns: readonly string[];
  /** Which columns add up to which, by their index in printed order. */
  sums: readonly Sum[];
}

/** Columns that add up to another one. */
export interface Sum {
  parts: readonly number[];
  total: number;
}

/** A field for each column; null where the column is blank without a field of its own. */
export type Placement = readonly (Field | null)[];

/** A row from which a cell is gone, so that others have moved: neither place nor sum tells where they belong. */
export const MOVED = 'moved';

/** A way to tell the columns of a row's fields by where they stand; null where they do not fit into it. */
interface Frame {
  name: string;
  place: (row: FramedRow) => Placement | null;
}

/** A frame that fits fewer of the rows than this is none of the table's. */
const FITTING = 0.8;
/** Where more rows than this contradict their own sums, it is rather the frame that is wrong. */
const DOUBTFUL = 0.5;
/** Rows of a table that end in different columns by their labels are fewer than this. */
const UNIFORM = 0.85;
/** Where no more than this share of the rows has a blank total beside printed parts, it is not by the office's habit. */
const RARE = 0.2;
/** Fewer rows are piled up by chance. */
const FEW_PILED = 2;
/** So many rows have to agree with their sums before they overrule the heads. */
const FEW_ROWS = 3;

/**
 * Lays rows out by geometry: each number under the head it stands under, or, where heads and rows do not stand in the
 * same columns, at the distance from its label, from the row's end or from the table's edge at which the rows of the
 * table print their numbers. Null for a row that fits no frame, and for all rows that are not full where frames differ
 * and neither the heads nor the sums tell the right one.
 */
export function placeByGeometry(rows: readonly FramedRow[]): (Placement | typeof MOVED | null)[] {
  const groups = Map.groupBy(rows, ({ columns }) => columns.length);
  const placed = new Map<FramedRow, Placement | typeof MOVED | null>();
  for (const group of groups.values()) {
    for (const [row, placement] of placeGroup(group, rows)) placed.set(row, placement);
  }
  return rows.map((row) => placed.get(row) ?? null);
}

function placeGroup(
  rows: readonly FramedRow[],
  all: readonly FramedRow[],
): Map<FramedRow, Placement | typeof MOVED | null> {
  const whole = new Map(rows.map((row) => [row, wholeRow(row)]));
  const placed = new Map<FramedRow, Placement | typeof MOVED | null>(whole);
  const known = rows.filter((row) => row.row.layout !== 'gaps' && !isDivided(row));
  const printed = known.filter((row) => row.fields.some(isPrinted));
  for (const row of known) {
    if (!row.fields.some(isPrinted))
      placed.set(row, row.fields.length > 0 ? row.columns.map((_, at) => row.fields[at] ?? null) : null);
  }
  const open = printed.filter((row) => !isSettled(row, whole.get(row) ?? null));
  if (open.length > 0) placeOpen(open, printed, all, placed);
  for (const [row, placement] of placeByGaps(rows.filter((row) => row.row.layout === 'gaps')))
    placed.set(row, placed.get(row) ?? placement);
  return placed;
}

/** Whether a row has a number for each column and they add up, wherever they stand. */
function isSettled({ sums }: FramedRow, whole: Placement | null): boolean {
  return whole !== null && sums.length > 0 && sums.every((sum) => holds(whole, sum) === true);
}

/** Places the rows that are not settled among all that are printed; `placed` has those that are whole. */
function placeOpen(
  open: readonly FramedRow[],
  printed: readonly FramedRow[],
  all: readonly FramedRow[],
  placed: Map<FramedRow, Placement | typeof MOVED | null>,
): void {
  const frames = framesOf(printed, all).flatMap((frame) => {
    const fitting = printed.flatMap((row) => {
      const placement = frame.place(row);
      return placement ? [{ row, placement }] : [];
    });
    const isFit = fitting.length > 0 && fitting.length >= FITTING * printed.length;
    return isFit && !(frame.name === 'heads' && areLabelsUnderHeads(printed))
      ? [{ frame, ...judge(fitting) }]
      : [];
  });
  const starts = new Set(printed.filter((row) => addsUp(row)).map(startOf));
  const best = trusted(frames, printed[0]?.row.layout === 'flow');
  const isByHeads = best.length === 1 && best[0]!.name === 'heads';
  const untotalled = open.filter((row) => lacksTotal(row, placeRow(row, best)));
  const isUsual = isByHeads || untotalled.length > RARE * printed.length;
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
      placed.set(row, placement && !isUsual && hasMoved(row, placement) ? MOVED : placement);
    }
    // As many numbers as columns that stand elsewhere than those of other rows and do not add up: one of them is a stray.
    else if (isAskew && placeRow(row, best) === null) placed.set(row, null);
  }
}

/** Whether the labels of most rows reach under the heads of columns: then these stand above other cells than their own. */
function areLabelsUnderHeads(rows: readonly FramedRow[]): boolean {
  const under = rows.filter(({ row, fields, head, columns }) => {
    if (!head?.isAligned || head.source !== row.source || fields.length === 0) return false;
    const own = head.columns.filter(({ key }) => columns.includes(key));
    return own.some(({ field }) => field.from < fields[0]!.from);
  });
  return under.length > DOUBTFUL * rows.length;
}

interface Judged {
  frame: Frame;
  /** Rows that it fits. */
  fitting: number;
  /** Rows that could be held against their sums. */
  checked: number;
  contradicted: number;
  /** Rows with blank cells and two numbers or more. */
  gapped: number;
  /** Those of them whose numbers stand together although they are a sum and its parts: their blank cells were lost. */
  piled: number;
  /** Whether blank cells of a stream stand behind the numbers of every row: nothing shows that they belong there. */
  isHeaped: boolean;
}

/**
 * The frames that the rows are to be laid out by: the heads alone where the sums do not speak against them, else all
 * that fit most rows and contradict the fewest sums. None where blank cells were lost, so that no frame can hold.
 */
function trusted(frames: readonly Judged[], isStream: boolean): Frame[] {
  const isTrusted = ({ checked, contradicted, gapped, piled, isHeaped }: Judged) =>
    !isHeaped &&
    (piled < FEW_PILED || piled < DOUBTFUL * gapped) &&
    // In a stream nothing but the count of its cells tells their places: where no sum holds, that is not enough.
    !(isStream && gapped > 0 && checked > 0 && contradicted === checked);
  const heads = frames.find(({ frame }) => frame.name === 'heads');
  const isOverruled = frames.some(
    ({ checked, contradicted }) =>
      checked >= FEW_ROWS && contradicted === 0 && heads && heads.contradicted > DOUBTFUL * heads.checked,
  );
  if (heads && isTrusted(heads) && !isOverruled) return [heads.frame];
  const others = frames.filter((judged) => judged !== heads);
  const most = Math.max(0, ...others.map(({ fitting }) => fitting));
  const near = others.filter(({ fitting }) => fitting === most);
  const fewest = Math.min(...near.map(({ contradicted }) => contradicted));
  return near
    .filter((judged) => judged.contradicted === fewest && isTrusted(judged))
    .map(({ frame }) => frame);
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

/** Whether the one sum of a row stands last and is blank beside printed parts. */
function lacksTotal({ columns, sums: [sum, ...others] }: FramedRow, placement: Placement | null): boolean {
  if (!placement || sum?.total !== columns.length - 1 || others.length > 0) return false;
  const [total, ...parts] = placement.map(valueOf).reverse();
  return total === null && parts.some((value) => value !== null);
}

function saysSame(a: Placement, b: Placement): boolean {
  return a.every((field, at) => textOf(field) === textOf(b[at] ?? null));
}

function textOf(field: Field | null): string {
  return field && isPrinted(field) ? field.text : '';
}

function judge(fitting: readonly { row: FramedRow; placement: Placement }[]): Omit<Judged, 'frame'> {
  const rows = fitting.map(({ row }) => row);
  const gapped = rows.filter(({ fields, columns }) => {
    const printed = fields.filter(isPrinted).length;
    return printed > 1 && printed < columns.length;
  });
  const piled = gapped.filter(isPiled).length;
  let [checked, contradicted] = [0, 0];
  for (const { row, placement } of fitting) {
    const verdicts = row.sums.map((sum) => holds(placement, sum)).filter((verdict) => verdict !== null);
    if (verdicts.length === 0) continue;
    checked += 1;
    if (verdicts.includes(false)) contradicted += 1;
  }
  return {
    fitting: rows.length,
    checked,
    contradicted,
    gapped: gapped.length,
    piled,
    isHeaped: areHeaped(rows),
  };
}

function areHeaped(rows: readonly FramedRow[]): boolean {
  const blank = rows.filter(
    ({ row, fields }) => row.layout === 'flow' && fields.some(isPrinted) && !fields.every(isPrinted),
  );
  return (
    blank.length > 0 &&
    blank.every(
      ({ fields }) => fields.findLastIndex(isPrinted) < fields.findIndex((field) => !isPrinted(field)),
    )
  );
}

/** Whether a sum holds with its blank parts as 0; null where there is nothing to hold against each other. */
function holds(placement: Placement, { parts, total }: Sum): boolean | null {
  const values = parts.map((at) => valueOf(placement[at] ?? null));
  const sum = valueOf(placement[total] ?? null);
  if (values.includes('open') || sum === 'open') return null;
  if (values.every((value) => value === null)) return null;
  if (sum === null) return values.every((value) => value === null || value === 0) ? null : false;
  return addAll(values.map((value) => (value as number | null) ?? 0)) === sum;
}

/** The number of a field; null where it is blank, open where it is printed and no number. */
function valueOf(field: Field | null): number | null | 'open' {
  if (!field) return null;
  const reading = readField(field.text);
  if (reading.kind === 'number') return reading.value;
  return reading.kind === 'blank' || reading.kind === 'dash' ? null : 'open';
}

/** Whether the numbers of a row stand together before its blanks, the last of them being the sum of the others. */
function isPiled({ fields, sums }: FramedRow): boolean {
  const end = fields.findLastIndex(isPrinted) + 1;
  const start = fields.findIndex(isPrinted);
  const values = fields.slice(start, end).map(valueOf);
  if (sums.length !== 1 || values.length < 2 || values.length > sums[0]!.parts.length) return false;
  if (!values.every((value): value is number => typeof value === 'number')) return false;
  const last = values.at(-1)!;
  return last > 0 && addAll(values.slice(0, -1)) === last && end < fields.length;
}

function isPrinted(field: Field): boolean {
  return readField(field.text).kind !== 'blank';
}

/** A number for each column, without a blank between them: their order is that of the columns, wherever they stand. */
function wholeRow(row: FramedRow): Placement | null {
  const start = row.fields.findIndex(isPrinted);
  const end = row.fields.findLastIndex(isPrinted) + 1;
  const printed = row.fields.slice(start, end);
  return printed.length === row.columns.length && printed.every(isValue) ? printed : null;
}

function isValue(field: Field): boolean {
  const { kind } = readField(field.text);
  return kind === 'number' || kind === 'dash' || kind === 'text';
}

/** Where the numbers of a row begin, counted from its label. */
function startOf({ fields }: FramedRow): number {
  return fields.findIndex(isPrinted);
}

function addsUp(row: FramedRow): boolean {
  const whole = wholeRow(row);
  return whole !== null && row.sums.every((sum) => holds(whole, sum) !== false);
}

function hasRepeated(placement: Placement): boolean {
  return placement.some((field, at) => at > 0 && field?.text === placement[at - 1]?.text);
}

/** How many of the rows with a number for each column add up, and how many do not. */
export function wholeRowsThatAddUp(rows: readonly FramedRow[]): { holding: number; failing: number } {
  const verdicts = rows.flatMap((row) => {
    const whole = wholeRow(row);
    const isTelling = whole?.some((field) => typeof valueOf(field) === 'number' && valueOf(field) !== 0);
    return whole && isTelling ? row.sums.map((sum) => holds(whole, sum)) : [];
  });
  return {
    holding: verdicts.filter((verdict) => verdict === true).length,
    failing: verdicts.filter((verdict) => verdict === false).length,
  };
}

/** Words between a label and its numbers name a part of the row, whose numbers are not the row's. */
export function isDivided({ fields }: Pick<FramedRow, 'fields'>): boolean {
  const first = fields.find(isPrinted);
  return (
    first !== undefined &&
    readField(first.text).kind === 'text' &&
    /\p{Script=Han}{2}/u.test(first.text) &&
    !/^[（(].*[）)]$/.test(first.text.trim()) &&
    fields.some((field) => readField(field.text).kind === 'number')
  );
}

/** The frames that rows may be laid out by. `all` rows of the table tell where its rows end. */
function framesOf(rows: readonly FramedRow[], all: readonly FramedRow[]): Frame[] {
  const widths = new Map(
    [...Map.groupBy(all, ({ row }) => row.source)].map(([source, own]) => [
      source,
      commonest(own.map(({ row }) => row.reach)),
    ]),
  );
  const frames: Frame[] = [
    {
      name: 'heads',
      place: (row) => (row.row.reach === widths.get(row.row.source) ? underHeads(row) : null),
    },
  ];
  // Where nearly all rows end in one column, one that does not has lost or gained a cell, and the others have moved.
  const uniform = new Set(
    [...widths].flatMap(([source, width]) => {
      const own = all.filter(({ row }) => row.source === source);
      return own.filter(({ row }) => row.reach === width).length >= UNIFORM * own.length ? [source] : [];
    }),
  );
  const isOdd = ({ row, head }: FramedRow) =>
    row.layout === 'cells' &&
    ((uniform.has(row.source) && row.reach !== widths.get(row.source)) ||
      (head?.source === row.source && row.reach < head.edge));
  const most = rows.reduce(
    (found, { fields, columns }) => Math.max(found, fields.length - columns.length),
    0,
  );
  for (let offset = 0; offset <= Math.min(most, MOST_OFFSET); offset++) {
    frames.push({ name: 'label', place: (row) => (isOdd(row) ? null : windowAt(row, offset)) });
    frames.push({
      name: 'end',
      // A row that ends before its neighbours has lost blank cells at its end, or others.
      place: (row) =>
        row.row.reach === widths.get(row.row.source) && row.row.reach >= headEdge(row)
          ? windowAt(row, row.fields.length - row.columns.length - offset)
          : null,
    });
  }
  const lefts = new Set(rows.flatMap(({ fields }) => fields.map(({ from }) => from)));
  for (const left of [...lefts].slice(0, MOST_OFFSET)) {
    frames.push({
      name: 'edge',
      place: (row) =>
        isOdd(row)
          ? null
          : windowAt(
              row,
              row.fields.findIndex(({ from }) => from === left),
            ),
    });
  }
  return frames;
}

/** Behind the last head of a row's block, where it stands in the row's own columns. */
function headEdge({ head, row }: FramedRow): number {
  if (!head?.isAligned || head.source !== row.source) return 0;
  return Math.max(0, ...head.columns.map(({ field }) => field.to));
}

/** Rows of the form have at most four cells beside their values. */
const MOST_OFFSET = 12;

function commonest(values: readonly number[]): number {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
}

/** As many fields as columns from an index on, where every printed one is among them. */
function windowAt({ row, fields, columns }: FramedRow, start: number): Placement | null {
  if (row.layout === 'flow' && fields.length !== columns.length && start !== 0) {
    // In a stream of cells a row ends with its last one.
    if (start + columns.length !== fields.length) return null;
  }
  if (start < 0 || start + columns.length > fields.length) return null;
  const inside = fields.slice(start, start + columns.length);
  const isOutside = fields.some(
    (field, at) => isPrinted(field) && (at < start || at >= start + columns.length),
  );
  return isOutside ? null : inside;
}

/**
 * The fields under the heads of their block. Several numbers under one head are one only where they are the same, as
 * converters repeat what a merged cell prints.
 */
function underHeads({ row, fields, head, columns }: FramedRow): Placement | null {
  if (!head?.isAligned || head.source !== row.source) return null;
  const heads = columns.map((key) => head.columns.find((column) => column.key === key)?.field);
  if (!heads.every((field): field is Field => field !== undefined)) return null;
  const left = Math.min(...heads.map(({ from }) => from));
  const right = Math.max(...heads.map(({ to }) => to));
  // A row that ends before its last head has lost cells, and the others may have moved.
  if (row.reach < right) return null;
  const under = fields.filter(({ from, to }) => from < right && to > left);
  if (fields.some((field) => isNumberLike(field) && !under.includes(field))) return null;
  if (under.length === columns.length && under.every((field, at) => overlap(field, heads[at]!) > 0))
    return under;
  // As many cells as heads, and not each below its own: in their order they say one thing, by their place another.
  if (under.length === columns.length && under.some((field) => field.to - field.from > 1)) return null;
  const placement: (Field | null)[] = heads.map(() => null);
  for (const field of under) {
    const shares = heads.map((at) => overlap(field, at));
    const most = Math.max(...shares);
    const at = shares.indexOf(most);
    if (most <= 0 || shares.lastIndexOf(most) !== at) {
      if (isPrinted(field)) return null;
      continue;
    }
    const earlier = placement[at];
    if (!earlier || !isPrinted(earlier)) placement[at] = field;
    else if (isPrinted(field) && field.text !== earlier.text) return null;
  }
  return placement;
}

function isNumberLike(field: Field): boolean {
  const { kind } = readField(field.text);
  return kind === 'number' || kind === 'run' || kind === 'dash';
}

function overlap(a: Field, b: Field): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

/** Where the numbers of a column stand in the lines of a text: the middle of them, and how far they reach. */
interface Track {
  from: number;
  to: number;
}

/**
 * Lays rows of text out by the columns of their lines. The columns are told by the rows that are full; a number of
 * another row belongs to the one that it overlaps, where it overlaps just one.
 */
function placeByGaps(rows: readonly FramedRow[]): Map<FramedRow, Placement> {
  const placed = new Map<FramedRow, Placement>();
  for (const own of Map.groupBy(rows, ({ row }) => row.source).values()) {
    const open = own.filter(
      (row) =>
        wholeRow(row) === null &&
        row.row.continued.length === 0 &&
        row.fields.some(isPrinted) &&
        !isDivided(row),
    );
    if (open.length === 0 || !areSpread(own)) continue;
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
    if (contradicted > (1 - FITTING) * printed.filter((verdict) => verdict !== null).length) continue;
    for (const [row, placement] of found) placed.set(row, placement);
  }
  return placed;
}

/** Whether the numbers of the rows are set in columns: at least two spaces apart. */
function areSpread(rows: readonly FramedRow[]): boolean {
  const areApart = rows.every(({ fields }) => isSpread(fields));
  return (
    areApart &&
    rows.some(({ fields, head }) => fields.length > 1 || (head?.isAligned === true && isSpread(head.fields)))
  );
}

/**
 * The columns of the lines: the numbers of one column stand one below the other, give or take what centring leaves.
 * Where some columns are blank throughout, the heads above tell which; null where neither gives a place for each column.
 */
function tracksOf(rows: readonly FramedRow[]): Track[] | null {
  const { columns, head } = rows[0]!;
  const printed = rows.flatMap(({ fields }) => fields.filter(isPrinted));
  for (const slack of SLACK) {
    const clusters = clustersOf(printed, slack);
    if (clusters.length === columns.length) return clusters;
    const heads = columns.map((key) => head?.columns.find((column) => column.key === key)?.field);
    if (
      head?.layout !== 'gaps' ||
      !head.isAligned ||
      !heads.every((field): field is Field => field !== undefined)
    )
      continue;
    const tracks = underTracks(clusters, heads);
    if (tracks) return tracks;
  }
  return null;
}

/** So many spaces may part two numbers of one column. */
const SLACK = [0, 1, 2];

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
