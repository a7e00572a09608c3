import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { extensionsOf, FORMATS } from '../formats/registry.ts';
import { AgencyId, ReportYear } from '../schemas/report.ts';
import { capturedWith, pageBeside } from './captures.ts';
import { ContentError, stop, type OnMistake } from './content-error.ts';
import { findReport, type ReportFile } from './content-folder.ts';
import { kindOf, noFile } from './files.ts';

/**
 * Versions of reports that the agency published anew. The newer leads under the address of the report; each older lies at
 * `earlier/<agency-id>/<year>/<date><extension>`, with its notes beside it, and keeps an address with that date.
 */
const EARLIER = 'earlier';

/** The id of an earlier version, which is also its address below `/reports/`. */
const VERSION = /^([^/]+)\/(\d{4})\/(\d{4}-\d{2}-\d{2})$/;

export const isEarlier = (id: string): boolean => VERSION.test(id);

/** Where a version with this id lies, below the content folder and without its extension. */
export const earlierStem = (id: string): string => `${EARLIER}/${id}`;

/** The earlier version with this id; undefined where there is none. */
export function findEarlier(folder: string, id: string, formats = FORMATS): ReportFile | undefined {
  const [, agency, year] = VERSION.exec(id) ?? [];
  if (agency === undefined) return undefined;
  const stem = earlierStem(id);
  const extension = extensionsOf(formats).find((candidate) => existsSync(join(folder, stem + candidate)));
  if (extension === undefined) return undefined;
  const sidecar = existsSync(join(folder, `${stem}.yml`)) ? `${stem}.yml` : null;
  const page = pageBeside(folder, stem);
  return { id, agency, year: Number(year), path: stem + extension, extension, sidecar, page };
}

/**
 * Lists the earlier versions of a content folder, by id, the oldest of a report first; none where it has no such folder.
 * Mistakes are what is no file, no version of a report that the archive has, and notes without a version.
 */
export async function listEarlier(
  folder: string,
  formats = FORMATS,
  onMistake: OnMistake = stop,
): Promise<ReportFile[]> {
  if (!existsSync(join(folder, EARLIER))) return [];
  const files: ReportFile[] = [];
  const entries = await readdir(join(folder, EARLIER), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isDirectory() || entry.name.startsWith('.')) continue;
    const path = join(entry.parentPath, entry.name)
      .slice(join(folder).length + 1)
      .replaceAll('\\', '/');
    if (!entry.isFile()) {
      onMistake(noFile(path, kindOf(entry)));
      continue;
    }
    if (capturedWith(entry.name) !== null) continue;
    const extension = extname(path);
    const id = path.slice(EARLIER.length + 1, path.length - extension.length);
    const version = isNamed(id, extension, formats) ? findEarlier(folder, id, formats) : undefined;
    if (!version) onMistake(noVersion(path));
    else if (!findReport(folder, `${version.agency}/${version.year}`, formats)) onMistake(notLed(path));
    else if (extension !== '.yml') files.push(version);
  }
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isNamed(id: string, extension: string, formats: typeof FORMATS): boolean {
  const [, agency, year, date] = VERSION.exec(id) ?? [];
  return (
    AgencyId.safeParse(agency).success &&
    ReportYear.safeParse(Number(year)).success &&
    z.iso.date().safeParse(date).success &&
    (extension === '.yml' || extensionsOf(formats).includes(extension))
  );
}

function noVersion(path: string): ContentError {
  return new ContentError(
    path,
    `Unexpected file, expected ${EARLIER}/<agency-id>/<year>/<date> with the extension of a report, or notes beside one`,
    'npm run replace puts earlier versions where they belong.',
  );
}

function notLed(path: string): ContentError {
  return new ContentError(
    path,
    'Unexpected earlier version, expected one of a report that the archive has',
    'Take the report back that leads, or move the file out of the content folder.',
  );
}
