import { diffArrays } from 'diff';
import type { Block, Report } from '../schemas/report.ts';
import { sentenceKey, sentencesOf } from '../text/sentences.ts';
import { SECTIONS, type SectionKey } from '../vocabulary/sections.ts';
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

/** One section in both years. */
export interface SectionChanges {
  key: SectionKey;
  label: string;
  /** Whether each of the two reports has prose in the section. */
  has: { from: boolean; to: boolean };
  changes: readonly Change[];
}

/** What the words of two reports of one agency have in common and what not. */
export interface ProseChanges {
  from: { id: string; year: number };
  to: { id: string; year: number };
  /** Sections in which either report has prose. */
  sections: readonly SectionChanges[];
  /** Characters of the later report's prose, and those of them in sentences that stand word for word in the earlier one. */
  repeated: { characters: number; of: number };
}

type Prose = Pick<Report, 'id' | 'year' | 'sections'>;

/** More sentences than this are not aligned: they are no report, and the time would grow with their product. */
const MOST_SENTENCES = 1500;
/** Nor are more pairs of sentences than this looked at between two kept ones, */
const MOST_PAIRS = 40_000;
/** or more characters, each counted once for every sentence that its own is held against. */
const MOST_COMPARED = 4_000_000;
/** Sentences with fewer pairs of characters in common are two sentences and not one that changed. */
const LEAST_ALIKE = 0.4;

/** Aligns the prose of two reports of one agency, section by section and sentence by sentence. */
export function proseChanges(from: Prose, to: Prose): ProseChanges {
  const sections = SECTIONS.map(({ key, label }): SectionChanges => {
    const [before, after] = [sentencesIn(from, key), sentencesIn(to, key)];
    return {
      key,
      label,
      has: { from: before.length > 0, to: after.length > 0 },
      changes: alignSentences(before, after),
    };
  }).filter(({ has }) => has.from || has.to);
  const changes = sections.flatMap((section) => section.changes);
  const kept = changes.flatMap((change) => (change.kind === 'kept' ? change.sentences : []));
  const later = SECTIONS.flatMap(({ key }) => sentencesIn(to, key));
  return {
    from: { id: from.id, year: from.year },
    to: { id: to.id, year: to.year },
    sections,
    repeated: { characters: charactersOf(kept), of: charactersOf(later) },
  };
}

function sentencesIn({ sections }: Prose, key: SectionKey): Sentence[] {
  const blocks: readonly Block[] = sections.find((section) => section.key === key)?.blocks ?? [];
  return blocks.flatMap(({ text, anchor }) =>
    sentencesOf(text).map((sentence) => ({ text: sentence, anchor })),
  );
}

function charactersOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + [...sentenceKey(text)].length, 0);
}

/** What became of the sentences of a text in another, in the order of both. */
export function alignSentences(before: readonly Sentence[], after: readonly Sentence[]): Change[] {
  const whole = before.length + after.length <= MOST_SENTENCES;
  const runs = whole
    ? diffArrays(
        before.map(({ text }) => sentenceKey(text)),
        after.map(({ text }) => sentenceKey(text)),
      )
    : [
        { value: before, removed: true, added: false },
        { value: after, removed: false, added: true },
      ];
  const changes: Change[] = [];
  let [left, right] = [0, 0];
  let gone: Sentence[] = [];
  let come: Sentence[] = [];
  const flush = (): void => {
    // One by one: a call takes no more arguments than its stack has room for.
    for (const change of pairUp(gone, come)) changes.push(change);
    [gone, come] = [[], []];
  };
  for (const { value, removed, added } of runs) {
    const count = value.length;
    if (removed) {
      gone = gone.concat(before.slice(left, left + count));
      left += count;
    } else if (added) {
      come = come.concat(after.slice(right, right + count));
      right += count;
    } else {
      flush();
      // As the later report prints them: both differ in white space at most.
      changes.push({ kind: 'kept', sentences: after.slice(right, right + count) });
      left += count;
      right += count;
    }
  }
  flush();
  return changes;
}

/**
 * Which of the sentences between two kept ones became which, in order: the pairing with the most in common. Those left
 * over were removed or added.
 */
function pairUp(gone: readonly Sentence[], come: readonly Sentence[]): Change[] {
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
