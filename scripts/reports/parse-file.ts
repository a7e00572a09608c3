import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { VFile } from 'vfile';
import { openArchive } from '../../src/archive/open-archive.ts';
import { reportFileOf } from '../../src/archive/content-folder.ts';
import { filingOf } from '../../src/archive/filing.ts';
import { parseReport } from '../../src/parse-report.ts';
import { withReading } from '../recognising/reading-for.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import { AgencyId, ReportYear, type UnfiledReport } from '../../src/schemas/report.ts';
import { named, UsageError } from './usage-error.ts';
import { placeOf, registeredAs, toldBy, type Known } from './what-tells-whose.ts';

/** A parsed file; its messages are on the VFile. */
export interface ParsedFile {
  report: UnfiledReport;
  file: VFile;
}

/**
 * Gives a function that parses raw reports from anywhere. A file of the content folder is read as the site reads it,
 * with its notes and corrections. For any other, agency and year are what is known, else what its place says
 * (`<agency-id>/<year>`), else what its title says, else null, and a finding says so.
 *
 * The function rejects with UsageError or ContentError, whose messages name the file and say what to do.
 */
export async function fileParser(): Promise<(path: string, known?: Known) => Promise<ParsedFile>> {
  const archive = openArchive();
  const { folder } = archive;
  const agencies = await archive.agencies().catch((): ReadonlyMap<string, Agency> => new Map());

  const parseFiled = async (path: string): Promise<ParsedFile> =>
    archive.parse(await archive.raw(reportFileOf(path, folder)));

  const parseUnfiled = async (
    path: string,
    bytes: Uint8Array,
    known: Known,
    reading: string | null,
  ): Promise<ParsedFile> => {
    const file = new VFile({ path, value: bytes });
    const { agency = null, year = null } = known;
    const registered = agencies.get(agency ?? '') ?? null;
    const filing = filingOf({ agency, year, path }, bytes, { registered, reading });
    return { report: await parseReport(file, filing), file };
  };

  return async (path, known = {}) => {
    checkKnown(known);
    const absolute = locate(path);
    const inside = relative(folder, absolute).split(sep).join('/');
    const isAsked = known.agency !== undefined || known.year !== undefined;
    if (!isAsked && /^reports\/[^/]+\/\d{4}\.\w+$/.test(inside)) return parseFiled(inside);
    const bytes = await readBytes(path, absolute);
    const placed = placeOf(absolute);
    try {
      const { result: told, reading } = await withReading(absolute, bytes, (recognised) =>
        toldBy(path, bytes, async () => (await parseUnfiled(path, bytes, {}, recognised)).report),
      );
      const all = {
        agency: known.agency ?? placed.agency ?? registeredAs(agencies, told.agency),
        year: known.year ?? placed.year ?? told.year ?? undefined,
      };
      return await parseUnfiled(path, bytes, all, reading);
    } catch (error) {
      throw named(path, error);
    }
  };
}

function checkKnown({ agency, year }: Known): void {
  if (agency !== undefined && !AgencyId.safeParse(agency).success)
    throw new UsageError(`Unexpected agency ${agency}, expected an id such as 410304-government.`);
  if (year !== undefined && !ReportYear.safeParse(year).success)
    throw new UsageError(`Unexpected year ${year}, expected one of four digits from 2008 on.`);
}

/** The file as its user names it: npm runs every script in the project's folder; INIT_CWD is where its user stands. */
function locate(path: string): string {
  const found = [process.env['INIT_CWD'] ?? '', ''].map((folder) => resolve(folder, path)).find(existsSync);
  if (!found) throw new UsageError(`There is no file ${path}.`);
  return found;
}

async function readBytes(path: string, absolute: string): Promise<Uint8Array> {
  try {
    return await readFile(absolute);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
