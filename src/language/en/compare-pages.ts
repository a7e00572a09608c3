import { UNKNOWN_EDITION, type Edition } from '../../vocabulary/edition-keys.ts';
import { editionName, editionNames } from './editions.ts';
import { agenciesOf } from './plurals.ts';

const groups = {
  received: 'Requests',
  dispositions: 'Dispositions',
  exemptions: 'Grounds of refusal',
  remedies: 'Reconsideration and litigation',
  proactive: 'Proactive disclosure',
  rates: 'Rates',
} as const;

/** What the pages say of comparing and of measures, and no script. */
export const comparePages = {
  title: 'Compare',
  lead: 'Several agencies in one table; every number leads back to the table it was printed in.',
  description:
    'Choose agencies, years and measures and compare the numbers of annual reports on open government information; whatever is missing has its reason.',
  groups,
  picker: {
    heading: 'Choose what to compare',
    agencies: 'Agencies',
    agenciesLimit: (most: number) =>
      `At most ${most} one by one; for more choose a whole region or agencies of one kind.`,
    filter: 'Filter by name, pinyin, region or division code',
    filterPlaceholder: 'e.g. luoyang, dsj, 410300',
    oneByOne: 'Agencies one by one',
    regions: 'Whole regions',
    regionsHint: 'All agencies with reports, those of the regions below included',
    peers: 'Agencies of one kind',
    peersHint: 'Agencies with reports of the same level and kind in a region',
    years: 'Years',
    yearsHint: 'Without a year the latest report of each agency is taken',
    measure: 'Measures',
    measureButton: 'Choose measures',
    measureDialog: 'Choose measures',
    measureHint: (most: number) => `1 to ${most}, each with a table of its own.`,
    measureFilter: 'Filter measures by name or definition',
    measureDone: 'Done',
    applicant: 'Kind of applicant',
    view: 'Chart',
    views: {
      auto: 'automatic',
      table: 'table only',
      bars: 'bars side by side',
      lines: 'lines over years',
      dots: 'dots',
    },
    reset: 'Back to the first choice',
    toResult: 'To the comparison',
    toPicker: 'Choose other agencies, years and measures',
  },
  scripting: {
    heading: 'Comparing without scripts',
    explanation:
      'Choosing agencies and years yourself needs scripts. Without them the requests received in the latest reports are listed below; for other numbers choose a measure and a year under “All measures”: each page has the numbers of all agencies, with the reason for each gap and the source.',
  },
  index: {
    heading: 'All measures',
    lead: 'A page for each measure and year, with all agencies.',
    caption: (group: string) => `${group}: pages of the measures by year`,
    measure: 'Measure',
    agencies: (count: number) => `${count}`,
    unitHead: 'Unit',
  },
  measurePage: {
    title: (measure: string, year: number) => `${measure} (${year})`,
    description: (measure: string, year: number, of: number) =>
      `“${measure}” in the annual reports on open government information of ${year}: ${agenciesOf(of)} listed one by one, with gaps and sources.`,
    descriptionOfFirst: (measure: string, year: number, shown: number, of: number) =>
      `“${measure}” in the annual reports on open government information of ${year}: ${agenciesOf(of)}, of which the page lists the first ${shown}, with gaps and sources; the others are in the data file.`,
    firstOf: (shown: number, all: number) =>
      `${agenciesOf(all)} have a report on this year; each table lists its first ${shown} only.`,
    others: 'For the others, open a region in the comparison: ',
    orData: ', or see ',
    allData: 'the data file (JSON, all agencies and years)',
    kicker: 'One measure, one year',
    values: 'Numbers of the agencies',
    caption: (measure: string, unit: string, year: number) => `${measure}, ${year}, unit: ${unit}`,
    value: 'Value',
    fraction: 'Fraction',
    note: 'Note',
    source: 'Table',
    sourceLink: (agency: string, year: number) => `Table in the report of ${agency} on ${year}`,
    region: 'Region',
    coverage: (of: number, reports: number, have: number, year: number) =>
      `Of the ${agenciesOf(of)} with reports in the archive, ${reports} ${reports === 1 ? 'has' : 'have'} a report on ${year}; ${have} of these ${have === 1 ? 'has' : 'have'} a number here.`,
    missingReports:
      'The page of the year lists the agencies whose report on this year the archive does not hold',
    missingByRegion: 'The page of the year says how many reports of each region the archive holds',
    noSum:
      'Rows are not added up: a government’s report has to roll up its departments and the governments below it, which would be counted twice.',
    formHeading: (forms: readonly Edition[]) => {
      const decreed = forms.filter((form) => form !== UNKNOWN_EDITION);
      if (decreed.length > 0) return `Reports with the ${editionNames(decreed)}`;
      return forms.length > 0 ? `Reports with ${editionName(UNKNOWN_EDITION)}` : 'Reports without this table';
    },
    formCaption: (forms: readonly Edition[]) => {
      const decreed = forms.filter((form) => form !== UNKNOWN_EDITION);
      return [
        ...(decreed.length > 0 ? [editionNames(decreed)] : []),
        ...(decreed.length < forms.length ? [`some with ${editionName(UNKNOWN_EDITION)}`] : []),
      ].join(', ');
    },
    formApart:
      'The reports on this year use different editions of the form, which count different things here, so they are listed apart.',
    formJoined:
      'The reports on this year use different editions of the form, which count the same here, so they are listed together.',
    otherYears: 'Other years of this measure',
    otherMeasures: 'Measures of the same group',
    previous: 'Measure before',
    next: 'Measure after',
    open: 'Open in the comparison',
    data: 'Data of all years of this measure (JSON)',
    yearPage: (year: number) => `All reports on ${year}`,
    aboutMeasure: 'What this measure says',
  },
} as const;
