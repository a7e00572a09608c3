import { counted } from './plurals.ts';

/** Words that every page shares: the site's name, its parts, and what a missing value is called. */
export const common = {
  /** The language, as HTML and schema.org name it. */
  tag: 'en',
  siteName: 'Nianbao Archive',
  country: 'China',
  siteSubtitle: 'Archive of annual reports on open government information',
  /** Under which the archive's own texts and figures may be used (docs/data-licence.md). */
  dataLicence: 'https://creativecommons.org/licenses/by/4.0/',
  /** What the picture that goes with a shared link shows. */
  shareImage: 'A vermilion seal and the Chinese name of Nianbao Archive',
  skipToContent: 'Skip to the content',
  home: 'Home',
  mainNavigation: 'Main parts',
  moreNavigation: 'More parts',
  breadcrumbs: 'You are here',
  pageTitle: (title: string) => `${title} · Nianbao Archive`,
  sections: {
    home: 'Home',
    reports: 'Reports',
    agencies: 'Agencies',
    regions: 'Regions',
    years: 'Years',
    compare: 'Compare',
    search: 'Search',
    data: 'Data',
    quality: 'Checks',
    methodology: 'Methodology',
    glossary: 'Glossary',
    about: 'About',
    feed: 'Feed (Atom)',
  },
  search: {
    label: 'Search reports by Chinese words, places in pinyin and measures',
    placeholder: 'e.g. luoyang',
    submit: 'Search',
  },
  preferences: {
    label: 'Reading preferences',
    dark: 'Dark',
    largeType: 'Large type',
  },
  footer: {
    archive: 'Browse',
    understand: 'Understand',
    reuse: 'Use and check',
    note: 'Texts and numbers are kept as printed; what is doubtful is marked, and each correction is listed with its evidence.',
    independent: 'The archive is compiled privately; it is not a government website.',
  },
  synthetic: {
    title: 'Synthetic data, for tests only',
    text: 'All reports, texts and numbers here were made by a program. They are about no agency: do not cite them.',
  },
  /** What a keeper wrote of something, which is Chinese. */
  keepersNote: (of: string, note: string) => `${of} (keepers’ note, in Chinese): ${note}`,
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  notice: { error: 'Attention', warning: 'Please note', info: 'Note' },
  counts: {
    agencies: (n: number) => counted(n, 'agency', 'agencies'),
    reports: (n: number) => counted(n, 'report'),
    findings: (n: number) => counted(n, 'finding'),
    years: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  },
} as const;
