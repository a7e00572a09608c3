import type { Series } from '../vocabulary/comparable.ts';
import { EDITION_KEYS, type Edition } from '../vocabulary/edition-keys.ts';
import type { Observation } from './observations.ts';
import { placeInSeries, withheld } from './series.ts';

/** An observation with the series that it belongs to. */
export interface Placed {
  readonly agency: string;
  readonly year: number;
  readonly series: number | null;
  readonly observation: Observation;
}

/** Finds the series of an observation; its number is withheld where nothing tells the edition and that makes a difference. */
export function placedIn(observation: Observation, series: readonly Series[]): Placed {
  const { agency, year, form } = observation;
  return { agency, year, series: placeInSeries(series, form), observation: withheld(observation, series) };
}

/** The editions that reports show, in the order of the decrees. */
export function formsOf(placed: readonly Placed[]): Edition[] {
  return EDITION_KEYS.filter((edition) => placed.some(({ observation }) => observation.form === edition));
}
