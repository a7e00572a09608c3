import type { Bounds, Rule } from './drawing.ts';
import { SNAP } from './join-rules.ts';
import { rectanglesOf, type Span } from './rectangles.ts';
import { connected } from './touching-rules.ts';

/** A cell of a ruled table: its bounds on the page, and the columns and rows that it covers. */
export interface LatticeCell extends Bounds, Span {}

/** A table as its lines show it. */
export interface Lattice extends Bounds {
  /** The edges of its columns and rows, ascending. */
  x: number[];
  y: number[];
  /** By row and column. */
  cells: LatticeCell[];
  /** Whether it goes on at its right, where the page does not show it. */
  isCut: boolean;
}

/** So much of an edge must be drawn for it to part two fields. */
const DRAWN = 0.6;
/** More lines are a drawing; who looked for a table in them would take for ever. */
const MOST_RULES = 3000;
const MOST_FIELDS = 5000;

/**
 * The tables that these lines draw, from the top down. Frames and lines that part no columns are none, but for those of which
 * `isColumn` tells that they are a column of a table on another page.
 */
export function latticesOf(
  rules: readonly Rule[],
  isColumn: (lattice: Lattice) => boolean = () => false,
): Lattice[] {
  if (rules.length > MOST_RULES) return [];
  return connected(rules)
    .flatMap((group) => latticeOf(group) ?? [])
    .filter((lattice) => lattice.cells.some(({ column }) => column > 0) || isColumn(lattice))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The table of lines that touch; null where they part nothing. */
function latticeOf(rules: readonly Rule[]): Lattice | null {
  const flat = rules.filter(({ axis }) => axis === 'horizontal');
  const upright = rules.filter(({ axis }) => axis === 'vertical');
  if (flat.length === 0 || upright.length === 0) return null;
  // Tables are often open at their sides: they reach as far as their lines.
  const x = placesOf(
    [...upright.map(({ at }) => at), ...flat.flatMap(({ from, to }) => [from, to])],
    upright,
  );
  const y = placesOf([...flat.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])], flat);
  const [columns, rows] = [x.length - 1, y.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > MOST_FIELDS) return null;
  const isDrawn = (lines: readonly Rule[], at: number, from: number, to: number) =>
    drawnShare(lines, at, from, to) >= DRAWN;
  // The field that each field belongs with, by row and column.
  const owners = Array.from({ length: rows * columns }, (_, at) => at);
  const ownerOf = (at: number): number => {
    let owner = at;
    while (owners[owner] !== owner) owner = owners[owner]!;
    return owner;
  };
  const join = (one: number, other: number) => {
    const [a, b] = [ownerOf(one), ownerOf(other)];
    owners[Math.max(a, b)] = Math.min(a, b);
  };
  const [flatAt, uprightAt] = [linesBy(flat, y), linesBy(upright, x)];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const isOpenRight =
        column + 1 < columns && !isDrawn(uprightAt[column + 1]!, x[column + 1]!, y[row]!, y[row + 1]!);
      if (isOpenRight) join(at, at + 1);
      const isOpenBelow =
        row + 1 < rows && !isDrawn(flatAt[row + 1]!, y[row + 1]!, x[column]!, x[column + 1]!);
      if (isOpenBelow) join(at, at + columns);
    }
  }
  const spans = rectanglesOf(
    owners.map((_, at) => ownerOf(at)),
    columns,
  );
  const cells = spans.map(({ row, rows: tall, column, columns: wide }): LatticeCell => ({
    column,
    columns: wide,
    row,
    rows: tall,
    left: x[column]!,
    right: x[column + wide]!,
    top: y[row]!,
    bottom: y[row + tall]!,
  }));
  const right = x.at(-1)!;
  const isCut = flat.some((rule) => rule.isCut === true && rule.to >= right - SNAP);
  return { x, y, cells, left: x[0]!, right, top: y[0]!, bottom: y.at(-1)!, isCut };
}

/** The places of these lines, and of ends that lie outside of all of them, ascending. */
function placesOf(ends: readonly number[], lines: readonly Rule[]): number[] {
  const own = [...new Set(lines.map(({ at }) => at))];
  const [low, high] = [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
  for (const end of [low, high]) if (own.every((at) => Math.abs(at - end) > SNAP)) own.push(end);
  const sorted = own.sort((a, b) => a - b);
  return sorted.filter((at, index) => index === 0 || at - sorted[index - 1]! > 0.01);
}

/** Of each place the lines that lie there. */
function linesBy(lines: readonly Rule[], places: readonly number[]): Rule[][] {
  return places.map((place) => lines.filter(({ at }) => Math.abs(at - place) <= 0.01));
}

/** How much of an edge is drawn. */
function drawnShare(lines: readonly Rule[], at: number, from: number, to: number): number {
  const drawn = lines.reduce(
    (sum, line) =>
      Math.abs(line.at - at) <= 0.01
        ? sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from))
        : sum,
    0,
  );
  return drawn / (to - from);
}
