import { UNKNOWN_EDITION, type Edition } from '../../vocabulary/edition-keys.ts';
import { compare } from './compare.ts';
import { editionName, editionNames } from './editions.ts';
import { agenciesOf } from './plurals.ts';

const dataOn = (year: number | null): string =>
  `data ${year === null ? 'in' : 'for'} ${compare.yearOrLatest(year)}`;

/** What a comparison says of its tables. */
export const comparisonResult = {
  summary: (agencies: number, measures: number, period: string) =>
    `${agenciesOf(agencies)}, ${period}${measures > 1 ? `, ${measures} measures` : ''}`,
  rowsMore: (rest: number) => `List the other ${agenciesOf(rest)}`,
  failed:
    'The data could not be fetched. Check the network and try again; the static pages below are not affected.',
  retry: 'Try again',
  none: 'No agency is chosen yet. Choose agencies, regions or agencies of one kind under “Agencies”.',
  single: 'One agency is chosen; choose at least one more to compare.',
  agency: 'Agency',
  latest: 'latest report',
  yearHead: (year: number) => `${year}`,
  yearInCell: (year: number) => `${year}`,
  sortedByCode: 'Rows are in the order of division codes, which is no ranking. ',
  sortedBy: (column: string, descending: boolean) =>
    `Rows are sorted by “${column}” for now, ${descending ? 'largest' : 'smallest'} first; those without a value come last. `,
  sortByCode: 'Sort by division code',
  sort: (column: string) => `Sort by “${column}”`,
  denominators: (first: string, second: string) => `; above ${first}, below ${second}`,
  noSeries: 'There are no numbers to list',
  formGroup: (forms: readonly Edition[]) => editionNames(forms),
  unknownGroup: editionName(UNKNOWN_EDITION),
  oneForm: (form: Edition) => `All reports listed use the ${editionName(form)} of the form.`,
  formApart:
    'The editions of the form are listed apart: they count different things here, so do not read a rise or fall across them.',
  formSame: 'The editions of the form count the same here, so years can be joined.',
  formMark: ' The change of edition is marked by a double line.',
  unknownSame: `There are also reports with ${editionName(UNKNOWN_EDITION)}; the editions are alike here, so they are listed as usual.`,
  unknownApart: `There are also reports with ${editionName(UNKNOWN_EDITION)}; the editions differ here, so they are not compared.`,
  coverage: (of: number, have: number, year: number | null) =>
    `${have || 'None'} of ${agenciesOf(of)} ${have > 1 ? 'have' : 'has'} ${dataOn(year)}`,
  coverageOfAll: (of: number, year: number | null) =>
    of === 1 ? `It has ${dataOn(year)}` : `All ${of} agencies have ${dataOn(year)}`,
  missing: (agencies: readonly string[]) => `missing: ${agencies.join(', ')}`,
  missingOne: (agency: string, gap: string) => `${agency} (${gap})`,
  missingMany: (count: number, kinds: readonly string[]) => `${count} missing: ${kinds.join(', ')}`,
  missingKind: (gap: string, count: number) => `${gap} ${count}`,
  missingNames: 'Which agencies are missing',
  coverageSeparator: '; ',
  gapLegend: 'What the gaps in the table mean',
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'Could not copy; take it from the address bar',
  download: 'Download CSV',
  workbook: 'Download XLSX',
  fileFailed: 'The file could not be made; please try again',
} as const;
