import { ruleWords } from '../rule-words.ts';
import { columnName, rowName } from './form-names.ts';

/** What readers are told of the rules about numbers that contradict others, and of what these rules find. */
export const SUM_RULES = ruleWords({
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
});
