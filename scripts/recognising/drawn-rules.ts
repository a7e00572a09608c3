import type { Rule } from '../../src/formats/pdf/drawing.ts';
import type { Picture } from './picture.ts';

/** In inches: the shortest run of dark pixels that may be a line, and one that is a line wherever it ends. */
const SHORTEST = 0.13;
const LONG = 0.4;
/** No line is broader; it is an area, or writing. */
const BROADEST = 0.06;
/** A run goes on over so much paper: noise and weak print tear lines. */
const TORN = 0.02;
/** How far a line ends from the one that it meets. */
const MEETS = 0.03;
/** So much of the pixels between the ends of a line are dark. */
const FULL = 0.75;
/** So much of what lies right beside a short line may be dark, at both of its sides and at one, so far from it in inches. */
const CROSSED = 0.15;
const FILLED = 0.4;
const BESIDE = 0.012;
/** In pixels: pieces of one line lie no further beside each other. */
const ALIGNED = 2;
/** In pixels, between a line and what it touches. */
const TOUCHING = 1;

/** The straight lines along the axes of an upright page, in points of 1/72 inch. */
export function drawnRules(picture: Picture, darkness: number, dotsPerInch: number): Rule[] {
  const flat = linesAlong(picture, darkness, dotsPerInch, 'horizontal');
  const steep = linesAlong(picture, darkness, dotsPerInch, 'vertical');
  const meets = MEETS * dotsPerInch;
  const isLong = ({ from, to }: Line) => to - from >= LONG * dotsPerInch;
  const isMet = (line: Line, others: readonly Line[]) =>
    [line.from, line.to].every((end) =>
      others.some(
        ({ at, from, to, breadth }) =>
          Math.abs(at - end) <= meets + breadth / 2 && line.at >= from - meets && line.at <= to + meets,
      ),
    );
  const reaches = ({ from, to }: Line, at: number) => at >= from - meets && at <= to + meets;
  // A line of a table goes on in further rows, or touches the lines at both of its ends: what is short, alone and ends in
  // paper may be the stroke of a letter that fills its cell.
  const isAlone = (line: Line, along: readonly Line[], across: readonly Line[]) =>
    !along.some((other) => other !== line && Math.abs(other.at - line.at) <= ALIGNED) &&
    !across.some(
      (other) => other.at > line.from + meets && other.at < line.to - meets && reaches(other, line.at),
    ) &&
    ![line.from, line.to].every((end) =>
      across.some(
        (other) => Math.abs(other.at - end) <= other.breadth / 2 + TOUCHING && reaches(other, line.at),
      ),
    );
  const isLine = (line: Line, along: readonly Line[], across: readonly Line[]) =>
    isLong(line) ||
    (!isAlone(line, along, across) && !isCrossed(picture, darkness, line, BESIDE * dotsPerInch));
  // A short line is one where both of its ends lie on others: strokes of letters end in paper.
  let kept = {
    flat: flat.filter((line) => isLine(line, flat, steep)),
    steep: steep.filter((line) => isLine(line, steep, flat)),
  };
  for (;;) {
    const next = {
      flat: kept.flat.filter((line) => isLong(line) || isMet(line, kept.steep)),
      steep: kept.steep.filter((line) => isLong(line) || isMet(line, kept.flat)),
    };
    const isDone = next.flat.length === kept.flat.length && next.steep.length === kept.steep.length;
    kept = next;
    if (isDone) break;
  }
  const points = 72 / dotsPerInch;
  return [...kept.flat, ...kept.steep].map(({ axis, at, from, to }) => ({
    axis,
    at: at * points,
    from: from * points,
    to: to * points,
  }));
}

/** A line in pixels. */
interface Line extends Rule {
  breadth: number;
}

/** Whether strokes of letters lead away from a line, at both of its sides or all along one. */
function isCrossed({ width, height, grey }: Picture, darkness: number, line: Line, beside: number): boolean {
  const [across, along] = line.axis === 'horizontal' ? [width, 1] : [1, width];
  const lanes = line.axis === 'horizontal' ? height : width;
  const [from, to] = [line.from + 2 * beside, line.to - 2 * beside];
  const shares = [-1, 1].map((side) => {
    const lane = Math.round(line.at - 1 + side * (line.breadth / 2 + beside));
    if (lane < 0 || lane >= lanes) return 0;
    let dark = 0;
    for (let at = Math.ceil(from); at < to; at++)
      if (255 - grey[lane * across + at * along]! >= darkness) dark++;
    return dark / (to - from);
  });
  return Math.min(...shares) > CROSSED || Math.max(...shares) > FILLED;
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

function linesAlong(
  { width, height, grey }: Picture,
  darkness: number,
  dotsPerInch: number,
  axis: Rule['axis'],
): Line[] {
  const [lanes, length] = axis === 'horizontal' ? [height, width] : [width, height];
  const [across, along] = axis === 'horizontal' ? [width, 1] : [1, width];
  const [shortest, torn] = [SHORTEST * dotsPerInch, Math.max(1, Math.round(TORN * dotsPerInch))];
  const broadest = BROADEST * dotsPerInch;
  const lines: Line[] = [];
  let open: Growing[] = [];
  const close = ({ from, to, first, last, weighted, weight }: Growing) => {
    const breadth = last - first + 1;
    if (breadth <= broadest) lines.push({ axis, at: weighted / weight + 1, from, to, breadth });
  };
  const isDark = (lane: number, at: number) => 255 - grey[lane * across + at * along]! >= darkness;
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
