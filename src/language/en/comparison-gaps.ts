import { UNKNOWN_EDITION } from '../../vocabulary/edition-keys.ts';
import { editionName } from './editions.ts';
import { BLANK_AS_ZERO, STATUSES } from './statuses.ts';

/** What a gap is called in a cell, and what it means. */
const gaps = {
  'no-report': {
    label: 'not held',
    meaning:
      'The archive does not hold the agency’s report on this year. That does not mean that the agency published none.',
  },
  'other-form': {
    label: 'other edition',
    meaning:
      'The agency’s report on this year uses another edition of the form, in which this counts another thing; the number stands in the column of that edition.',
  },
  'unknown-form': {
    label: editionName(UNKNOWN_EDITION),
    meaning:
      'Nothing tells which edition of the form this table of the report uses, and the editions count different things here, so it is not compared. For the printed number see the report.',
  },
  blank: {
    label: STATUSES.blank.label,
    meaning: 'The cell is empty in the table. The archive fills nothing in and does not write 0.',
  },
  dash: {
    label: STATUSES.dash.label,
    meaning:
      'The cell prints a dash, a slash, 无 (none) or 不适用 (not applicable). It may mean 0, or that there is no such matter; the archive does not write 0.',
  },
  absent: {
    label: STATUSES.absent.label,
    meaning:
      'The report has no such table, row or column; of a report of which the archive has the figures alone, the record may lack the cell.',
  },
  'not-in-form': {
    label: STATUSES['not-in-form'].label,
    meaning: 'The edition of the form that the report uses has no such item.',
  },
  unreadable: {
    label: STATUSES.unreadable.label,
    meaning: 'Something is printed here, but which number it is, or in which unit, cannot be told.',
  },
  incomplete: {
    label: 'incomplete',
    meaning:
      'Some cell that the calculation needs has no value, and no printed total shows that it is 0, so nothing is calculated.',
  },
  'nothing-to-divide': { label: 'denominator 0', meaning: 'The denominator is 0: there is no rate.' },
  'total-contradicted': {
    label: 'total contradicts its parts',
    meaning:
      'The printed total is not what its printed parts add up to, and nothing tells which is right, so no rate is calculated. The page of the report has both numbers.',
  },
  exceeds: {
    label: 'numerator above denominator',
    meaning:
      'The printed numbers contradict each other: a part is larger than the whole. Both are given, and no percentage.',
  },
} as const;

/** Marks on values that are not simply the printed ones. */
const marks = {
  reconstructed: {
    label: STATUSES.reconstructed.label,
    meaning:
      'The table does not show which column each number belongs to; the sums of the table leave one reading, and the value follows from it. Sums and rates with such a cell are marked too.',
  },
  'blank-as-zero': {
    label: BLANK_AS_ZERO,
    meaning:
      'Among the cells added up are blanks or dashes whose rows and columns agree with the printed totals, so they count as 0. A blank cell itself stays blank.',
  },
  contradicted: {
    label: 'total contradicts its parts',
    meaning:
      'The printed total is not what its printed parts add up to, and nothing tells which is right. What is marked is such a total, or uses such a total or a part of it. Numbers are as printed; the page of the report has both.',
  },
  corrected: {
    label: STATUSES.corrected.label,
    meaning:
      'Corrected by the archive after checking. The original is unchanged; reason and evidence are on the page of the report.',
  },
} as const;

/** What the other statuses are called in downloads. */
const valued = { printed: STATUSES.printed.label, calculated: 'calculated by the archive' } as const;

/** What stands in a comparison where a number is missing, and beside one that is not simply the printed one. */
export const comparisonGaps = {
  gaps,
  marks,
  valued,
} as const;
