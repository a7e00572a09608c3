/**
 * The form in which search compares a query with a text: what a reader cannot see or would not mean is folded away
 * (docs/decisions/0010-search.md). Both sides go through here, so that a phrase is found exactly where it stands.
 */

/** Zero-width characters, direction marks, soft hyphens and variation selectors. */
const INVISIBLE =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]|[\u{E0100}-\u{E01EF}]/gu;

/** A character with the marks that combine with it, so that folding piece by piece equals folding the whole. */
const PIECES = /\P{M}\p{M}*|\p{M}+/gu;

function foldPiece(piece: string): string {
  return piece.normalize('NFKC').toLowerCase().normalize('NFKC').replace(INVISIBLE, '').replace(/\s/g, '');
}

/** NFKC, lower case, no white space, no invisible characters. */
export function searchable(text: string): string {
  return (text.match(PIECES) ?? []).map(foldPiece).join('');
}

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
  for (const match of original.matchAll(PIECES)) {
    const folded = foldPiece(match[0]);
    placed.text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      placed.starts.push(match.index);
      placed.ends.push(match.index + match[0].length);
    }
  }
  return placed;
}
