import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AgencyId, ReportYear } from '../schemas/report.ts';
import { ContentError } from './content-error.ts';

/** The content folder: CONTENT_DIR, or `content` below the working folder. */
export function contentFolder(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** Extensions of raw reports; `.json` is a figures record (schemas/figures-record.ts). */
const RAW_EXTENSIONS = ['.txt', '.md', '.html', '.json'] as const;

/** A raw report in the content folder; its place is its identity. */
export interface ReportFile {
  /** `<agency-id>/<year>` */
  id: string;
  agency: string;
  year: number;
  /** Below the content folder, with forward slashes: `reports/<agency-id>/<year>.txt`. */
  path: string;
  extension: string;
  /** The `<year>.yml` beside it; null where there is none. */
  sidecar: string | null;
}

/** Whether the content folder holds a raw report with this id. */
export function holdsReport(folder: string, id: string): boolean {
  return RAW_EXTENSIONS.some((extension) => existsSync(join(folder, 'reports', `${id}${extension}`)));
}

/**
 * Lists the raw reports below `<folder>/reports`, sorted by id.
 * Throws ContentError for a folder that is no agency id, a file that is no year, and two raw files for one year.
 */
export async function listReports(folder: string): Promise<ReportFile[]> {
  const agencies = await readdir(join(folder, 'reports'), { withFileTypes: true });
  const files: ReportFile[] = [];
  for (const entry of agencies.filter((entry) => !entry.name.startsWith('.'))) {
    const place = `reports/${entry.name}`;
    if (!entry.isDirectory() || !AgencyId.safeParse(entry.name).success) {
      throw new ContentError(
        place,
        'Unexpected name, expected a folder <six-digit division code>-<slug> such as 410304-government',
        'Rename the folder to the id of its agency, or move the file out of content/reports.',
      );
    }
    files.push(...reportsOf(entry.name, await readdir(join(folder, 'reports', entry.name))));
  }
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function reportsOf(agency: string, names: readonly string[]): ReportFile[] {
  const byYear = new Map<number, ReportFile>();
  const sidecars = new Set<string>();
  for (const name of names.filter((name) => !name.startsWith('.')).sort()) {
    const path = `reports/${agency}/${name}`;
    const [, stem = '', extension = ''] = /^(.+?)(\.[a-z]+)$/.exec(name) ?? [];
    const year = Number(stem);
    if (extension === '.yml') {
      sidecars.add(stem);
      continue;
    }
    if (!ReportYear.safeParse(year).success || !(RAW_EXTENSIONS as readonly string[]).includes(extension)) {
      throw new ContentError(
        path,
        `Unexpected file name, expected <year>${RAW_EXTENSIONS.join(', <year>')} or <year>.yml`,
        'Name the raw report after the year it reports on, for instance 2023.txt.',
      );
    }
    const twin = byYear.get(year);
    if (twin) {
      throw new ContentError(
        path,
        `Unexpected second report for ${year}, expected one (the other is ${twin.path})`,
        'Keep the better source and move the other out of content/reports.',
      );
    }
    byYear.set(year, { id: `${agency}/${year}`, agency, year, path, extension, sidecar: null });
  }
  for (const stem of sidecars) {
    const report = byYear.get(Number(stem));
    if (!report) {
      throw new ContentError(
        `reports/${agency}/${stem}.yml`,
        'Unexpected notes without a report, expected a raw report of the same year beside it',
        'Add the raw report, or remove the file.',
      );
    }
    report.sidecar = `reports/${agency}/${stem}.yml`;
  }
  return [...byYear.values()];
}
