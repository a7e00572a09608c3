import type { Place } from './place.ts';

/**
 * Whether a place is in the web page that lies beside the raw file. Apart from the schema, which browsers are not to load
 * with the addresses that ask for this.
 */
export const isInPage = (place: Place): boolean => 'line' in place && place.file === 'page';
