import type { CountStatus } from '../../schemas/count.ts';
import type { Holding } from '../../schemas/report.ts';
import { counted } from './plurals.ts';
import { STATUSES } from './statuses.ts';

/** Words for reports of which the archive holds the figures alone, and for what keepers confirmed and corrected. */
export const figuresOnly = {
  /** Beside a report in lists. */
  mark: 'figures only',
  notice: 'The archive holds the figures of this report and not its text',
  /** `note`: where keepers say that the figures come from, and whether they were checked. */
  meaning: (note: string) =>
    `Of this report the archive has the three statutory tables and nothing else. Where the figures come from and whether they were checked, in the keepers’ Chinese words: ${note}`,
  matrixNote: 'Hollow square: the archive holds the figures and not the text.',
  record: 'Source of the figures',
  recordPath: 'file in it',
  recordNotes: 'Units of the figures and how they are read (in Chinese)',
  rawFile: 'Record',
  asReceived: 'the record as received (JSON)',
  sourceView: 'the record with its lines numbered',
  sourceIntro:
    'The record as received, line by line, numbered from 1. The numbers in the statutory tables of the report lead here.',
  sourceUnit: 'Record, ',
  findingsIntro:
    'The figures are those of the record, unchanged. A program found what follows; each item leads to its cells and to its line in the record.',
  label: (report: string) => `${report} (figures only)`,
} as const;

/** What is known of a finding beyond the arithmetic. */
export const confirmation = {
  original: 'Checked against the source: it is so in the original.',
  record: 'As in the record that the figures were taken from, which says itself that its source is so.',
} as const;

/** Corrections by keepers, on the report page and at /quality/corrections/. */
export const corrections = {
  title: 'Corrections',
  pageTitle: 'Corrections',
  description:
    'Numbers that the archive corrected: what they were read as, what they are now, reason and evidence.',
  lead: 'Originals are never changed. Where a number turned out to be misread or misprinted, a correction says what was read, what is right, why, and on what evidence.',
  none: 'No number has been corrected so far.',
  count: (cells: number, reports: number) =>
    `${counted(cells, 'cell')} corrected in ${counted(reports, 'report')}.`,
  intro: 'The archive corrected these numbers; the tables show the corrected ones.',
  change: (was: string, now: string) => `Read as ${was} in the original, corrected to ${now}.`,
  noNumber: 'no number',
  reason: 'Reason: ',
  evidence: 'Evidence: ',
  was: (value: string) => `original ${value}`,
} as const;

/** A cell's status in words; that a record leaves a cell out does not say that the report has none. */
export function statusWords(status: CountStatus, holding: Holding): (typeof STATUSES)[CountStatus] {
  return status === 'absent' && holding === 'figures'
    ? {
        label: 'not recorded',
        meaning:
          'The form has this cell and the record does not. That does not mean that the original lacks it; see “Units of the figures and how they are read”.',
      }
    : STATUSES[status];
}
