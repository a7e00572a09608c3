import { modifiersIn, viewOf, type Modifier } from './modifiers.ts';

/** Where a piece of the text stands in the file; one byte a character, or two. */
export interface Piece {
  length: number;
  at: number;
  isWide: boolean;
  /** Changes of the paragraphs in it that were saved in haste. */
  changes: readonly Modifier[];
}

/** The list of pieces, behind the lists of changes that they name. */
export function piecesIn(list: Uint8Array): Piece[] {
  const view = viewOf(list);
  const changes: Modifier[][] = [];
  let at = 0;
  while (list[at] === 1) {
    const length = view.getUint16(at + 1, true);
    changes.push(modifiersIn(list.subarray(at + 3, at + 3 + length), null));
    at += 3 + length;
  }
  if (list[at] !== 2) return [];
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12);
  const from = at + 5;
  return Array.from({ length: count }, (_, index): Piece => {
    const described = from + 4 * (count + 1) + 8 * index;
    const place = view.getUint32(described + 2, true);
    const isWide = (place & 0x40000000) === 0;
    const change = view.getUint16(described + 6, true);
    return {
      length: view.getUint32(from + 4 * (index + 1), true) - view.getUint32(from + 4 * index, true),
      at: isWide ? place : (place & 0x3fffffff) / 2,
      isWide,
      changes: change & 1 ? (changes[change >> 1] ?? []) : oneChange(change),
    };
  });
}

/** Changes that fit into a piece itself, of those that matter here: whether it is in a table, and ends a row. */
const SHORT_CODES = new Map([
  [0x18, 0x2416],
  [0x19, 0x2417],
]);

function oneChange(change: number): Modifier[] {
  const code = SHORT_CODES.get((change >> 1) & 0x7f);
  return code ? [{ code, operand: Uint8Array.of(change >> 8) }] : [];
}
