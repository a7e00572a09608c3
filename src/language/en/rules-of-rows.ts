import { countedPlace } from '../../schemas/place.ts';
import { ruleWords } from '../rule-words.ts';
import { isOne, many } from './finding-numbers.ts';
import { columnName, rowName, tableName } from './form-names.ts';
import { nameNumber, placeName } from './places.ts';
import { sentenceCase } from './plurals.ts';

/** What readers are told of the rules about rows and columns, and of what these rules find. */
export const ROW_RULES = ruleWords({
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
});
