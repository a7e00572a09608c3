import { yearsText } from './numbers.ts';
import { counted } from './plurals.ts';

/** Home, reports, agencies, regions, years, and the page for an address that leads nowhere. */
export const browse = {
  holdings: {
    separator: ' · ',
    none: 'No report has been taken in yet.',
    noAgencies: 'No agency has been registered yet.',
    noRegions: 'No region has been registered yet.',
  },
  matrix: {
    caption: 'Which reports of which agencies the archive holds',
    captionByRegion: 'Which reports the archive holds, by region (agencies with a report / all agencies)',
    agency: 'Agency',
    region: 'Region',
    year: (year: number) => `${year}`,
    open: (agency: string, year: number) => `${agency}: report on ${year}`,
    missing: 'not held',
    share: (filed: number, all: number) => `${filed}/${all}`,
  },
  reports: {
    title: 'All reports',
    description: 'All annual reports on open government information that the archive holds, by year.',
    lead: 'From the latest year to the earliest, under the Chinese titles that they print; where the archive has figures only, under agency and year.',
    filterHint: 'To filter by region, level or section, or to look through the text, use ',
    untitled: 'The report prints no title',
    filedUnder: (agency: string) => agency,
    byYear: (year: number, count: number) => `${year} (${counted(count, 'report')})`,
    tooMany: 'There are many reports: they are counted here by year and region.',
  },
  findings: {
    none: 'no findings',
    some: (n: number) => counted(n, 'finding'),
  },
  agencies: {
    title: 'Agencies',
    heading: 'Agencies in the archive',
    description: 'The agencies whose reports the archive holds, by region.',
    lead: 'By region. An agency has its official English name where the registry knows one, else its name in pinyin, with the registered Chinese name beside it.',
    reportsOf: (years: readonly number[]) => (years.length === 0 ? 'no report yet' : yearsText(years)),
  },
  regions: {
    title: 'Regions',
    heading: 'Browse by region',
    description: 'Annual reports on open government information by province, prefecture and county.',
    lead: 'By province, prefecture and county, with names in pinyin; the numbers of agencies and reports include those of the regions below.',
    reports: (reports: number) => counted(reports, 'report'),
    counts: (agencies: number, reports: number) =>
      `${counted(agencies, 'agency', 'agencies')}, ${counted(reports, 'report')}`,
  },
  region: {
    title: (name: string) => `Reports of ${name}`,
    description: (name: string, agencies: number, reports: number) =>
      `${name} with the regions below it: ${counted(agencies, 'registered agency', 'registered agencies')}, ${counted(reports, 'annual report')} on open government information.`,
    levels: { province: 'Province level', prefecture: 'Prefecture level', county: 'County level' },
    /** Between the names of a path. */
    pathSeparator: ', ',
    below: 'Regions below',
    agenciesHere: 'Agencies at this level',
    coverage: 'What the archive holds',
    coverageNote: 'With the agencies of the regions below.',
    reports: 'Reports',
    noneHere:
      'No agency at this level has been registered yet; those of the regions below are on their pages.',
    code: (code: string) => `Division code ${code}`,
  },
  years: {
    title: 'Years',
    heading: 'Browse by year',
    description: 'Annual reports on open government information by the year that they are about.',
    lead: 'The year is the one that a report is about; it is usually published in the next.',
    count: (reports: number, agencies: number) => `${reports} of ${counted(agencies, 'agency', 'agencies')}`,
    gap: 'The archive holds no report on this year yet.',
  },
  year: {
    title: (year: number) => `Reports on ${year}`,
    kicker: 'Year',
    description: (year: number, reports: number) =>
      `${counted(reports, 'annual report')} on open government information in ${year}: main figures and what is missing.`,
    coverage: (year: number, present: number, all: number) =>
      `The archive holds the reports on ${year} of ${present} of ${all === 1 ? 'the one registered agency' : `the ${all} registered agencies`}.`,
    missing: 'Not held',
    missingNote: 'Not held does not mean not published.',
    complete: (agencies: number, year: number) =>
      `The archive holds the reports on ${year} of all ${counted(agencies, 'registered agency', 'registered agencies')}.`,
    figures: 'Main figures',
    figuresNote:
      'Requests. A government’s report has to roll up its departments and the governments below it, so the rows cannot be added up. Open a number to see its table.',
    previous: 'Year before',
    next: 'Year after',
    formNote:
      'Reports on 2021 and later use the 2021 edition of the form, those on 2019 and 2020 the 2019 edition; their items differ. Which one a report uses is told by its tables.',
  },
  figures: {
    captionByYear: (agency: string) => `${agency}: main figures by year (requests)`,
    captionByAgency: (year: number) => `Main figures of agencies in ${year} (requests)`,
    year: 'Year',
    agency: 'Agency',
    findings: 'Check',
    columns: {
      received: 'Received',
      carriedOver: 'Carried over',
      totalDisposed: 'Disposed of',
      carriedForward: 'Carried forward',
      granted: 'Granted',
      partiallyGranted: 'Partially granted',
    },
  },
  notFound: {
    title: 'No such page',
    description: 'This address is not in the archive.',
    heading: 'No such page',
    lead: 'The address may be mistyped, or the archive does not hold the report yet. The address of a report is made of agency and year and never changes once published.',
    ways: 'Ways to find it',
  },
} as const;
