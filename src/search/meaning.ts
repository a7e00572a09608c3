import type { Directory } from './archive-files.ts';
import type { ReaderNames } from './reader-names.ts';
import { abbreviates } from './place-names.ts';
import { parseQuery } from './query.ts';
import { shortNameReader } from './short-names.ts';
import type { SuggestionFile } from './suggest.ts';
import type { TopicFile } from './topics.ts';
import { yearsNamed } from './years-named.ts';
import { type Meaning, gather } from './gather-meaning.ts';
import { namedSenses, type Sense, type Senses } from './senses.ts';
import { latinReader } from './latin-names.ts';
import { latinRuns, LATIN, divide, LONGEST } from './divide-terms.ts';

/** So many characters of a term a readers' word takes at least, to be what the term is about. */
const SHARE = 3;

/** How queries of an archive are read. */
export interface MeaningReader {
  read: (query: string) => Meaning;
  /**
   * What a term says that is not understood as a whole and stands in no report: the places, years and words of two
   * characters or more in it (哪个机关收费最多, 洪泽人社). It is never whole.
   */
  glean: (term: string) => Meaning;
}

/**
 * Reads queries with the names and words of an archive. `fillers` are words that change nothing, beside the Chinese ones; `names` are those that
 * readers of another language are told; `thisYear` is what 去年 is reckoned from.
 */
export function meaningReader(
  directory: Directory,
  { years, agencies, regions }: SuggestionFile,
  topics: TopicFile,
  fillers: readonly string[],
  names: ReaderNames | null = null,
  thisYear = new Date().getFullYear(),
): MeaningReader {
  const named = namedSenses({ agencies, regions }, topics, fillers, names);
  const parents = new Map(directory.regions.map(({ code, parent }) => [code, parent]));
  const isAbove = (upper: string, lower: string): boolean => {
    for (let at = parents.get(lower); at; at = parents.get(at)) if (at === upper) return true;
    return false;
  };

  const sensesOf: Senses = (text) => {
    const asked = yearsNamed(text, years, thisYear);
    return asked.length > 0 ? asked.map((year): Sense => ({ kind: 'year', year })) : (named.get(text) ?? []);
  };

  const shortened = shortNameReader(agencies, regions);
  const behindPlace = (text: string): Sense[] => shortened(text).map((id): Sense => ({ kind: 'agency', id }));
  const sensesOrShort: Senses = (text) => {
    const senses = sensesOf(text);
    return senses.length > 0 ? senses : behindPlace(text);
  };

  const readLatin = latinReader(named, { agencies, regions }, behindPlace);

  const shortFor = (term: string): Sense[] =>
    agencies
      .filter(({ name: own, also = [] }) =>
        [own, ...also].some((called) => called.includes(term) || abbreviates(term, called)),
      )
      .map(({ id }): Sense => ({ kind: 'agency', id }));

  const read = (query: string): Meaning => {
    const runs = latinRuns(parseQuery(query.toLowerCase()).terms);
    const found: (readonly Sense[])[] = [];
    const left: string[] = [];
    for (const [at, run] of runs.entries()) {
      const term = run.join('');
      const senses = LATIN.test(term)
        ? readLatin(run)
        : (divide(term, sensesOf) ?? divide(term, sensesOrShort));
      if (senses && senses.every((some) => some.length > 0)) {
        found.push(...senses);
        continue;
      }
      const agency = term.length > 2 ? shortFor(term) : [];
      // 沭阳 发改, typed apart.
      const joined = agency.length > 0 ? agency : behindPlace((runs[at - 1]?.join('') ?? '') + term);
      if (joined.length > 0) found.push(joined);
      else {
        left.push(term);
        found.push(
          topics.readers.flatMap((of) =>
            of.words
              .filter((word) => word.length > 1 && word.length * SHARE >= term.length && term.includes(word))
              .map((word): Sense => ({ kind: 'word', word, of })),
          ),
        );
      }
    }
    return gather(found, isAbove, left);
  };

  const glean = (term: string): Meaning => {
    const found: (readonly Sense[])[] = [];
    for (let at = 0; at < term.length;) {
      const longest = Math.min(term.length - at, LONGEST);
      const pieces = Array.from({ length: longest - 1 }, (_, shorter) =>
        term.slice(at, at + longest - shorter),
      );
      const piece = pieces.find((text) => sensesOf(text).length > 0);
      if (piece) found.push(sensesOf(piece));
      at += piece?.length ?? 1;
    }
    return gather(found, isAbove, [term]);
  };

  return { read, glean };
}
