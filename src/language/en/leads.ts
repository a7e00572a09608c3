import { theReports } from './numbers.ts';
import { counted } from './plurals.ts';

/** Sentences that readers may want to look into. */
export const leadsWords = {
  places: {
    title: 'The text names other places: for readers to look into',
    note: 'These sentences, quoted in Chinese, name places other than the agency’s own and those above and below it. They may cite documents or visits of others, or be left from wording taken from elsewhere; the archive lists them and judges nothing. The program that looks for names of places would rather miss one than list a wrong one.',
    named: (names: readonly string[]) => `names: ${names.join(', ')}`,
    sentence: 'See the paragraph',
    none: (years: readonly number[]) =>
      `In the text of ${theReports(years)} no name of another place was found.`,
  },
  amounts: {
    title: 'Amounts in the text',
    report:
      'All cells of the tables of requests, administrative reconsideration and litigation of this year are 0. Sentences of the section “Overview” that tell an amount, quoted in Chinese; a program picked them and may have missed some.',
    agency:
      'Sentences of the section “Overview” that tell an amount, quoted in Chinese; a program picked them and may have missed some.',
    none: (years: readonly number[]) =>
      `In the text of ${theReports(years)} the section “Overview” has no sentence that was found to tell an amount.`,
    earlier: (count: number) => `${counted(count, 'sentence')} of other years`,
    years: 'Year by year',
    yearsCaption: (agency: string) => `${agency}: requests by year`,
  },
  year: (year: number) => `report on ${year}`,
} as const;
