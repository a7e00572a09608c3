import type { Rule } from '../../src/formats/pdf/drawing.ts';
import { BESIDE, isCrossed, sharesBeside } from './beside-line.ts';
import { darkOf, type Line } from './drawn-line.ts';
import { linesAlong } from './growing-lines.ts';
import type { Picture } from './picture.ts';
import { isStem } from './stems.ts';
import { weakLinesOf } from './weak-lines.ts';

/** In inches: a line is one wherever it ends, if it is as long. */
const LONG = 0.4;
/** In inches: strokes of letters beside each other are no longer. */
const WORD = 1;
/** Weak lines are dark by such a share of ink, on the mean over such a stretch; shorter ones are none. Both in inches. */
const WEAK = { share: 0.3, stretch: 0.14, shortest: 0.25 };
/** The same of lines that are too weak for single cells to show them. */
export const WEAKEST = { share: 0.15, stretch: 0.5, shortest: 1 };
const LONG_WEAK = 1;
/** How far a line ends from the one that it meets. */
const MEETS = 0.03;
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
