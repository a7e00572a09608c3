import type { Rule } from '../../src/formats/pdf/drawing.ts';
import type { Picture } from './picture.ts';
import { weakLinesOf } from './weak-lines.ts';

/** In inches: the shortest run of dark pixels that may be a line, and one that is a line wherever it ends. */
const SHORTEST = 0.13;
const LONG = 0.4;
/** In inches: strokes of letters beside each other are no longer. */
const WORD = 1;
/** No line is broader; it is an area, or writing. */
const BROADEST = 0.06;
/** A run goes on over so much paper: noise and weak print tear lines. */
const TORN = 0.02;
/** Weak lines are dark by such a share of ink, on the mean over such a stretch; shorter ones are none. Both in inches. */
const WEAK = { share: 0.3, stretch: 0.14, shortest: 0.25 };
/** The same of lines that are too weak for single cells to show them. */
export const WEAKEST = { share: 0.15, stretch: 0.5, shortest: 1 };
const LONG_WEAK = 1;
/** In inches: hardly a dash is as long as the stem of a letter, and paper lies between that and the next line. */
const STEM = 0.07;
const BEHIND_STEM = 0.03;
/** So many dashes behind each other are a line of these; in inches: between them is no more paper, and up to the lines across, which are no broader. */
const DASHES = 3;
const BETWEEN_DASHES = 0.065;
const UP_TO_DASH = 0.02;
/** How far a line ends from the one that it meets. */
const MEETS = 0.03;
/** So much of the pixels between the ends of a line are dark. */
const FULL = 0.75;
/** So much of what lies right beside a short line may be dark, at both of its sides and at one, so far from it in inches. */
const CROSSED = 0.15;
const FILLED = 0.4;
const BESIDE = 0.012;
/** In inches: letters fill rows that are no higher, so that their stems go from line to line. */
const LETTER = 0.2;
/** Hardly anything leads away from such a line, where it goes on in no row beside it. */
const TOUCHED = 0.05;
/** In pixels: pieces of one line lie no further beside each other. */
const ALIGNED = 2;
/** A line is whole of which such a share is dark. */
const WHOLE = 0.95;

/** The straight lines along the axes of an upright page, in points of 1/72 inch. */
export function drawnRules(picture: Picture, darkness: number, dotsPerInch: number): Rule[] {
  const lines = AXES.flatMap((axis) =>
    linesAlong(picture, dotsPerInch, axis, darkOf(picture, axis, darkness)),
  );
  return rulesOf(ofTables(lines, picture, darkness, dotsPerInch), dotsPerInch);
}

/** The lines of dashes, of dots, and paler ones, of an upright page. */
export function weakRules(
  picture: Picture,
  darkness: number,
  dotsPerInch: number,
  { share, stretch, shortest } = WEAK,
): Rule[] {
  const meets = MEETS * dotsPerInch;
  const lines = AXES.flatMap((axis) =>
    linesAlong(
      picture,
      dotsPerInch,
      axis,
      weakLinesOf(picture, axis, share * darkness, dotsPerInch, stretch),
    ),
  ).filter(({ from, to }) => to - from >= shortest * dotsPerInch);
  const isLong = ({ from, to }: Line) => to - from >= LONG_WEAK * dotsPerInch;
  const ended = (line: Line, others: readonly Line[]): Line => ({
    ...line,
    from: metAt(line, line.from, others, 2 * meets),
    to: metAt(line, line.to, others, 2 * meets),
  });
  let kept = lines.flatMap((line) => {
    // The mean along a line ends a little before or behind the line that it meets.
    const across = linesAcross(line, lines, 3 * meets, LONG * dotsPerInch);
    const whole = ended(line, across);
    // A letter may lie in the course of a long line, beyond its end.
    const isBeyond = (piece: Line) =>
      across.some(
        ({ at }) => (at === piece.from && at === whole.from) || (at === piece.to && at === whole.to),
      );
    return withoutStrokes(
      whole,
      across,
      (piece) => (!isLong(line) || isBeyond(piece)) && isStem(picture, darkness, piece, dotsPerInch),
    );
  });
  // Nothing but another line ends one, and the end of a page.
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    const all = kept;
    kept = all.filter((line) => {
      const met = [line.from, line.to].filter((end) => isMet(line, end, all, 2 * meets));
      return met.length === 2 || (met.length === 1 && isLong(line));
    });
  }
  // The mean along a line blurs where it ends.
  return rulesOf(
    kept.map((line) => withinRows(ended(line, kept), kept, 2 * meets, LONG * dotsPerInch)),
    dotsPerInch,
  );
}

const AXES = ['horizontal', 'vertical'] as const;

function rulesOf(lines: readonly Line[], dotsPerInch: number): Rule[] {
  const points = 72 / dotsPerInch;
  return lines.map(({ axis, at, from, to }) => ({
    axis,
    at: at * points,
    from: from * points,
    to: to * points,
  }));
}

/** Whether the end of a line lies on another one across it. */
function isMet(line: Line, end: number, others: readonly Line[], meets: number): boolean {
  return others.some((other) => meetsAt(line, end, other, meets));
}

function meetsAt(line: Line, end: number, { axis, at, from, to, breadth }: Line, meets: number): boolean {
  return (
    axis !== line.axis &&
    Math.abs(at - end) <= meets + breadth / 2 &&
    line.at >= from - meets &&
    line.at <= to + meets
  );
}

/** Long lines that go across another one, or may end it. */
function linesAcross(line: Line, lines: readonly Line[], meets: number, long: number): Line[] {
  return lines.filter(
    ({ axis, at, from, to }) =>
      axis !== line.axis &&
      to - from >= long &&
      line.at >= from - meets &&
      line.at <= to + meets &&
      at >= line.from - meets &&
      at <= line.to + meets,
  );
}

/** A line from the first to the last of those that it meets: letters that touch it where it ends make it longer. */
function withoutLetters(line: Line, lines: readonly Line[], meets: number, long: number): Line {
  const met = linesAcross(line, lines, meets, long).map(({ at }) => at);
  if (met.length < 2) return line;
  const isEnd = (end: number) => isMet(line, end, lines, meets);
  return {
    ...line,
    from: isEnd(line.from) ? line.from : Math.min(...met),
    to: isEnd(line.to) ? line.to : Math.max(...met),
  };
}

/**
 * A line without what leads beyond the last of those across it and ends in paper before the next one: a line of a table goes on to that, a letter
 * between the two does not.
 */
function withinRows(line: Line, lines: readonly Line[], meets: number, long: number): Line {
  const across = lines.filter(
    ({ axis, from, to }) => axis !== line.axis && line.at >= from - meets && line.at <= to + meets,
  );
  const met = across.map(({ at }) => at).filter((at) => at > line.from - meets && at < line.to + meets);
  if (met.length < 2) return line;
  const isBefore = across.some(({ at }) => at < line.from - meets && at > line.from - long);
  const isBehind = across.some(({ at }) => at > line.to + meets && at < line.to + long);
  return {
    ...line,
    from: isBefore && !isMet(line, line.from, lines, meets) ? Math.min(...met) : line.from,
    to: isBehind && !isMet(line, line.to, lines, meets) ? Math.max(...met) : line.to,
  };
}

/** What is left of a line without the pieces between those across it that are strokes of letters. */
function withoutStrokes(line: Line, across: readonly Line[], isStroke: (piece: Line) => boolean): Line[] {
  const places = across.map(({ at }) => at).filter((at) => at > line.from && at < line.to);
  const ends = [line.from, ...places.sort((a, b) => a - b), line.to];
  const kept: Line[] = [];
  for (let at = 1; at < ends.length; at++) {
    const piece = { ...line, from: ends[at - 1]!, to: ends[at]! };
    if (isStroke(piece)) continue;
    const last = kept.at(-1);
    if (last?.to === piece.from) last.to = piece.to;
    else kept.push(piece);
  }
  return kept;
}

/** Where the line lies on which an end of another one lies; that end where there is none. */
function metAt(line: Line, end: number, others: readonly Line[], meets: number): number {
  const [first, ...more] = others.filter((other) => meetsAt(line, end, other, meets)).map(({ at }) => at);
  if (first === undefined) return end;
  return more.reduce((near, at) => (Math.abs(at - end) < Math.abs(near - end) ? at : near), first);
}

/** The lines without strokes of letters. */
function ofTables(lines: readonly Line[], picture: Picture, darkness: number, dotsPerInch: number): Line[] {
  const meets = MEETS * dotsPerInch;
  const isLong = ({ from, to }: Line) => to - from >= LONG * dotsPerInch;
  // A line of a table goes on in further rows, or goes without a gap from line to line: what is short, alone and ends in paper
  // may be the stroke of a letter that fills its cell.
  const ends = ({ from, to }: Line) => [from, to];
  const acrossOf = (line: Line) => linesAcross(line, lines, meets, LONG * dotsPerInch);
  const isAlone = (line: Line) =>
    !lines.some(
      (other) => other !== line && other.axis === line.axis && Math.abs(other.at - line.at) <= ALIGNED,
    ) &&
    !acrossOf(line).some(({ at }) => at > line.from + meets && at < line.to - meets) &&
    !isWhole(picture, darkness, line);
  const isCrossedBy = (line: Line) => isCrossed(picture, darkness, line, BESIDE * dotsPerInch);
  const goesOn = (line: Line) =>
    lines.some(
      (other) =>
        other.axis === line.axis &&
        Math.abs(other.at - line.at) <= ALIGNED &&
        Math.min(Math.abs(other.from - line.to), Math.abs(other.to - line.from)) <= meets,
    );
  const isStemOfLetter = (line: Line) =>
    line.axis === 'vertical' &&
    line.to - line.from <= LETTER * dotsPerInch &&
    !goesOn(line) &&
    Math.max(...sharesBeside(picture, darkness, line, BESIDE * dotsPerInch)) > TOUCHED;
  const isLine = (line: Line) => {
    if (!isLong(line)) return !isAlone(line) && !isCrossedBy(line) && !isStemOfLetter(line);
    // Strokes of several letters side by side end in paper too.
    const isSure = line.to - line.from >= WORD * dotsPerInch;
    return isSure || ends(line).every((end) => isMet(line, end, lines, meets)) || !isCrossedBy(line);
  };
  const drawn = lines.filter(isLine);
  let kept = drawn.map((line) =>
    isLong(line) ? line : withoutLetters(line, drawn, meets, LONG * dotsPerInch),
  );
  // A short line is one where both of its ends lie on others: strokes of letters end in paper.
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    const all = kept;
    kept = all.filter((line) => isLong(line) || ends(line).every((end) => isMet(line, end, all, meets)));
  }
  return kept;
}

/** A line in pixels. */
interface Line extends Rule {
  breadth: number;
}

/** Whether a line goes from end to end without paper in it. */
function isWhole(picture: Picture, darkness: number, { axis, at, from, to }: Line): boolean {
  const isDark = darkOf(picture, axis, darkness);
  const lane = Math.max(1, Math.round(at - 1));
  const [first, last] = [Math.ceil(from), Math.floor(to)];
  let dark = 0;
  for (let place = first; place < last; place++)
    if ([lane - 1, lane, lane + 1].some((own) => isDark(own, place))) dark++;
  return dark >= WHOLE * (last - first);
}

/** Whether a stroke that is no dash, and paper, are what makes a weak line: the stem of a letter between two lines of its cell. */
function isStem(picture: Picture, darkness: number, line: Line, dotsPerInch: number): boolean {
  const runs = runsOf(picture, darkness, line);
  const hasStem =
    longest(runs, true) >= STEM * dotsPerInch && longest(runs, false) >= BEHIND_STEM * dotsPerInch;
  if (!hasStem) return false;
  // The lines across are no dashes.
  const broad = UP_TO_DASH * dotsPerInch;
  const within = runsOf(picture, darkness, { ...line, from: line.from + broad, to: line.to - broad });
  return !areDashes(within, dotsPerInch);
}

/** What a line is dark along, or paper, without a change, in pixels. */
interface Run {
  isDark: boolean;
  length: number;
}

/** The runs of a line from end to end, as broad as it is. */
function runsOf(picture: Picture, darkness: number, { axis, at, from, to, breadth }: Line): Run[] {
  const isDark = darkOf(picture, axis, darkness);
  const half = Math.ceil(breadth / 2);
  const first = Math.max(0, Math.round(at - 1) - half);
  const lanes = Array.from({ length: 2 * half + 1 }, (_, lane) => first + lane);
  const runs: Run[] = [];
  for (let place = Math.ceil(from); place < to; place++) {
    const is = lanes.some((lane) => isDark(lane, place));
    const last = runs.at(-1);
    if (last?.isDark === is) last.length++;
    else runs.push({ isDark: is, length: 1 });
  }
  return runs;
}

function longest(runs: readonly Run[], isDark: boolean): number {
  return Math.max(0, ...runs.filter((run) => run.isDark === isDark).map(({ length }) => length));
}

/** Whether several dashes, most not longer than stems are, go from end to end without more paper between them than dashes have. */
function areDashes(runs: readonly Run[], dotsPerInch: number): boolean {
  const dashes = runs.filter(({ isDark }) => isDark).map(({ length }) => length);
  const middle = dashes.sort((a, b) => a - b)[Math.floor(dashes.length / 2)] ?? 0;
  const isAtEnd = (run: Run | undefined) =>
    run !== undefined && (run.isDark || run.length <= UP_TO_DASH * dotsPerInch);
  return (
    dashes.length >= DASHES &&
    middle <= STEM * dotsPerInch &&
    longest(runs, false) <= BETWEEN_DASHES * dotsPerInch &&
    isAtEnd(runs[0]) &&
    isAtEnd(runs.at(-1))
  );
}

/** Whether strokes of letters lead away from a line, at both of its sides or all along one. */
function isCrossed(picture: Picture, darkness: number, line: Line, beside: number): boolean {
  const shares = sharesBeside(picture, darkness, line, beside);
  return Math.min(...shares) > CROSSED || Math.max(...shares) > FILLED;
}

/** How much of what lies right beside a line is dark, on either side of it. */
function sharesBeside(
  { width, height, grey }: Picture,
  darkness: number,
  line: Line,
  beside: number,
): number[] {
  const [across, along] = line.axis === 'horizontal' ? [width, 1] : [1, width];
  const lanes = line.axis === 'horizontal' ? height : width;
  const [from, to] = [line.from + 2 * beside, line.to - 2 * beside];
  return [-1, 1].map((side) => {
    const lane = Math.round(line.at - 1 + side * (line.breadth / 2 + beside));
    if (lane < 0 || lane >= lanes) return 0;
    let dark = 0;
    for (let at = Math.ceil(from); at < to; at++)
      if (255 - grey[lane * across + at * along]! >= darkness) dark++;
    return dark / (to - from);
  });
}

/** A run of dark pixels that grows over neighbouring rows into a line. */
interface Growing {
  from: number;
  to: number;
  first: number;
  last: number;
  /** Of its rows, each by as many pixels as are dark in it. */
  weighted: number;
  weight: number;
}

/** Whether a place is part of a line: `lane` counts its rows or columns, `at` the places along it. */
type IsLine = (lane: number, at: number) => boolean;

function darkOf({ width, grey }: Picture, axis: Rule['axis'], darkness: number): IsLine {
  const [across, along] = axis === 'horizontal' ? [width, 1] : [1, width];
  return (lane, at) => 255 - grey[lane * across + at * along]! >= darkness;
}

function linesAlong(
  { width, height }: Picture,
  dotsPerInch: number,
  axis: Rule['axis'],
  isDark: IsLine,
): Line[] {
  const [lanes, length] = axis === 'horizontal' ? [height, width] : [width, height];
  const [shortest, torn] = [SHORTEST * dotsPerInch, Math.max(1, Math.round(TORN * dotsPerInch))];
  const broadest = BROADEST * dotsPerInch;
  const lines: Line[] = [];
  let open: Growing[] = [];
  const close = ({ from, to, first, last, weighted, weight }: Growing) => {
    const breadth = last - first + 1;
    if (breadth <= broadest) lines.push({ axis, at: weighted / weight + 1, from, to, breadth });
  };
  for (let lane = 0; lane < lanes; lane++) {
    const runs: Growing[] = [];
    let [begin, end, dark] = [-1, -1, 0];
    const keep = () => {
      if (begin >= 0 && end - begin >= shortest && dark >= FULL * (end - begin))
        runs.push({ from: begin, to: end, first: lane, last: lane, weighted: lane * dark, weight: dark });
    };
    for (let at = 0; at < length; at++) {
      // What is left of a slant steps over to the next row.
      const is = isDark(lane, at) || (lane + 1 < lanes && isDark(lane + 1, at));
      if (!is) continue;
      if (begin < 0 || at - end > torn) {
        keep();
        [begin, dark] = [at, 0];
      }
      end = at + 1;
      dark++;
    }
    keep();
    const next: Growing[] = [];
    for (const run of runs) {
      const own = open.filter((line) => line.last >= lane - 2 && line.from <= run.to && line.to >= run.from);
      for (const line of own) {
        run.from = Math.min(run.from, line.from);
        run.to = Math.max(run.to, line.to);
        run.first = Math.min(run.first, line.first);
        run.weighted += line.weighted;
        run.weight += line.weight;
      }
      open = open.filter((line) => !own.includes(line));
      next.push(run);
    }
    for (const line of open) if (line.last < lane - 2) close(line);
    open = [...open.filter((line) => line.last >= lane - 2), ...next];
  }
  open.forEach(close);
  return lines;
}
