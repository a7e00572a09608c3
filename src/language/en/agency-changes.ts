import { figure } from '../../text/figure.ts';
import { counted, listed } from './plurals.ts';

/** The page that sets the words of two years side by side. */
export const changesWords = {
  title: (agency: string) => `${agency}: changes of wording`,
  heading: 'Changes of wording',
  description: (agency: string) =>
    `Two annual reports of ${agency} compared sentence by sentence: what was changed, left out, added and kept.`,
  lead: 'Two annual reports of one agency, compared section by section and sentence by sentence. What was left out and what is new is marked, what was kept is folded.',
  agency: 'Agency',
  choose: 'Choose two years',
  from: 'Earlier',
  to: 'Later',
  sameYear: 'Choose two different years.',
  unknownYear:
    'There is no text to compare for a year in the address; the two latest years are shown instead.',
  loading: 'Fetching both reports …',
  failed: 'The reports could not be fetched. Check the network and choose again.',
  withoutScript:
    'Without scripts only the two latest years are compared. For others, allow scripts or open both reports.',
  result: 'Comparison',
  between: (from: number, to: number) => `${from} and ${to}`,
  yearTag: (year: number) => `${year}`,
  kept: (sentences: number, characters: number) =>
    `${counted(sentences, 'sentence')} kept, ${counted(characters, 'character')}`,
  removedBefore: '[left out: ',
  addedBefore: '[new: ',
  after: ']',
  paragraph: (year: number) => `The paragraph in the report on ${year}`,
  missing: (year: number) => `The report on ${year} has no text in this section.`,
  leftOut: (rows: number) =>
    `The text is too long: ${figure(rows)} more places are not listed. Please see the reports themselves.`,
  unchanged: 'Not a word of this section was changed.',
  noSections: 'Neither report has any text.',
  one: (year: number) => `The archive has the text of ${year} only, and no other year to compare it with.`,
  none: 'The archive has the text of no year of this agency, so there is nothing to compare.',
  figuresOnly: (years: readonly number[]) =>
    `Of ${listed(years.map(String))} the archive has the figures alone and no text; ${years.length === 1 ? 'it' : 'they'} cannot be chosen.`,
  definition:
    'Sentences end at full stops, question marks, exclamation marks and semicolons, and are matched in order within a section. Kept means the same in every character but white space and the width of characters. Headings and tables do not count. Official wording is commonly carried from year to year; repetition by itself says nothing good or bad.',
  definitionHead: 'How they are compared and counted',
} as const;

/** `The text of 2022 has 1200 characters, of which 800 (66.7%) are in sentences that are the same as in 2021.` */
export function repeatedSentence(
  { characters, of }: { characters: number; of: number },
  from: number,
  to: number,
): string {
  if (of === 0) return `The report on ${to} has no text.`;
  const whole = `The text of ${to} has ${figure(of)} characters`;
  if (characters === 0) return `${whole}; no sentence is the same as in ${from}.`;
  const share = Math.round((characters / of) * 1000) / 10;
  return `${whole}, of which ${figure(characters)} (${share}%) are in sentences that are the same as in ${from}.`;
}
