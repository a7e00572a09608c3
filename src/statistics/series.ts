import type { Series } from '../vocabulary/comparable.ts';
import { EDITION_KEYS, UNKNOWN_EDITION, type Edition, yearOfChange } from '../vocabulary/edition-keys.ts';
import type { Observation } from './observations.ts';
import { groupBy } from '../text/group-by.ts';

/** What a measure's series are asked in the browser too, where the table of editions is not. */

/**
 * Which of a measure's series a number of an edition belongs to, as an index; null: it stays out of all, because nothing
 * tells its edition and that makes a difference. A number of a table whose edition is not said (null) belongs to the
 * only series there is. Throws a RangeError for an edition that no series has: nothing is known of it.
 */
export function placeInSeries(series: readonly Series[], form: Edition | null): number | null {
  if (form === null) return series.length === 1 ? 0 : null;
  const place = series.findIndex((own) => own.includes(form));
  if (place >= 0) return place;
  if (form === UNKNOWN_EDITION) return null;
  throw new RangeError(`Unexpected edition ${form}, expected one of ${series.flat().join(', ')}`);
}

/**
 * What changes with a year: `form`, the edition of the form, which counts the same thing as before; `series`, the edition
 * and with it what is counted, so that no line crosses it.
 */
export type Break = 'form' | 'series';

/** An observation as it may be compared: without its number where nothing tells what that counts. */
export function withheld(observation: Observation, series: readonly Series[]): Observation {
  const { agency, year, form } = observation;
  if (form !== UNKNOWN_EDITION || placeInSeries(series, form) !== null) return observation;
  return { agency, year, form, value: null, status: 'unknown-form' };
}

/** Observations that may stand in one list, and the editions that they come from; none: their table is missing. */
export interface SeriesGroup {
  readonly forms: readonly Edition[];
  readonly observations: readonly Observation[];
}

/**
 * Observations by series, the oldest edition first; then those of which nothing tells the series, then those whose table
 * is missing.
 */
export function bySeries(observations: readonly Observation[], series: readonly Series[]): SeriesGroup[] {
  const placed = observations.map((observation) => {
    const place = placeInSeries(series, observation.form);
    return { observation, place: place ?? (observation.form === null ? Infinity : series.length) };
  });
  return [...groupBy(placed, ({ place }) => place)]
    .sort(([one], [other]) => one - other)
    .map(([, members]) => ({
      forms: EDITION_KEYS.filter((edition) =>
        members.some(({ observation }) => observation.form === edition),
      ),
      observations: members.map(({ observation }) => observation),
    }));
}

/**
 * Indexes of the observations before which the edition changes; one that nothing tells changes nothing. Of years that
 * follow each other, null where there is no report: where such years lie between two editions, the form changed in that for
 * which the later one was decreed.
 */
export function formChangesOf(observations: readonly (Observation | null)[]): number[] {
  let before: { form: Edition; year: number } | null = null;
  return observations.flatMap((observation, index) => {
    if (!observation || observation.form === null || observation.form === UNKNOWN_EDITION) return [];
    const { form, year } = observation;
    const last: { form: Edition; year: number } | null = before;
    before = { form, year };
    if (last === null || last.form === form) return [];
    return [index - (year - yearOfChange(last.year, year, form))];
  });
}

/** Indexes of the observations from which on the numbers belong to another series than the last ones before. */
export function cutsOf(observations: readonly (Observation | null)[], series: readonly Series[]): number[] {
  let before: number | null = null;
  return observations.flatMap((observation, index) => {
    const own: number | null = observation && placeInSeries(series, observation.form);
    const cuts = before !== null && own !== null && own !== before;
    before = own ?? before;
    return cuts ? [index] : [];
  });
}
