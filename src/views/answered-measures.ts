import type { Meaning } from '../search/gather-meaning.ts';
import { findMeasure, isListed } from '../statistics/measures.ts';

/** One word of a query is told with what else it means, of several words what each means first. */
const LEAST_MEASURES = 2;
/** More words of a query are counted and not told. */
export const MOST_MEASURES = 3;
const WHOLE = 'requests.totalDisposed.total';

/** The measures that an answer tells: those that are meant first, and what counts of table 3 are a part of. */
export function answeredMeasures({ measures, topics }: Pick<Meaning, 'measures' | 'topics'>): string[] {
  const most = Math.min(MOST_MEASURES, Math.max(LEAST_MEASURES, topics));
  const told = measures
    .filter((id) => {
      const measure = findMeasure(id);
      return measure && isListed(measure);
    })
    .slice(0, most);
  const isPart = told.some((id) => ['dispositions', 'exemptions'].includes(findMeasure(id)?.group ?? ''));
  const hasWhole = told.some((id) => id === WHOLE || findMeasure(id)?.kind === 'rate');
  return isPart && !hasWhole ? [...told, WHOLE] : told;
}
