import { measureCard, type MeasureCard } from '../../statistics/measure-cards.ts';
import { findMeasure } from '../../statistics/measures.ts';

/** What is shown of measures, by their ids; nothing of one that there is not. */
export function namedMeasures(
  ids: readonly string[],
): Record<string, Pick<MeasureCard, 'name' | 'glossary'>> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const measure = findMeasure(id);
      return measure ? [[id, measureCard(measure, () => undefined)]] : [];
    }),
  );
}
