import { dateText, yearsText } from './numbers.ts';
import { counted, listed } from './plurals.ts';

/** Home, reports, agencies, regions, years, and the page for an address that leads nowhere. */
export const browse = {
  home: {
    title: 'Nianbao Archive: annual reports on open government information in China',
    description:
      'Annual reports on open government information of Chinese agencies: every number with its cell and its source, agencies and years compared, the Chinese text searchable sentence by sentence.',
    kicker: 'Annual reports on open government information',
    heading: 'Nianbao Archive',
    searchHint:
      'Chinese words list every report whose text has them; a place in pinyin and a measure in English (luoyang refused) give the numbers of the tables.',
    chapters: 'The six sections of an annual report',
    chapter: (ordinal: number, label: string) => `${ordinal}. ${label}`,
    matrix: 'What the archive holds',
    matrixNote: 'A row is an agency, a column a year. Open a square to read the report on that year.',
    matrixByRegionNote:
      'A row is a region, a column a year; a cell has the agencies with a report and all agencies of the region.',
    ways: 'More ways in',
    compare: [
      'Compare',
      'Set the same figure of several agencies and years side by side; what is missing is named.',
    ],
    data: ['Data', 'All numbers in one table, with every field explained, to download and use again.'],
    methodology: ['Methodology', 'How numbers are read and checked; every rule is public.'],
    apart: 'Three rules',
    claims: [
      [
        'Arithmetic in the open',
        'The sums and balances of every table are checked. What does not add up is marked where it stands, and not corrected.',
      ],
      [
        'Every cell has its source',
        'Each number names the line or page of the original it was read from; the raw file is served as received and can be checked word by word.',
      ],
      [
        'Whole phrases',
        'The search compares the Chinese texts that the archive holds character by character: what they say is found, what they do not say is not. What tables print, numbers and labels, is listed apart.',
      ],
    ],
    latest: 'Reports on recent years',
    allReports: 'All reports',
    findings: (reports: number, findings: number) =>
      `${counted(reports, 'report')}, ${counted(findings, 'finding')}. `,
    findingsLink: 'Read them one by one',
  },
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
  agency: {
    description: (name: string, years: string) =>
      `Annual reports on open government information of ${name} (${years}): main figures, tables and raw files.`,
    facts: 'Registry entry',
    name: 'Name',
    kind: 'Kind',
    level: 'Level',
    region: 'Region',
    division: 'Division code',
    parent: 'Belongs or reports to',
    successor: 'Successor',
    /** What keepers confirmed of an entry, by rule. */
    unusual: {
      'agency-name': 'Name other than that of the division',
      'agency-level': 'Level other than that of the division code',
      'agency-kind': 'Kind other than the name says',
      'agency-parent': 'Parent outside the division above',
      'agency-successor': 'Successor in another province',
      'agency-double': 'Same name as another agency',
    },
    predecessor: 'Predecessor',
    since: (date: string) => `Since ${dateText(date)}. `,
    formerName: (name: string, until: string) =>
      `Former name: ${name} (until ${dateText(until)}). Reports of that time keep it. `,
    seriesBefore: (name: string) => `Before: ${name}`,
    seriesNote: (since: string | undefined) =>
      `These are the numbers of the predecessor${since ? `, whose work this agency took over on ${dateText(since)}` : ''}. Their duties may differ: do not compare across the change, and do not add them to this agency’s.`,
    figures: 'Main figures by year',
    figuresNote:
      'Requests, from the total column of the table of requests received and processed. Open a number to see its table.',
    rollUp:
      'A government’s report contains the numbers of its departments and of the governments below it: never add them to theirs.',
    compare: 'Compare with other agencies',
    printed: 'Names printed in reports',
    printedNote:
      'Where a report prints another name than the registered one, that name is kept, with the reason why the report is filed here, in Chinese.',
    printedYears: (years: readonly number[]) =>
      `${years.length === 1 ? 'Report' : 'Reports'} on ${listed(years.map(String))}`,
    evidence: 'Evidence in the text',
    neighbours: 'Agencies of the same region',
    none: 'The archive holds no report of this agency yet.',
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
      'Requests. A government’s report contains its departments and the governments below it, so the rows cannot be added up. Open a number to see its table.',
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
