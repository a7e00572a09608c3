import { sentenceKey } from '../text/sentences.ts';
import { type Piece, wordChanges } from './word-changes.ts';

/** A sentence of one report and the paragraph it stands in. */
export interface Sentence {
  text: string;
  anchor: string;
}

/** What happened to sentences that stand together. */
export type Change =
  | { kind: 'kept'; sentences: readonly Sentence[] }
  | { kind: 'changed'; from: Sentence; to: Sentence; pieces: readonly Piece[] }
  | { kind: 'removed' | 'added'; sentence: Sentence };

/** No more pairs of sentences than this are looked at between two kept ones, */
const MOST_PAIRS = 40_000;
/** or more characters, each counted once for every sentence that its own is held against. */
const MOST_COMPARED = 4_000_000;
/** Sentences with fewer pairs of characters in common are two sentences and not one that changed. */
const LEAST_ALIKE = 0.4;

/**
 * Which of the sentences between two kept ones became which, in order: the pairing with the most in common. Those left
 * over were removed or added.
 */
export function pairUp(gone: readonly Sentence[], come: readonly Sentence[]): Change[] {
  if (gone.length * come.length > MOST_PAIRS || compared(gone, come) > MOST_COMPARED)
    return apart(gone, come);
  const [left, right] = [gone.map(pairsOf), come.map(pairsOf)];
  const alike = left.map((a) => right.map((b) => likeness(a, b)));
  // best[i][j]: the most that sentences from i and from j on can have in common.
  const best = Array.from({ length: gone.length + 1 }, () => new Array<number>(come.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number): number => {
    const likeness = alike[i]?.[j] ?? 0;
    return likeness >= LEAST_ALIKE ? likeness + at(i + 1, j + 1) : 0;
  };
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = come.length - 1; j >= 0; j--) {
      best[i]![j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j));
    }
  }
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length && j < come.length) {
    const [from, to] = [gone[i]!, come[j]!];
    if (gain(i, j) > 0 && gain(i, j) === at(i, j)) {
      const pieces = wordChanges(from.text, to.text);
      changes.push(...(pieces ? [{ kind: 'changed' as const, from, to, pieces }] : apart([from], [to])));
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      changes.push({ kind: 'removed', sentence: from });
      i++;
    } else {
      changes.push({ kind: 'added', sentence: to });
      j++;
    }
  }
  return [...changes, ...apart(gone.slice(i), come.slice(j))];
}

function compared(gone: readonly Sentence[], come: readonly Sentence[]): number {
  const length = (sentences: readonly Sentence[]): number =>
    sentences.reduce((sum, { text }) => sum + text.length, 0);
  return length(gone) * come.length + length(come) * gone.length;
}

function apart(gone: readonly Sentence[], come: readonly Sentence[]): Change[] {
  return [
    ...gone.map((sentence) => ({ kind: 'removed' as const, sentence })),
    ...come.map((sentence) => ({ kind: 'added' as const, sentence })),
  ];
}

/** The pairs of neighbouring characters in a sentence, with how often each stands there. */
function pairsOf({ text }: Sentence): Map<string, number> {
  const characters = [...sentenceKey(text)];
  const pairs = new Map<string, number>();
  for (let index = 0; index < characters.length - 1; index++) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The share of pairs that two sentences have in common, 0 to 1. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = (pairs: ReadonlyMap<string, number>): number =>
    [...pairs.values()].reduce((sum, count) => sum + count, 0);
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const all = size(a) + size(b);
  return all === 0 ? 0 : (2 * common) / all;
}
