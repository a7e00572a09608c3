import { darkOf, type Line } from './drawn-line.ts';
import type { Picture } from './picture.ts';

/** In inches: hardly a dash is as long as the stem of a letter, and paper lies between that and the next line. */
const STEM = 0.07;
const BEHIND_STEM = 0.03;
/** So many dashes behind each other are a line of these; in inches: between them is no more paper, and up to the lines across, which are no broader. */
const DASHES = 3;
const BETWEEN_DASHES = 0.065;
const UP_TO_DASH = 0.02;

/** Whether a stroke that is no dash, and paper, are what makes a weak line: the stem of a letter between two lines of its cell. */
export function isStem(picture: Picture, darkness: number, line: Line, dotsPerInch: number): boolean {
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
