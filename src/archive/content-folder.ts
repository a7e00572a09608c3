import { existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { extensionsOf, FORMATS } from '../formats/registry.ts';
import { pageBeside } from './captures.ts';

/** The content folder: CONTENT_DIR, or `content` below the working folder. */
export function contentFolder(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** A raw report in the content folder; its place is its identity. */
export interface ReportFile {
  /** `<agency-id>/<year>` */
  id: string;
  agency: string;
  year: number;
  /** Below the content folder, with forward slashes: `reports/<agency-id>/<year><extension>`. */
  path: string;
  extension: string;
  /** The `<year>.yml` beside it; null where there is none. */
  sidecar: string | null;
  /** The web page beside it that it was attached to; null where there is none. */
  page: string | null;
}

/** The report file at a path below the content folder. */
export function reportFileOf(path: string, folder: string): ReportFile {
  const [, agency = '', name = ''] = path.split('/');
  const extension = extname(name);
  const year = Number(name.slice(0, -extension.length));
  const sidecar = sidecarPath({ agency, year });
  return {
    id: `${agency}/${year}`,
    agency,
    year,
    path,
    extension,
    sidecar: existsSync(join(folder, sidecar)) ? sidecar : null,
    page: pageBeside(folder, `reports/${agency}/${year}`),
  };
}

/** Where the notes beside a report lie, below the content folder. */
export function sidecarPath({ agency, year }: Pick<ReportFile, 'agency' | 'year'>): string {
  return `reports/${agency}/${year}.yml`;
}

/** Id of the same agency's report on the year before. */
export function previousId(id: string): string {
  const [agency, year] = id.split('/');
  return `${agency}/${Number(year) - 1}`;
}

/** The raw report with this id in the content folder; undefined where there is none. */
export function findReport(folder: string, id: string, formats = FORMATS): ReportFile | undefined {
  const path = extensionsOf(formats)
    .map((extension) => `reports/${id}${extension}`)
    .find((candidate) => existsSync(join(folder, candidate)));
  return path === undefined ? undefined : reportFileOf(path, folder);
}
