import type { Bounds, Rule } from '../../src/formats/pdf/drawing.ts';
import { joinRules } from '../../src/formats/pdf/join-rules.ts';
import { latticesOf, type Lattice, type LatticeCell } from '../../src/formats/pdf/lattice.ts';
import { drawnRules, WEAKEST, weakRules } from './drawn-rules.ts';
import type { Area, Look, Picture } from './picture.ts';
import { lineBelowSigns, underliningOf, withoutLines } from './underlined-tables.ts';

/** Weak print of a line is no darker. */
const WEAKEST_LINE = 110;
/** In points: no table of a report is narrower. */
const NARROWEST = 100;
/** A page's tables are those of its black lines where these draw so great a share of them. */
const MOST_BLACK = 0.95;
/** In points: lines lie along each other that are no further apart, if they share so much of their length. */
const ALONG = 2;
const MOST = 0.9;

/** A page laid straight, and the same without its red ink. */
interface Shown {
  straight: Picture;
  bleached: Picture | null;
}

/** A page without the lines below what its tables print, and its tables; `torn`: the cells of which one sign stood above such a line. */
export function withoutUnderlines(
  page: Shown,
  look: Look,
): Shown & { lattices: Lattice[]; rules: Rule[]; torn: ReadonlySet<LatticeCell> } {
  const found = drawnTables(page.straight, page.bleached, look);
  const points = 72 / look.dotsPerInch;
  const underlined = found.lattices.flatMap((lattice) => {
    const cells = lattice.cells.map((cell) => pixelsOf(cell, points));
    const own = underliningOf(page.straight, pixelsOf(lattice, points), cells, look);
    return own ? [{ ...own, bounds: lattice }] : [];
  });
  if (underlined.length === 0) return { ...page, ...found, torn: new Set() };
  const erased = ({ straight, bleached }: Shown, lines: readonly Area[]): Shown => ({
    straight: withoutLines(straight, lines),
    bleached: bleached && withoutLines(bleached, lines),
  });
  const worded = erased(
    page,
    underlined.flatMap(({ lines }) => lines),
  );
  // Lines below words had parted some of the cells.
  const { lattices, rules } = drawnTables(worded.straight, worded.bleached, look);
  const below = lattices.flatMap((lattice) => {
    const own = underlined.find(({ bounds }) => bounds.top < lattice.bottom && lattice.top < bounds.bottom);
    if (!own) return [];
    return lattice.cells.flatMap((cell) => {
      const line = lineBelowSigns(worded.straight, pixelsOf(cell, points), own, look);
      return line ? [{ ...line, cell }] : [];
    });
  });
  const torn = new Set(below.flatMap(({ isBelowOne, cell }) => (isBelowOne ? [cell] : [])));
  return {
    ...erased(
      worded,
      below.map(({ line }) => line),
    ),
    lattices,
    rules,
    torn,
  };
}

/** The tables that lines draw: those of black ones where red ones draw no more. A stamp tears the lines that it touches. */
function drawnTables(
  straight: Picture,
  bleached: Picture | null,
  { darkness, dotsPerInch }: Look,
): { lattices: Lattice[]; rules: Rule[] } {
  const ofLines = Math.min(darkness, WEAKEST_LINE);
  const drawnOn = (picture: Picture) => {
    const rules = drawnRules(picture, ofLines, dotsPerInch);
    return { rules, lattices: tablesOf(rules) };
  };
  const drawn = drawnOn(straight);
  if (drawn.lattices.length === 0) {
    const weak = weakRules(straight, ofLines, dotsPerInch);
    const weakest = weakRules(straight, ofLines, dotsPerInch, WEAKEST);
    // The mean along a line blurs its ends: one that was seen as it is ends where it does.
    const rules = [weak, weakest].reduce(
      (known, more) => [...known, ...more.filter((rule) => !known.some((other) => coversMost(other, rule)))],
      drawn.rules,
    );
    return { rules, lattices: tablesOf(weak) };
  }
  const black = bleached ? drawnOn(bleached) : { rules: [], lattices: [] };
  return {
    rules: drawn.rules,
    lattices: sizeOf(black.lattices) >= MOST_BLACK * sizeOf(drawn.lattices) ? black.lattices : drawn.lattices,
  };
}

/** Whether a line lies along most of another one. */
function coversMost(one: Rule, other: Rule): boolean {
  if (one.axis !== other.axis || Math.abs(one.at - other.at) > ALONG) return false;
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  return shared >= MOST * (other.to - other.from);
}

function sizeOf(parts: readonly Bounds[]): number {
  return parts.reduce((sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top), 0);
}

function tablesOf(rules: readonly Rule[]): Lattice[] {
  // A character of Chinese that looks like a grid is none.
  return latticesOf(joinRules(rules)).filter(({ left, right }) => right - left >= NARROWEST);
}

export function pixelsOf({ left, top, right, bottom }: Area, points: number): Area {
  return { left: left / points, top: top / points, right: right / points, bottom: bottom / points };
}
