import type { ReadersWords } from '../schemas/readers-words.ts';
import { FILLERS } from './fillers.ts';
import { letterOf, namesOfDivision } from './place-names.ts';
import type { ReaderNames } from './reader-names.ts';
import { searchable } from './searchable.ts';
import type { SuggestionFile } from './suggest.ts';
import type { TopicFile } from './topics.ts';

/** One thing that some characters of a query may stand for. */
export type Sense =
  | { kind: 'region'; code: string }
  | { kind: 'agency'; id: string }
  | { kind: 'year'; year: number }
  | { kind: 'measure'; id: string }
  | { kind: 'word'; word: string; of: ReadersWords }
  | { kind: 'filler' }
  /** 和: what stands on both sides of it is meant. */
  | { kind: 'joint' };

/** What a text stands for; nothing where it is no name and no word. */
export type Senses = (text: string) => readonly Sense[];

/** Of the words that change nothing those that stand between two things. */
const JOINTS = new Set(['和', '与', '及', '跟', '、', 'vs', 'and']);

/** What names and words of an archive stand for, by the name or word as it is searched; a name may stand for several things. */
export function namedSenses(
  { agencies, regions }: Pick<SuggestionFile, 'agencies' | 'regions'>,
  topics: TopicFile,
  fillers: readonly string[],
  names: ReaderNames | null,
): Map<string, Sense[]> {
  const named = new Map<string, Sense[]>();
  const name = (text: string, sense: Sense): void => {
    const known = named.get(text);
    if (known) known.push(sense);
    else named.set(text, [sense]);
  };
  for (const { code, name: own } of regions) {
    for (const called of [code, letterOf(code) ?? [], ...namesOfDivision(own)].flat())
      name(called, { kind: 'region', code });
  }
  for (const { id, name: own, also = [] } of agencies) {
    for (const called of [own, ...also]) name(searchable(called), { kind: 'agency', id });
  }
  for (const [called, id] of Object.entries(topics.names)) name(called, { kind: 'measure', id });
  for (const of of topics.readers) {
    for (const word of of.words) name(searchable(word), { kind: 'word', word, of });
  }
  for (const word of [...FILLERS, ...fillers]) name(word, { kind: JOINTS.has(word) ? 'joint' : 'filler' });
  for (const [kind, called] of [
    ['agency', names?.agencies],
    ['measure', names?.measures],
  ] as const)
    for (const [id, { words }] of Object.entries(called ?? {}))
      for (const word of words) name(word, { kind, id });
  return named;
}
