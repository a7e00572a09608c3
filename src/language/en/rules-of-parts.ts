import { countedPlace } from '../../schemas/place.ts';
import { ruleWords } from '../rule-words.ts';
import { tableName } from './form-names.ts';
import { nameNumber, placeName } from './places.ts';
import { sentenceCase } from './plurals.ts';

/** What readers are told of the rules about titles, sections and tables, and of what these rules find. */
export const PART_RULES = ruleWords({
  'agency-mismatch': {
    title: 'Name of the agency differs',
    explanation:
      'The title names another agency than the registry (places above it may be left out, and names shortened as is usual), or the text says that it is another place’s: a recognition error, an incomplete name or a misfiled report. Of a report in two files (a web page and its attachment) both titles are looked at. Where the page of the report says on what evidence it is filed, or the name is only incomplete, the finding is a warning; otherwise the report is not taken. Of a file that is not filed, nothing may tell which registered agency wrote it.',
    explain: ({ expected, actual, quote }) =>
      expected !== undefined
        ? `${quote === undefined ? 'The title prints' : 'The text calls itself that of'} “${actual}”; the registered name is “${expected}”.`
        : actual !== undefined
          ? `The title prints “${actual}”, which is the name of no registered agency or of more than one.`
          : 'Neither the title nor the place of the file says which agency’s report it is.',
  },
  'year-mismatch': {
    title: 'Year differs',
    explanation:
      'The title, or the text where the title has no year, names another year than the one the report is filed under, and of a report in two files both titles are looked at: it is misfiled, or the source is wrong; unless that is confirmed the report is not taken. Of a file that is not filed, nothing may tell the year at all.',
    explain: ({ expected, actual, quote }) =>
      actual === undefined
        ? 'Neither the title nor the place of the file says on which year the report is.'
        : `${quote === undefined ? 'The title prints' : 'The text speaks of'} ${actual}; the archive files it under ${expected}.`,
  },
  'title-missing': {
    title: 'No title',
    explanation:
      'No title stands before the first section, so agency and year cannot be compared with the registry.',
    explain: () => 'No title was found before the first section.',
  },
  'section-missing': {
    title: 'Section missing',
    explanation:
      'A report has six sections. One without a recognisable heading is listed: it may be missing, or its heading may be printed in an unknown way.',
    explain: ({ expected }) => `The heading of the section “${expected}” was not found.`,
  },
  'section-duplicate': {
    title: 'Section repeated',
    explanation:
      'A section heading is printed more than once. The archive joins the parts in their order and keeps the repeated heading as a sub-heading.',
    explain: ({ actual, expected, place }) =>
      `The heading “${actual}” stands at ${nameNumber(countedPlace(place).kind, expected ?? '')} already and comes again at ${placeName(place)}.`,
  },
  'section-misnumbered': {
    title: 'Section misnumbered',
    explanation:
      'The form numbers the six sections. A heading printed with another ordinal is listed; sections are told by their words, so nothing else is affected. Headings without an ordinal are not judged.',
    explain: ({ expected, actual }) =>
      `The ordinal of the heading “${actual}” is not that of the form, which is “${expected}、”.`,
  },
  'table-missing': {
    title: 'Table missing',
    explanation:
      'A statutory table was not found: it may be missing, an image, “see attachment”, or printed in a shape that the archive does not know. Its cells are absent, never 0.',
    explain: ({ table }) => `${sentenceCase(tableName(table))} was not found.`,
  },
  'table-split': {
    title: 'Table in pieces',
    explanation:
      'A table is printed in several pieces. The archive joins them by their row labels; no number is affected.',
    explain: ({ table, actual }) =>
      `${sentenceCase(tableName(table))} is printed in ${actual} pieces, which were joined by the labels of rows.`,
  },
  'table-other-year': {
    title: 'Table of another year',
    explanation:
      'Beside the tables of its year the report prints one that is headed as that of another year. Its numbers are not taken.',
    explain: ({ actual }) =>
      `There is a table headed as that of ${actual}. Its numbers are of another year and were not taken.`,
  },
  'table-two-forms': {
    title: 'Two heads in one table',
    explanation:
      'Blocks of one table have heads of different editions of the form. Each is read by its own head.',
    explain: ({ table }) =>
      `Parts of ${tableName(table)} have heads of different editions of the form; each was read by its own.`,
  },
});
