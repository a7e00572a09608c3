import type { Place } from '../src/schemas/place.ts';

/** The line of a place; undefined where there is no place, or it is on a page. */
export function lineOf(place: Place | undefined): number | undefined {
  return place && 'line' in place ? place.line : undefined;
}
