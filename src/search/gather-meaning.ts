import type { ReadersWords } from '../schemas/readers-words.ts';
import type { Sense } from './senses.ts';

/** What a query says of place, topic and year (docs/decisions/0081-answers.md). */
export interface Meaning {
  /** Divisions of the archive, by code; none that lies above another one of the query, but where it is named beside that (淮安和洪泽). */
  regions: string[];
  /** Agencies, by id. */
  agencies: string[];
  years: number[];
  /** Measures: what each word that asks for some means first, then what else it means. */
  measures: string[];
  /** How many words ask for measures. */
  topics: number;
  /** Readers' words of the query, each with what the keepers know of it. */
  words: { word: string; of: ReadersWords }[];
  /** Terms that are none of these. */
  left: string[];
  /** Whether there are words and none is left over: only then can the query be answered. */
  isWhole: boolean;
}

/** What a query says with what a piece of it says beside; whole only where the query is. */
export function joinMeanings(one: Meaning, other: Meaning): Meaning {
  const both = <Value>(list: (meaning: Meaning) => readonly Value[]): Value[] => [
    ...new Set([...list(one), ...list(other)]),
  ];
  return {
    ...one,
    regions: both(({ regions }) => regions),
    agencies: both(({ agencies }) => agencies),
    years: both(({ years }) => years),
    measures: both(({ measures }) => measures),
    topics: one.topics + other.topics,
    words: [...one.words, ...other.words.filter(({ of }) => !one.words.some((known) => known.of === of))],
  };
}

export function gather(
  found: readonly (readonly Sense[])[],
  isAbove: (upper: string, lower: string) => boolean,
  left: string[],
): Meaning {
  const isWhole = found.length > 0 && left.length === 0;
  const meaning: Meaning = {
    regions: [],
    agencies: [],
    years: [],
    measures: [],
    topics: 0,
    words: [],
    left,
    isWhole,
  };
  const add = <Value>(list: Value[], value: Value): void => {
    if (!list.includes(value)) list.push(value);
  };
  const places: string[][] = [];
  const asked: string[][] = [];
  for (const senses of found) {
    // What a name means most widely: 新乡 is the city, in which the county of the same name lies.
    const codes = senses.flatMap((sense) => (sense.kind === 'region' ? [sense.code] : []));
    const widest = codes.filter((code) => !codes.some((other) => isAbove(other, code)));
    if (widest.length > 0) places.push(widest);
    const measures: string[] = [];
    for (const sense of senses) {
      if (sense.kind === 'agency') add(meaning.agencies, sense.id);
      else if (sense.kind === 'year') add(meaning.years, sense.year);
      else if (sense.kind === 'measure') measures.push(sense.id);
      else if (sense.kind === 'word') {
        if (!meaning.words.some(({ of }) => of === sense.of)) meaning.words.push(sense);
        measures.push(...sense.of.measures);
      }
    }
    if (measures.length > 0 && !asked.some(([first]) => first === measures[0])) asked.push(measures);
  }
  const most = Math.max(0, ...asked.map((measures) => measures.length));
  for (let at = 0; at < most; at += 1)
    for (const measures of asked) if (measures[at] !== undefined) add(meaning.measures, measures[at]);
  meaning.topics = asked.length;
  const all = places.flat();
  const isJoined = found.some((senses) => senses[0]?.kind === 'joint');
  meaning.regions = [...new Set(all)].filter(
    (code) => isJoined || !all.some((other) => isAbove(code, other)),
  );
  meaning.years.sort((a, b) => a - b);
  return meaning;
}
