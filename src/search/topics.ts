import type { ReadersWords } from '../schemas/readers-words.ts';
import { measureName, shortMeasureName } from '../statistics/measure-names.ts';
import { isPicked, MEASURES } from '../statistics/measures.ts';
import { searchable } from './searchable.ts';
import type { SuggestedMeasure } from './suggest.ts';

/** `topics.json`: the words that lead to measures. */
export interface TopicFile {
  readers: ReadersWords[];
  /** Names of measures themselves, folded, with the measure's id. */
  names: Record<string, string>;
}

/** What the comparison is called by, and what readers call it. */
export function topicsOf(readers: readonly ReadersWords[]): TopicFile {
  const names: Record<string, string> = {};
  for (const measure of MEASURES.filter(isPicked)) {
    const name = measureName(measure);
    for (const called of [name, shortMeasureName(measure), name.replace(/（.*）$/, '')])
      names[searchable(called)] ??= measure.id;
  }
  return { readers: [...readers], names };
}

/** What a search box can suggest of the comparison, each with the words whose first meaning it is. */
export function suggestedMeasures(readers: readonly ReadersWords[]): SuggestedMeasure[] {
  return MEASURES.filter(isPicked).map((measure) => ({
    id: measure.id,
    name: measureName(measure),
    words: readers
      .filter(({ measures: [first] }) => first === measure.id)
      .flatMap(({ words }) => words.map(searchable)),
  }));
}
