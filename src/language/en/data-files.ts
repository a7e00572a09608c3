import type { DATA } from './data.ts';

export type FileGroup = keyof typeof DATA.groups;

/** Every file that the build writes into `/data/`, in the order of the page. */
export const DATA_FILES: Readonly<Record<string, { label: string; note: string; group: FileGroup }>> = {
  'figures.csv': { label: 'all numbers (CSV)', note: 'UTF-8, opens in spreadsheets', group: 'long' },
  'figures.csv.gz': {
    label: 'all numbers (CSV, gzip)',
    note: 'the same content, which programs can read as it is',
    group: 'long',
  },
  'figures.parquet': { label: 'all numbers (Parquet)', note: 'typed, small and fast to read', group: 'long' },
  'figures-parts.json': {
    label: 'Parquet by year and province (catalogue)',
    note: 'a file for each year and province; the catalogue has the path, lines, size and digest of each',
    group: 'long',
  },
  'figures.xlsx': {
    label: 'the three tables (Excel)',
    note: 'a sheet for each statutory table, and a cover; in Chinese',
    group: 'wide',
  },
  'proactive.csv': { label: 'table 2, proactive disclosure (CSV)', note: '', group: 'wide' },
  'requests.csv': { label: 'table 3, requests received and processed (CSV)', note: '', group: 'wide' },
  'remedies.csv': {
    label: 'table 4, administrative reconsideration and litigation (CSV)',
    note: '',
    group: 'wide',
  },
  'figures.json': { label: 'all numbers (JSON)', note: 'a record for each report', group: 'wide' },
  'findings.csv': {
    label: 'findings (CSV)',
    note: 'everything that the checks found, with its line in the original',
    group: 'reference',
  },
  'agencies.csv': {
    label: 'agencies (CSV)',
    note: 'name, division code, level, kind, parent',
    group: 'reference',
  },
  'cells.csv': {
    label: 'cells (CSV)',
    note: 'Chinese and English name, unit, editions and definition of every cell of the three tables',
    group: 'reference',
  },
  'rules.csv': { label: 'rules (CSV)', note: 'the rules that findings go by', group: 'reference' },
  'figures.zip': {
    label: 'everything (ZIP)',
    note: 'all CSV files, Parquet, README in Chinese and English, licence, fields, rules and digests',
    group: 'package',
  },
  'datapackage.json': {
    label: 'description of the fields (Frictionless Data Package)',
    note: 'files, names of columns, types and meanings for programs',
    group: 'package',
  },
  'raw-files.sha256.txt': {
    label: 'digests of all raw files',
    note: 'SHA-256 of the raw file of each report and its path in the archive; run sha256sum --check data/raw-files.sha256.txt at the root of a copy to check them',
    group: 'package',
  },
  SHA256SUMS: { label: 'digests (SHA256SUMS)', note: '', group: 'package' },
};
