import type { EditionColumn, EditionRow, EditionTable } from './edition-definition.ts';
import { REMEDIES, type RemedyRow } from './remedies.ts';
import { REQUESTS, type RequestRow } from './requests.ts';
import type { TableDefinition } from './table-definition.ts';

/** What the editions of 2019 and 2021 print alike, written once. An edition that departs from it writes its own. */

/** Rows that every edition which names them here counts alike: the row's key is the name of the series. */
function alike(rows: readonly string[], columns: readonly string[]): Record<string, EditionRow> {
  return Object.fromEntries(rows.map((row) => [row, { columns, series: row }]));
}

/** The columns of a table as they are labelled in it. */
function headsOf({ columns }: TableDefinition): Record<string, EditionColumn> {
  return Object.fromEntries(columns.map(({ key, label, unit }) => [key, { head: label, unit }]));
}

/** The columns of table 3: the six kinds of applicant and the total. */
export const APPLICANTS = headsOf(REQUESTS);
export const APPLICANT_KEYS: readonly string[] = Object.keys(APPLICANTS);

/** The rows of table 3 but for 其他处理, with all columns. */
export const LASTING_REQUEST_ROWS = alike(
  [
    'received',
    'carriedOver',
    'granted',
    'partiallyGranted',
    'refused.stateSecret',
    'refused.prohibitedByLaw',
    'refused.securityAndStability',
    'refused.thirdPartyRights',
    'refused.internalAffairs',
    'refused.deliberativeProcess',
    'refused.enforcementFile',
    'refused.administrativeInquiry',
    'unableToProvide.notHeld',
    'unableToProvide.wouldRequireCreation',
    'unableToProvide.stillUnclear',
    'notProcessed.petitionOrComplaint',
    'notProcessed.duplicateRequest',
    'notProcessed.publishedMaterial',
    'notProcessed.excessiveRepetition',
    'notProcessed.confirmOrReissue',
    'totalDisposed',
    'carriedForward',
  ] as const satisfies RequestRow[],
  APPLICANT_KEYS,
);

const OUTCOMES = headsOf(REMEDIES);

/** The whole of table 4. Nothing tells its edition, and nothing depends on it. */
export const LASTING_REMEDIES: EditionTable = {
  columns: OUTCOMES,
  rows: alike(
    ['administrativeReview', 'litigationDirect', 'litigationAfterReview'] as const satisfies RemedyRow[],
    Object.keys(OUTCOMES),
  ),
  marks: { words: [], rows: [] },
};
