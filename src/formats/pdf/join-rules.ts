import type { Rule } from './drawing.ts';

/** Lines that lie no further apart are one: double ones, and those that neighbouring cells draw each for itself. */
export const SNAP = 4;
/** Double lines of cells that do not quite meet reach over no more than that. */
const BROADEST = 7;
/** How far the pieces of a dashed line lie apart, at most, and what is such a piece. */
const DASH_GAP = 6;
const LONGEST_DASH = 12;
/** No cell is so small; what is shorter belongs to a letter or a sign. */
const SHORTEST = 5;

/** Lines of one table lie no further above each other. */
const ABOVE = 8;

/** Lines that lie on each other or follow each other as one, on few places: those of one line are its mean. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  // The lines of one table say nothing about those of the next one.
  return aboveEachOther(rules).flatMap((own) =>
    (['horizontal', 'vertical'] as const).flatMap((axis) =>
      onOnePlace(own.filter((rule) => rule.axis === axis)).flatMap(joinPieces),
    ),
  );
}

/** Lines in groups between which no line goes down the page. */
function aboveEachOther(rules: readonly Rule[]): Rule[][] {
  const topOf = ({ axis, at, from }: Rule) => (axis === 'vertical' ? from : at);
  const groups: Rule[][] = [];
  let bottom = -Infinity;
  for (const rule of [...rules].sort((a, b) => topOf(a) - topOf(b))) {
    if (topOf(rule) - bottom > ABOVE) groups.push([]);
    groups.at(-1)!.push(rule);
    bottom = Math.max(bottom, rule.axis === 'vertical' ? rule.to : rule.at);
  }
  return groups;
}

/** The lines of one axis, in groups of those that lie in one place. */
function onOnePlace(rules: readonly Rule[]): Rule[][] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const groups: Rule[][] = [];
  let [begin, last] = [-Infinity, -Infinity];
  for (const rule of sorted) {
    if (rule.at - last > SNAP || rule.at - begin > BROADEST) {
      groups.push([]);
      begin = rule.at;
    }
    groups.at(-1)!.push(rule);
    last = rule.at;
  }
  return groups;
}

function joinPieces(pieces: readonly Rule[]): Rule[] {
  const length = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  const at = pieces.reduce((sum, piece) => sum + piece.at * (piece.to - piece.from), 0) / length;
  const joined: Rule[] = [];
  let lastLength = 0;
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    const own = piece.to - piece.from;
    const isDash = Math.max(own, lastLength) <= LONGEST_DASH;
    if (last && piece.from - last.to <= (isDash ? DASH_GAP : SNAP)) {
      if (piece.to > last.to) last.isCut = piece.isCut;
      last.to = Math.max(last.to, piece.to);
    } else joined.push({ ...piece, at });
    lastLength = own;
  }
  return joined.filter(({ from, to }) => to - from >= SHORTEST);
}
