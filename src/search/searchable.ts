/**
 * The form in which search compares a query with a text: what a reader cannot see or would not mean is folded away
 * (docs/decisions/0010-search.md). Both sides go through here, so that a phrase is found exactly where it stands.
 */

/** Zero-width characters, direction marks, soft hyphens and variation selectors. */
const INVISIBLE =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]|[\u{E0100}-\u{E01EF}]/gu;

/** A character with the marks that combine with it, so that folding piece by piece equals folding the whole. */
const PIECES = /\P{M}\p{M}*|\p{M}+/gu;
const MARKS = /\p{M}/u;

/** Reports are written with few different characters; a piece that was folded once is looked up. */
const KNOWN_PIECES = 20_000;
const folded = new Map<string, string>();

function foldPiece(piece: string): string {
  let known = folded.get(piece);
  if (known === undefined) {
    known = piece.normalize('NFKC').toLowerCase().normalize('NFKC').replace(INVISIBLE, '').replace(/\s/g, '');
    if (folded.size < KNOWN_PIECES) folded.set(piece, known);
  }
  return known;
}

/** The pieces of a text: characters, where none has a mark. */
function piecesOf(text: string): Iterable<string> {
  return MARKS.test(text) ? (text.match(PIECES) ?? []) : text;
}

/** What is more than unified ideographs, each of which folds to itself. */
const OTHERS = /[^\u4E00-\u9FFF]+/g;

function foldPieces(text: string): string {
  let result = '';
  for (const piece of piecesOf(text)) result += foldPiece(piece);
  return result;
}

/** NFKC, lower case, no white space, no invisible characters. */
export const searchable = (text: string): string =>
  // A mark may stand behind an ideograph and combine with it.
  MARKS.test(text) ? foldPieces(text) : text.replace(OTHERS, foldPieces);

/** A folded text that remembers where each of its UTF-16 units stood. */
export interface PlacedText {
  text: string;
  /** For each unit of `text`, where its piece begins in the original. */
  starts: number[];
  /** For each unit of `text`, where its piece ends in the original. */
  ends: number[];
}

/** Folds as `searchable` does and keeps the places. */
export function placedText(original: string): PlacedText {
  const placed: PlacedText = { text: '', starts: [], ends: [] };
  let start = 0;
  for (const piece of piecesOf(original)) {
    const end = start + piece.length;
    const unit = foldPiece(piece);
    placed.text += unit;
    for (let at = 0; at < unit.length; at += 1) {
      placed.starts.push(start);
      placed.ends.push(end);
    }
    start = end;
  }
  return placed;
}
