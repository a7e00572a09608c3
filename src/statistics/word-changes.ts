import { diffArrays } from 'diff';

/** A piece of a sentence: in both years, or in one of them. */
export interface Piece {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

/** A number or a Latin word is one token, as is each other character: 12 件 → 15 件 is one change and not two. */
const TOKEN = /\d+(?:[.,]\d+)*|[A-Za-z]+|[^]/gu;
/** What both years share between two changes, shorter than this, is read as changed: scattered characters say nothing. */
const LEAST_SHARED = 2;
/** Sentences more different than this are not compared word by word. */
const MOST_EDITS = 400;

/** What changed inside a sentence; null where the two have too little in common. */
export function wordChanges(from: string, to: string): Piece[] | null {
  const changes = diffArrays(tokensOf(from), tokensOf(to), { maxEditLength: MOST_EDITS });
  if (!changes) return null;
  const pieces = changes.map(({ value, added, removed }): Piece => ({
    text: value.join(''),
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
  return joinChanges(pieces);
}

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** Joins changes with little between them, and puts what was removed before what was added. */
function joinChanges(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed) joined.push({ text: removed, kind: 'removed' });
    if (added) joined.push({ text: added, kind: 'added' });
    removed = added = '';
  };
  pieces.forEach(({ text, kind }, index) => {
    const short = [...text].length < LEAST_SHARED;
    const between = index > 0 && index < pieces.length - 1;
    if (kind === 'same' && !(short && between)) {
      flush();
      joined.push({ text, kind });
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  flush();
  return joined;
}
