import { yearsText } from '#language/numbers.ts';
import { joinMeanings, type Meaning } from '../../search/gather-meaning.ts';
import { divisionsNamed } from '../../search/place-names.ts';
import type { MeasureCard } from '../../statistics/measure-cards.ts';
import type { OpenedIndex } from './opened-index.ts';

/** What a query says of place, topic and year, and what of it this archive has not. */
export interface MeaningHere extends Meaning {
  /** Divisions that it names and in which the archive has no agency. */
  elsewhere: string[];
  /** Years that it names and of which the archive has no report. */
  yearsElsewhere: number[];
  /** Of the measures: their names, and where the glossary explains them. */
  cards: Record<string, Pick<MeasureCard, 'name' | 'glossary'>>;
  /** Its years in words. */
  archive: { reports: number; years: string };
}

/** What a query says of place, topic and year. */
export async function meaningOf(index: OpenedIndex, query: string): Promise<MeaningHere> {
  const { read, glean } = await index.meaning();
  const said = read(query);
  const left = await Promise.all(said.left.map(async (term) => ({ term, phrase: await index.phrase(term) })));
  const names = left.some(({ phrase }) => phrase.mayBeElsewhere) ? await index.elsewhere() : [];
  const { reports, parts } = await index.manifest();
  const years = parts.flatMap((part) => part.years).sort((a, b) => a - b);
  // What no report has as it was typed is a question rather than a quotation.
  const gleaned = left
    .filter(({ phrase }) => !phrase.mayBePrinted && !parts.some((_, part) => phrase.mayStandIn(part)))
    .map(({ term }) => glean(term));
  const whole = gleaned.reduce(joinMeanings, said);
  return {
    ...whole,
    elsewhere: said.left.flatMap((term) => divisionsNamed(term, names)),
    yearsElsewhere: whole.years.filter((year) => !years.includes(year)),
    cards:
      whole.measures.length > 0 ? (await import('./named-measures.ts')).namedMeasures(whole.measures) : {},
    archive: { reports, years: yearsText(years) },
  };
}
