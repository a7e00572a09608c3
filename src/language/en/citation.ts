import type { ContentVersion } from '../../schemas/content-version.ts';

/** Words around citations and inside their notes. */
export const CITATION = {
  title: 'Cite this page',
  reportNote:
    'A year in square brackets is the supposed year of publication: reports are published in the year after the one they are about. What begins with V is the version of the archive’s content.',
  datedNote: 'What begins with V is the version of the archive’s content.',
  datasetNote:
    'Put the day on which you read the page as the date of access. What begins with V is the version of the archive’s content.',
  comparisonNote:
    'The address has the agencies, years and measures chosen now; copy it again when you have chosen others.',
  citedOn: 'date of access',
  formats: { chicago: 'Chicago', apa: 'APA', gbt: 'GB/T 7714—2025', bibtex: 'BibTeX', ris: 'RIS' },
  /** Those that a page shows, the first open. */
  shown: ['chicago', 'apa', 'gbt', 'bibtex', 'ris'],
  ofYear: (year: number) => `${year}`,
  version: ({ kind, id }: ContentVersion) =>
    `Version of the content (${kind === 'commit' ? 'Git commit' : 'SHA-256'}) ${id}`,
  digest: (sha256: string) => `Raw file SHA-256 ${sha256}`,
  recordDigest: (sha256: string) => `Record SHA-256 ${sha256}`,
  remark: (notes: readonly string[]) => `Notes: ${notes.join('; ')}.`,
  figuresTitle: (report: string) => `${report} (figures of the statutory tables)`,
  dataTitle: 'Figures of the three statutory tables of annual reports on open government information',
  comparisonTitle: (title: string) => `${title}: agencies compared`,
} as const;
