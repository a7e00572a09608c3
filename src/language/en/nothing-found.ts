import { listed, reportsOf } from './plurals.ts';

const quoted = (terms: readonly string[]): string => listed(terms.map((term) => `“${term}”`));

/** What the search page offers where nothing was found; loaded only then. */
export const nothingFound = {
  title: 'You could try',
  withoutFilters: (total: number | null) => `Without filters${total === null ? '' : `: ${reportsOf(total)}`}`,
  words: (words: string, total: number | null) =>
    `The words one by one, “${words}”${total === null ? '' : `: ${reportsOf(total)}`} (all of them, not always in a row)`,
  alike: (name: string) => `“${name}” (a place that sounds, looks or is called alike)`,
  unmarked: (words: string, total: number | null) =>
    `Without marks, “${words}”${total === null ? '' : `: ${reportsOf(total)}`}`,
  /** One of several terms by itself; null where that it is found somewhere is all that is known. */
  alone: (term: string, total: number | null) =>
    `“${term}” alone${total === null ? '' : `: ${reportsOf(total)}`}`,
  /** Terms that no report has. */
  nowhere: (terms: readonly string[], inSections: boolean) =>
    `${quoted(terms)}: not found alone in ${inSections ? 'the chosen sections' : 'titles, agencies and texts'} either`,
  shorter: 'Shorter or other words; places and agencies may be written otherwise in the reports.',
  browse: 'Browse all reports',
  /** What was looked through beside prose: words in tables of so many reports, and numbers where the query is one. */
  alsoSearched: (withWords: number, isNumber: boolean) =>
    `${isNumber ? 'Numbers of tables, and what' : 'What'} is printed in tables and headings of ${reportsOf(withWords)}${isNumber ? ', were' : ' was'} looked through too.`,
  /** Of words that are too short to be looked up in tables and headings. */
  tooShort: 'Single characters are not looked up in tables and headings.',
  notANumber: 'This was not read as one number, so the numbers of tables were not looked through.',
} as const;
