import { countedPlace } from '../../schemas/place.ts';
import type { RuleId } from '../../schemas/rule-id.ts';
import type { RuleWords } from '../rule-words.ts';
import { columnName, rowName, tableName } from './form-names.ts';
import { nameNumber, placeName } from './places.ts';
import { counted, sentenceCase } from './plurals.ts';

/** A number of a finding with what it counts. */
const many = (number: string | undefined, one: string): string => counted(Number(number), one);

const isOne = (number: string | undefined): boolean => number === '1';

/** What readers are told of the rules and of what they find; /data/rules.csv has the explanations too. */
export const RULE_WORDS: Readonly<Record<RuleId, RuleWords>> = {
  'request-balance': {
    title: 'Balance',
    explanation:
      'In each column of table 3, received plus carried over equals total disposed plus carried forward; the table head prints this rule. Blanks and dashes count as 0. Columns whose total disposed is blank, that have nothing else, or with a cell that is left out, unreadable or absent are not judged.',
    explain: ({ table, column, expected, actual }) =>
      `Column ${columnName(table, column)}: received and carried over come to ${expected}, disposed of and carried forward to ${actual}; the two sides differ.`,
  },
  'applicant-total': {
    title: 'Total of applicants',
    explanation:
      'In each row of table 3 the six applicant columns add up to the total, by definition of a total. Blanks and dashes count as 0 among the parts. Rows with nothing but a total, with a blank total, or with a cell that is unreadable or absent are not judged.',
    explain: ({ table, row, expected, actual }) =>
      `Row ${rowName(table, row)}: the six kinds of applicants add up to ${expected}, the total is printed as ${actual}.`,
  },
  'disposition-total': {
    title: 'Total of dispositions',
    explanation:
      'In each column of table 3 all disposition rows add up to the total disposed. Rows that the edition lacks do not count; blanks and dashes count as 0. Columns with nothing but a total, with a blank total, or with a cell that is unreadable or absent, and tables of an unknown edition are not judged.',
    explain: ({ table, column, expected, actual }) =>
      `Column ${columnName(table, column)}: the dispositions add up to ${expected}, the total is printed as ${actual}.`,
  },
  'remedy-total': {
    title: 'Total of outcomes',
    explanation:
      'In each part of table 4 the four outcomes add up to the total. Blanks and dashes count as 0 among the outcomes. Parts with nothing but a total, with a blank total, or with a cell that is unreadable or absent are not judged.',
    explain: ({ table, row, expected, actual }) =>
      `${rowName(table, row)}: the four outcomes add up to ${expected}, the total is printed as ${actual}.`,
  },
  'carry-continuity': {
    title: 'Carried from year to year',
    explanation:
      'Each column of “carried forward” in the report on the year before equals “carried over”. This is the archive’s inference: reorganisation or late entries may break it. A blank counts as 0 only where the printed totals that it is part of agree. Nothing is judged without a report on the year before or with a missing value.',
    explain: ({ table, column, expected, actual }) =>
      `Column ${columnName(table, column)}: the report on the year before carries ${expected} forward, this one carries ${actual} over; the two years do not meet.`,
  },
  'stock-flow': {
    title: 'In force and changes',
    explanation:
      'In force in the year before, plus issued, minus repealed, usually equals in force. This is the archive’s inference and often fails for good reasons (clean-ups, lapsed documents, another way of counting). Only between editions that count this alike; nothing is judged with a missing value.',
    explain: ({ table, row, expected, actual }) =>
      `${rowName(table, row)}: in force in the year before, plus issued, minus repealed, is ${expected}; this year prints ${actual}.`,
  },
  'prose-agreement': {
    title: 'Text and table differ',
    explanation:
      'Where the prose names another figure than the table, both are shown side by side. This is a lead, not an error: the prose may speak of the office alone, may include what was carried over, or may count closed requests only. Only plain wordings are compared.',
    explain: ({ table, row, column, expected, actual, quote }) =>
      `The text says “${quote?.replace(/[。；;]$/, '')}”, which is ${actual}; in the table ${columnName(table, column)} of ${row ? rowName(table, row) : 'both kinds of litigation together'} is ${expected}. The two may not speak of the same.`,
  },
  'unit-suspect': {
    title: 'Doubtful unit of money',
    explanation:
      'Amounts are in 万元. One that is far too large for the agency’s level, or about 10,000 times more or less than in the year before, may be in 元. The number is kept as printed; cells that print their unit are not judged.',
    explain: ({ table, row, column, expected, actual }) =>
      expected
        ? `${columnName(table, column)} of ${rowName(table, row)} is ${actual}, and ${expected} in the year before: about 10,000 times as much or as little, so one of the two may be in yuan.`
        : `${columnName(table, column)} of ${rowName(table, row)} is ${actual}, which in 10,000 yuan is out of proportion to the level of the agency; the unit may be yuan.`,
  },
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
  'row-missing': {
    title: 'Row missing',
    explanation:
      'A row of the edition is not in the table, or its label is unreadable. Its cells are absent, never 0.',
    explain: ({ table, row }) => `The row ${rowName(table, row)} was not found.`,
  },
  'row-duplicate': {
    title: 'Row repeated',
    explanation:
      'A row is printed more than once. Equal numbers are taken; where they differ, the cell is unreadable with both as candidates.',
    explain: ({ table, row, expected, place }) =>
      `The row ${rowName(table, row)} stands at ${nameNumber(countedPlace(place).kind, expected ?? '')} already and comes again at ${placeName(place)}.`,
  },
  'row-unrecognised': {
    title: 'Row not recognised',
    explanation:
      'A table row has numbers but its label is no row of the form, or nothing tells the edition and with it the row’s columns. Its numbers go into no cell.',
    explain: ({ table, actual }) =>
      `A row of ${tableName(table)} could not be told to be any item; it prints “${actual}”.`,
  },
  'row-order': {
    title: 'Rows out of order',
    explanation:
      'Rows stand in another order than the form. They are found by label, so a misplaced label would misplace its numbers.',
    explain: ({ table, row }) =>
      `The row ${rowName(table, row)} is not in its place in the table; its numbers were taken by its label.`,
  },
  'column-order': {
    title: 'Columns out of order',
    explanation:
      'The heads name the columns in another order than the form. Numbers are read by the heads that they stand under.',
    explain: ({ table, actual }) =>
      `In the head of ${tableName(table)} “${actual}” is not in its place; numbers were read by the heads as printed.`,
  },
  'column-added': {
    title: 'Column not in the form',
    explanation:
      'A table has a column that is not in the form: serial numbers, remarks, last year’s totals. What it prints goes into no cell and stands in the source alone; the other columns are read by their heads.',
    explain: ({ table, actual }) =>
      `${sentenceCase(tableName(table))} has a column “${actual}” that is not in the form; what it prints went into no cell.`,
  },
  'column-untold': {
    title: 'Order of columns in doubt',
    explanation:
      'The heads show no order of the columns, or read in the order that they show, most rows do not add up. Which number is in which column is not certain. It is neither guessed from the sums nor taken from the form: the rows are not read, and what they print stands beside them.',
    explain: ({ table, row, actual }) =>
      `The row ${rowName(table, row)} prints “${actual}”; its heads show no order of the columns, or one that the totals contradict, so that the columns of these numbers are not certain.`,
  },
  'row-overlong': {
    title: 'Too many numbers in a row',
    explanation:
      'A row prints more numbers than columns. All readings are tried against the sums: one left is taken as reconstructed, several leave the differing cells unreadable.',
    explain: ({ table, row, expected, actual }) =>
      `The row ${rowName(table, row)} has ${many(expected, 'column')} and prints “${actual}”; the layout does not tell which number is too many.`,
  },
  'row-short': {
    title: 'Too few numbers in a row',
    explanation:
      'A row prints fewer numbers than columns and its layout does not show which is missing. No number is made up: what is missing is taken for blank, or digits that run together are cut, as the sums allow. One reading left is taken as reconstructed; what stays open is unreadable.',
    explain: ({ table, row, expected, actual }) =>
      actual
        ? `The row ${rowName(table, row)} has ${many(expected, 'column')} and prints “${actual}”, which its separators do not divide into them.`
        : `The row ${rowName(table, row)} has ${many(expected, 'column')} and prints no number.`,
  },
  'row-incomplete': {
    title: 'Total blank',
    explanation:
      'A total is blank although some of its parts are filled and not 0: it is missing and not 0. Blanks among the parts leave a row complete.',
    explain: ({ table, row, column, actual }) =>
      column
        ? `The row ${rowName(table, row)} has numbers in its parts and a blank in ${columnName(table, column)}.`
        : `The row ${rowName(table, row)} has numbers in its parts and ${many(actual, 'blank cell')}.`,
  },
  'row-divided': {
    title: 'Row divided',
    explanation:
      'Below the label of the row the report prints several items of its own and no number of the row. Nothing is added up.',
    explain: ({ table, row, actual }) =>
      `Below ${rowName(table, row)} the report prints items of its own (“${actual}” and others) and no number of the row.`,
  },
  'row-broken': {
    title: 'Row broken',
    explanation: 'The numbers of a row are printed over several lines; they are taken in their order.',
    explain: ({ table, actual }) =>
      `${many(actual, 'row')} of ${tableName(table)} ${isOne(actual) ? 'has its' : 'have their'} numbers over several lines, which were joined in their order.`,
  },
  'label-lost': {
    title: 'Label missing',
    explanation:
      'A row of numbers has no readable label, but only one row of the form fits between its neighbours; it is taken for that one.',
    explain: ({ table, row }) =>
      `These numbers have no readable label before them; by their place they were taken for ${rowName(table, row)}.`,
  },
  'label-corrected': {
    title: 'Label misprinted',
    explanation:
      'A label differs from the form by a few characters, mostly recognition errors; the row is taken for the most similar one that fits the order.',
    explain: ({ expected, actual }) => `The label prints “${actual}” and was taken for “${expected}”.`,
  },
  'label-displaced': {
    title: 'Cells lost before labels',
    explanation:
      'Some rows have lost the merged cells before their label. Rows are found by label, so no number is affected.',
    explain: ({ table, actual }) =>
      `${many(actual, 'row')} of ${tableName(table)} ${isOne(actual) ? 'has' : 'have'} lost the cells before the label; numbers were taken by the labels.`,
  },
  'cell-unreadable': {
    title: 'Unreadable',
    explanation: 'A cell prints something from which no single number can be read. Nothing is guessed.',
    explain: ({ table, row, column, actual }) =>
      `The cell ${columnName(table, column)} of ${rowName(table, row)} prints “${actual}”, from which no number can be told.`,
  },
  'value-note': {
    title: 'Note beside a number',
    explanation:
      'A cell prints a note or a unit beside its number. The number is taken, the note kept; money is converted to 万元.',
    explain: ({ table, row, column, actual }) =>
      `The cell ${columnName(table, column)} of ${rowName(table, row)} prints “${actual}”.`,
  },
  'unit-unknown': {
    title: 'Unknown unit of money',
    explanation:
      'The head, caption or label prints a unit that is neither yuan nor a multiple of it. The amount is not taken for 万元.',
    explain: ({ table, row, column, actual }) =>
      `${columnName(table, column)} of ${rowName(table, row)} is in “${actual}”, which cannot be converted to 10,000 yuan, and was not taken.`,
  },
  encoding: {
    title: 'Encoding of text',
    explanation:
      'The file is not in UTF-8, or was read in a wrong encoding and saved so before it came to the archive (mojibake), or has bytes that no character has. Text in another encoding is only said to be so; misread text is recovered; a character of which a byte is gone is shown as U+FFFD; a file that gives no words in any encoding is served as received and not published as text.',
    explain: ({ actual = '', expected = '', severity }) => {
      if (severity === 'info')
        return `The raw file is in ${actual} and was read as such; no text was changed.`;
      if (actual === '') return 'The raw file gives no words in any encoding and was not published as text.';
      if (expected === 'UTF-8')
        return `The raw file has ${many(actual, 'character')} that cannot be read, shown as “�”.`;
      if (expected === '0') return `The raw file has ${many(actual, 'control character')}, taken for spaces.`;
      const misread = `The text was saved in a wrong encoding before it came to the archive: “${actual}” should be “${expected}”`;
      return severity === 'warning'
        ? `${misread}; all of it was recovered.`
        : `${misread}; some characters could not be recovered and are shown as “�”.`;
    },
  },
  'navigation-left-out': {
    title: 'Navigation left out',
    explanation:
      'The file was saved with words of the web page around the report: where the reader is, print, previous article. They are left out of the prose; the raw file is served with them.',
    explain: ({ actual, expected }) =>
      `${many(expected, 'piece')} of text of the web page around the report ${isOne(expected) ? 'was' : 'were'} not taken into it, such as “${actual}”.`,
  },
};
