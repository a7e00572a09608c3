import { viewOf, type Modifier } from './modifiers.ts';

const DEFINES_TABLE = 0xd608;
const MERGES_DOWN = 0xd62b;
/** Changes of which cells a row has. Word writes them for itself, and behind them for others what comes of them. */
const RESHAPES = new Set([0x5622, 0x7621, 0x5624, 0x5625]);
const CELL = 20;

/** A cell as the row that it stands in defines it: its edges in twentieths of a point. */
export interface DefinedCell {
  left: number;
  right: number;
  /** Whether it goes on with the cell to its left, or above it. */
  isBesides: boolean;
  isBelow: boolean;
}

/** The cells of a row by what is said of its end; null where that does not define them. */
export function definedCells(modifiers: readonly Modifier[]): DefinedCell[] | null {
  const at = modifiers.findLastIndex(({ code }) => code === DEFINES_TABLE);
  if (at < 0) return null;
  const { operand } = modifiers[at]!;
  const later = modifiers.slice(at + 1);
  if (later.some(({ code }) => RESHAPES.has(code))) return null;
  const count = operand[0] ?? 0;
  if (count === 0 || operand.length < 1 + 2 * (count + 1)) return null;
  const view = viewOf(operand);
  const edge = (at: number) => view.getInt16(1 + 2 * at, true);
  const cells = Array.from({ length: count }, (_, index): DefinedCell => {
    const place = 1 + 2 * (count + 1) + CELL * index;
    const flags = place + 2 <= operand.length ? view.getUint16(place, true) : 0;
    return {
      left: edge(index),
      right: edge(index + 1),
      isBesides: (flags & 0x2) !== 0,
      isBelow: (flags & 0x60) === 0x20,
    };
  });
  for (const { code, operand: own } of later) {
    const cell = code === MERGES_DOWN ? cells[own[0] ?? -1] : undefined;
    if (cell) cell.isBelow = own[1] === 1;
  }
  return cells;
}
