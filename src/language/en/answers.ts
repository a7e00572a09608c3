import { isMoney } from './form-labels.ts';
import { counted } from './plurals.ts';

/** What stands on the search page beside the hits: apart from its other words, for these come with every page's box. */
export const answers = {
  /** Further words of a query that change nothing of what is asked (search/fillers.ts has the Chinese ones). */
  fillers: [
    'in',
    'of',
    'the',
    'on',
    'for',
    'how',
    'many',
    'were',
    'annual',
    'report',
    'reports',
    'requests',
    'and',
    'by',
    'vs',
    'what',
    'was',
    'is',
  ],
  /** Places and agencies that a query names. */
  places: {
    title: 'Regions, agencies and years',
    region: 'Region',
    agency: 'Agency',
    year: 'Year',
    /** Under which another name of an agency it was found. */
    within: (name: string) => `Reports of ${name} only`,
    more: (left: number) => `${left} more, see `,
    agencies: 'the list of agencies',
    absent: (name: string, agencies: number, reports: number, years: string) =>
      `The archive has no report of ${name}${reports === 0 ? ', nor any other yet' : `: none of its ${counted(agencies, 'agency', 'agencies')} with ${counted(reports, 'report')} (${years}) is there`}. That the archive has none does not mean that none was published. See `,
    absentYear: (year: number, reports: number, years: string) =>
      `The archive has no report on ${year}; its ${counted(reports, 'report')} are on ${years}. That the archive has none does not mean that none was published.`,
    regions: 'the list of regions',
    /** Between a region and those within it. */
    path: ', ',
  },
  /** The answer to a query of place, topic and year. */
  answer: {
    title: 'The figures asked for',
    everyone: 'All agencies',
    heading: (place: string, measure: string) => `${place}: ${measure}`,
    scope: (place: string, agencies: number, reports: number, years: string) =>
      `The archive has ${counted(reports, 'report')} of ${agencies > 1 ? `${agencies} agencies in ` : ''}${place} (${years}).`,
    scopeOfAll: (agencies: number, year: number, filed: number, told: number) =>
      `Of the ${counted(agencies, 'agency', 'agencies')} of the archive, ${filed} ${filed === 1 ? 'has' : 'have'} a report on ${year}, and ${told} of these a number here.`,
    /** After a number, with what parts it from the number. */
    unit: (unit: string) => (unit === 'number' ? '' : isMoney(unit) ? ` (${unit})` : ` ${unit}`),
    colon: ': ',
    separator: ', ',
    stop: '.',
    listed: ', ',
    /** The percentage of a fraction, or the fraction of a percentage, of a rate over this denominator. */
    detail: (denominator: string, detail: string) => ` (${denominator}, ${detail})`,
    missing: (agency: string, asked: string, years: string) =>
      `The archive has no report of ${agency} on ${asked}; it has those on ${years}. That the archive has none does not mean that the agency published none.`,
    missingToo: (agencies: number) =>
      `Of ${counted(agencies, 'more agency', 'more agencies')} the archive lacks reports of these years too.`,
    otherYears: (years: string) => `${years} not listed here, see the comparison.`,
    topicsLeft: (topics: number) =>
      `${counted(topics, 'more measure')} not listed here, see the related measures.`,
    left: (reports: number) => `${counted(reports, 'more report')} not listed here, see the comparison.`,
    findings: (agency: string, year: number, count: number) =>
      `${agency} ${year}: ${counted(count, 'finding')} about these cells: `,
    legend: (label: string, meaning: string) => `${label}: ${meaning}`,
    trend: (name: string, from: number, to: number) => `${name}, ${from}–${to}`,
    report: 'The report',
    cite: 'Cite',
    compare: 'Compare agencies',
    measurePage: (year: number) => `All agencies, ${year}`,
    failed: 'The figures could not be fetched. See the comparison:',
  },
  /** Measures that readers' words lead to. */
  topics: {
    title: 'Related measures',
    means: (word: string) => `“${word}” stands in the tables as:`,
    compare: 'Compare agencies',
    glossary: 'Definition',
    phrases: 'As reports put it: ',
    source: (source: string) => `Source of the wording: ${source}`,
    separator: '; ',
  },
} as const;
