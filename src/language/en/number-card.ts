import { isMoney } from './form-labels.ts';
import { counted } from './plurals.ts';

/** Words of the strip that opens at a number of a report. */
export const NUMBER_CARD = {
  label: 'This cell',
  close: 'Close',
  sentence: (cell: { agency: string; year: number; row: string; column: string; value: string }) =>
    `${cell.agency}, annual report on open government information, ${cell.year}, row “${cell.row}”, column “${cell.column}”: ${cell.value}.`,
  /** `11 requests`, `1 case`, `2,019.44 (10,000 yuan)`; what is only counted has no unit in English. */
  amount: (number: string, unit: string) => {
    if (unit === 'number') return number;
    return isMoney(unit)
      ? `${number} (${unit})`
      : `${number} ${number === '1' ? unit.replace(/s$/, '') : unit}`;
  },
  nothing: 'no number',
  /** `11 (reconstructed)` */
  marked: (value: string, marks: readonly string[]) =>
    marks.length === 0 ? value : `${value} (${marks.join('; ')})`,
  /** `Original, line 65`, `Record, line 34` */
  place: (isRecord: boolean, place: string) => `${isRecord ? 'Record' : 'Original'}, ${place}`,
  /** Where on a page, in percent of its height and width. */
  onPage: (down: number, across: number) => ` ${down}% down, ${across}% across`,
  finding: (number: string) => `Finding ${number}`,
  years: 'Other years',
  noYears: 'The archive has no report of this agency on another year.',
  year: (year: number) => `${year}`,
  apart: 'another edition of the form, which counts another thing',
  peers: (year: number, group: string) => `Agencies of the same kind in ${year} (${group})`,
  everywhere: 'the whole archive',
  more: (agencies: number) =>
    `${counted(agencies, 'more agency', 'more agencies')} with a report on this year: `,
  noPeers: (year: number) => `The archive has no report on ${year} of another agency of this level and kind.`,
  compare: 'compare them',
  loading: 'Fetching the numbers of other years and agencies …',
  failed: 'The numbers of other years and agencies could not be fetched.',
  citation: 'Cite',
  copyLink: 'Copy link',
  copyNumber: 'Copy number',
  copyCitation: 'Copy citation',
  savePicture: 'Save picture',
  correct: 'Report a mistake',
  correctCopied:
    'A text with the address was copied. Add what it should be and how you know, and put it into the list of issues of the archive’s repository.',
  correctHow: 'How to',
  correction: (sentence: string, printed: string, address: string) =>
    `A mistake\nAddress: ${address}\nThe archive: ${sentence}\nOriginal: ${printed}\nShould be:\nEvidence:\n`,
} as const;
