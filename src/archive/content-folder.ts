import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { extensionsOf, FORMATS, FormatError, refuseUnreadable } from '../formats/registry.ts';
import { AgencyId, ReportYear } from '../schemas/report.ts';
import { ContentError } from './content-error.ts';

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

/**
 * Lists the raw reports below `<folder>/reports`, sorted by id.
 * Throws ContentError for a folder that is no agency id, a file that is no year, and two raw files for one year.
 */
export async function listReports(folder: string, formats = FORMATS): Promise<ReportFile[]> {
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
    files.push(...(await reportsOf(folder, entry.name, formats)));
  }
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function reportsOf(folder: string, agency: string, formats: typeof FORMATS): Promise<ReportFile[]> {
  const extensions = extensionsOf(formats);
  const names = await readdir(join(folder, 'reports', agency));
  const byYear = new Map<number, ReportFile>();
  const sidecars = new Set<string>();
  for (const name of names.filter((name) => !name.startsWith('.')).sort()) {
    const path = `reports/${agency}/${name}`;
    const extension = extname(name);
    const stem = name.slice(0, -extension.length);
    const year = Number(stem);
    if (extension === '.yml') {
      sidecars.add(stem);
      continue;
    }
    if (!ReportYear.safeParse(year).success || !extensions.includes(extension)) {
      await refuseFormat(folder, path, formats);
      throw new ContentError(
        path,
        `Unexpected file name, expected <year>${extensions.join(', <year>')} or <year>.yml`,
        `Name the raw report after the year it reports on, for instance 2023${extensions[0]}.`,
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

/** Throws ContentError for a file of a format that is not read here, whatever its name. */
async function refuseFormat(folder: string, path: string, formats: typeof FORMATS): Promise<void> {
  const bytes = await readFile(join(folder, path)).catch(() => null);
  if (!bytes) return;
  try {
    refuseUnreadable(bytes, formats);
  } catch (error) {
    throw error instanceof FormatError ? new ContentError(path, error.message, error.hint) : error;
  }
}
