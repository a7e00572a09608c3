import { agencyWords } from '#language/agency.ts';
import type { ReportSummary } from '../../schemas/report-summary.ts';
import { pictureCoverage } from '../../sentences/picture-notes.ts';
import { addedPicture, addedReport } from '../../statistics/added-pictures.ts';
import type { AgencyYears } from '../../statistics/agency-years.ts';
import type { Picture, StandardPictureKey } from '../../statistics/pictures.ts';
import { applicantRows, refusalRows, remedyRows } from './matrix-rows.ts';
import type { MatrixRow } from './matrix-row.ts';

/** A part of an agency's page: the picture of all its reports, what is said below it, and the same year by year. */
export interface MeasurePart {
  part: StandardPictureKey;
  picture: Picture & { key: StandardPictureKey };
  note: (picture: Picture) => string;
  rows: MatrixRow[];
}

const pictureNote = ({ coverage }: Picture): string => (coverage ? pictureCoverage(coverage) : '');

/** Whether any case is counted as pending, which is the last of the four outcomes. */
const isPending = ({ rows }: Picture): boolean => rows.some(({ values }) => Boolean(values.at(-1)));

/** Why requests were refused, how reviews and lawsuits ended, and who asked, in the order of the page. */
export function measureParts(reports: readonly ReportSummary[], history: AgencyYears): MeasurePart[] {
  const added = reports.map(addedReport);
  return [
    {
      part: 'refusals',
      picture: addedPicture('refusals', added),
      note: pictureNote,
      rows: refusalRows(history),
    },
    {
      part: 'remedies',
      picture: addedPicture('remedies', added),
      note: (picture: Picture) =>
        pictureNote(picture) +
        (reports.length > 1 && isPending(picture) ? agencyWords.remedies.pendingNote : ''),
      rows: remedyRows(history),
    },
    {
      part: 'applicants',
      picture: addedPicture('applicants', added),
      note: pictureNote,
      rows: applicantRows(history),
    },
  ];
}
