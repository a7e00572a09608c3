import { viewOf, type Modifier } from './modifiers.ts';
import { finder, type Run } from './property-runs.ts';
import type { Piece } from './text-pieces.ts';

/** A character of the document, and what was done to it. */
export interface Character {
  code: number;
  /** Whether nobody sees it: hidden, taken back in a revision, or struck through. */
  isGone: boolean;
  isRaised: boolean;
  /** In halves of a point. */
  size: number;
}

/** A paragraph, a cell or the end of a row: characters up to the one that ends it. */
export interface Stretch {
  characters: Character[];
  /** The character that ends it. */
  end: number;
  modifiers: readonly Modifier[];
}

/** Marks that end a stretch: of a paragraph, of a cell or row, of a page or section. */
const ENDS = new Set([0x0d, 0x07, 0x0c]);

const GONE = { deleted: 0x0800, hidden: 0x083c, struck: 0x0837, struckTwice: 0x2a53 } as const;
const GONE_CODES = new Set<number>(Object.values(GONE));
/** Above or below the line as a mark, or by halves of a point. */
const RAISED = 0x2a48;
const MOVED_UP = 0x4845;
const SIZE = 0x4a43;
/** Of the usual letters of Chinese documents, whose style says so. */
const USUAL_SIZE = 21;

/** Characters of Windows in one byte that are not those of Unicode. */
const WINDOWS = new TextDecoder('windows-1252');

export function stretchesOf(
  text: Uint8Array,
  pieces: readonly Piece[],
  length: number,
  paragraphs: readonly Run[],
  letters: readonly Run[],
): Stretch[] {
  const view = viewOf(text);
  const paragraphAt = finder(paragraphs);
  const lettersAt = finder(letters);
  const stretches: Stretch[] = [];
  let characters: Character[] = [];
  let left = length;
  for (const piece of pieces) {
    for (let index = 0; index < piece.length && left > 0; index++, left--) {
      const place = piece.at + index * (piece.isWide ? 2 : 1);
      if (place + 1 >= text.length) return stretches;
      const code = piece.isWide
        ? view.getUint16(place, true)
        : WINDOWS.decode(text.subarray(place, place + 1)).charCodeAt(0);
      if (!ENDS.has(code)) {
        const modifiers = lettersAt(place);
        characters.push({
          code,
          isGone: modifiers.some(({ code: own, operand }) => GONE_CODES.has(own) && isSet(operand)),
          isRaised: modifiers.some(
            ({ code: own, operand }) => (own === RAISED || own === MOVED_UP) && operand[0] !== 0,
          ),
          size: modifiers.findLast(({ code: own }) => own === SIZE)?.operand[0] ?? USUAL_SIZE,
        });
        continue;
      }
      stretches.push({ characters, end: code, modifiers: [...paragraphAt(place), ...piece.changes] });
      characters = [];
    }
  }
  if (characters.length > 0) stretches.push({ characters, end: 0x0d, modifiers: [] });
  return stretches;
}

/** Whether a property is set: by itself, or against what the style says, which none of these is. */
const isSet = ([value = 0]: Uint8Array): boolean => (value & 1) === 1;
