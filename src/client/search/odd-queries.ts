import { searchBackends as words } from '#language/search-backends.ts';
import { isPattern } from '../../search/pattern.ts';
import { LONGEST_QUERY } from '../../search/server-answers.ts';

/** What is said of a query that no backend takes. */
export const tooLong = (query: string): string => words.tooLong(query.length, LONGEST_QUERY);

/** What is said where nothing was found of what seems to be meant as a pattern; null of other queries. */
export const literal = (query: string): string | null => (isPattern(query) ? words.literal : null);
