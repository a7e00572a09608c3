/** The words of the search page. */
import { counted, reportsOf } from './plurals.ts';

export const search = {
  title: 'Search',
  description:
    'Searches titles, agencies and Chinese texts of annual reports on open government information, and the numbers and labels that their tables print: every report whose text, where the archive holds it, has the words is listed, and none that has not.',
  lead: 'The reports are in Chinese: type Chinese words to list every report that has them. Numbers are found by place, measure and year, in English or Chinese: luoyang refused 2021.',
  input: 'Words to search for',
  placeholder: 'e.g. 三审三校',
  submit: 'Search',
  clear: 'Clear',
  failed: {
    title: 'The search did not finish',
    text: 'Some files of the index could not be fetched; so as to miss nothing, no partial results are listed. Check the network and try again.',
    retry: 'Try again',
  },
  offline: {
    title: 'No network',
    text: 'The search fetches its index from the archive, and there is no network now. It goes on by itself when there is; pages that were open can still be read.',
  },
  suggestions: {
    label: 'Regions, agencies, years and measures to go to',
    region: 'Region',
    agency: 'Agency',
    measure: 'Measure',
    count: (count: number) => `${counted(count, 'suggestion')}; choose with the arrow keys.`,
    year: (year: number) => `Reports on ${year}`,
  },
  results: 'Results',
  alternatives: {
    withoutProse: (reports: number) =>
      `Of ${reportsOf(reports)} the archive has the figures alone and no text to search.`,
  },
  sort: {
    label: 'Sort',
    relevance: 'most relevant first',
    newest: 'latest year first',
    oldest: 'earliest year first',
  },
  hit: {
    year: (year: number) => `${year}`,
    occurrences: (count: number) => `${counted(count, 'time')} in the text`,
    morePassages: (rest: number) => `${counted(rest, 'more place')}, see the report`,
    sameWords: (years: number) =>
      `${counted(years, 'more report')} of this agency with the same or nearly the same words: `,
  },
  more: 'Show more results',
  showing: (shown: number, total: number) => `${shown} of ${total} shown`,
  download: {
    label: 'Download the results (CSV)',
    file: 'search-results.csv',
    columns: ['year', 'agency', 'agency id', 'division code', 'title', 'address'],
  },
} as const;
