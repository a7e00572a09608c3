import type { Sense, Senses } from './senses.ts';

/** A term in letters, which is pinyin or a name in another language. */
export const LATIN = /^[a-z]+$/;
/** Longer words than this name nothing. */
export const LONGEST = 40;

const isFiller = (sense: Sense | undefined): boolean => sense?.kind === 'filler' || sense?.kind === 'joint';

/** A term as a sequence of names and words, the longest first (瀍河拒绝); null where something of it is none. */
export function divide(term: string, sensesOf: Senses): (readonly Sense[])[] | null {
  if (term === '') return [];
  for (let length = Math.min(term.length, LONGEST); length > 0; length -= 1) {
    const senses = sensesOf(term.slice(0, length));
    // A word of one character means something only by itself.
    if (senses.length === 0 || (length === 1 && term.length > 1 && !isFiller(senses[0]))) continue;
    const rest = divide(term.slice(length), sensesOf);
    if (rest) return [senses, ...rest];
  }
  return null;
}

/** The terms, each by itself, but neighbours in letters together; these without the apostrophes of pinyin. */
export function latinRuns(terms: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const term of terms) {
    const plain = term.replace(/['’]/g, '');
    if (!LATIN.test(plain)) runs.push([term]);
    else if (LATIN.test(runs.at(-1)?.[0] ?? '')) runs.at(-1)!.push(plain);
    else runs.push([plain]);
  }
  return runs;
}
