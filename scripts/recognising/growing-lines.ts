import type { Rule } from '../../src/formats/pdf/drawing.ts';
import type { IsLine, Line } from './drawn-line.ts';
import type { Picture } from './picture.ts';

/** In inches, as all lengths here: the shortest run of dark pixels that may be a line. */
const SHORTEST = 0.13;
/** No line is broader; it is an area, or writing. */
const BROADEST = 0.06;
/** A run goes on over so much paper: noise and weak print tear lines. */
const TORN = 0.02;
/** So much of the pixels between the ends of a line are dark. */
const FULL = 0.75;

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

/** The lines along an axis: runs of places that are part of one, as they grow over neighbouring rows. */
export function linesAlong(
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
