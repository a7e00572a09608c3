import type { CountStatus } from '../../schemas/count.ts';

/** What a cell shows where it is not simply a printed number, and what that means. */
export const STATUSES: Readonly<Record<CountStatus, { label: string; meaning: string }>> = {
  printed: { label: 'printed', meaning: 'As the report prints it.' },
  blank: {
    label: 'blank',
    meaning:
      'The report left this cell empty. The archive does not write 0; how it counts in sums is told in the methodology.',
  },
  dash: {
    label: 'dash',
    meaning: 'The report prints a dash, a slash, 无 (none) or 不适用 (not applicable).',
  },
  absent: { label: 'absent', meaning: 'The report has no such row or column.' },
  'not-in-form': {
    label: 'not in this edition',
    meaning: 'The edition of the form that the report uses has no such item; nothing was left out.',
  },
  unreadable: {
    label: 'unreadable',
    meaning:
      'Something is printed, but which number it is, or in which unit, cannot be told; so no number is given.',
  },
  reconstructed: {
    label: 'reconstructed',
    meaning:
      'The report does not show which column each number belongs to; the sums of the table leave one reading, and the value follows from it.',
  },
  corrected: {
    label: 'corrected',
    meaning: 'Corrected by the archive after checking; for reason and evidence see “Corrections”.',
  },
};

/** Beside a number with blank cells in it that count as 0, for the printed totals agree. */
export const BLANK_AS_ZERO = 'blank as 0';
