import { searchable } from './searchable.ts';
import type { Query } from './query.ts';

/** What a query means when its marks are not taken for print (docs/decisions/0079-marks-in-a-query.md). */
export interface MarkedQuery {
  query: Query;
  /** The quotation marks hold phrases together. */
  isUnquoted: boolean;
  /** The bars stand between alternatives. */
  hasAlternatives: boolean;
}

const QUOTES = /["＂“”「」『』‘’]/g;

/** A phrase in straight quotes or in marks, or a word that may have marks inside; behind either a space, a bar or the end. */
const PIECES =
  /([-－])?(?:["＂]([^"＂]*)["＂]|(“[^“”]*”|「[^「」]*」|『[^『』]*』|‘[^‘’]*’))(?=[\s|｜]|$)|([-－](?=[^\s|｜]))?([^\s|｜]+)|([|｜])/gu;

/**
 * Reads “…”, 「…」, 『…』 and ‘…’ as marks that hold a phrase together, as `"…"` does, and `|` as a mark between alternatives,
 * which binds closer than a space. Marks inside a word, and those that do not pair up, are left out of it. Null where there is
 * nothing to read so: no marks, or a bar that stands between nothing. What stands in `"…"` is taken as it is typed.
 */
export function readMarks(raw: string): MarkedQuery | null {
  const isUnquoted = /[“”「」『』‘’]/.test(raw.replace(/["＂][^"＂]*["＂]/g, ''));
  const pieces = [...raw.matchAll(PIECES)].flatMap(pieceOf(isUnquoted));
  const query: Query = { terms: [], either: [], without: [] };
  let hasAlternatives = false;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    if (piece.isBar) continue;
    if (piece.isExcluded) {
      if (!query.without.includes(piece.phrase)) query.without.push(piece.phrase);
      continue;
    }
    const group = [piece.phrase];
    while (pieces[at + 1]?.isBar) {
      const behind = pieces.findIndex(({ isBar }, place) => place > at + 1 && !isBar);
      const next = pieces[behind];
      if (!next || next.isExcluded) break;
      if (!group.includes(next.phrase)) group.push(next.phrase);
      at = behind;
    }
    if (group.length > 1) {
      hasAlternatives = true;
      query.either.push(group);
    } else if (!query.terms.includes(piece.phrase)) query.terms.push(piece.phrase);
  }
  if (!isUnquoted && !hasAlternatives) return null;
  return query.terms.length + query.either.length > 0 ? { query, isUnquoted, hasAlternatives } : null;
}

interface Piece {
  phrase: string;
  isExcluded: boolean;
  isBar: boolean;
}

/** Nothing for a piece of marks alone. */
function pieceOf(isUnquoted: boolean): (match: RegExpMatchArray) => Piece[] {
  return ([, before, straight, marked, minus, plain, bar]) => {
    if (bar !== undefined) return [{ phrase: '', isExcluded: false, isBar: true }];
    const typed = marked ?? plain ?? '';
    const phrase = searchable(straight ?? (isUnquoted ? typed.replace(QUOTES, '') : typed));
    return phrase === '' ? [] : [{ phrase, isExcluded: (before ?? minus) !== undefined, isBar: false }];
  };
}
