import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, relative, resolve, sep } from 'node:path';
import { VFile } from 'vfile';
import { openArchive } from '../../src/archive/open-archive.ts';
import { ContentError } from '../../src/archive/content-error.ts';
import { reportFileOf } from '../../src/archive/content-folder.ts';
import { filingOf } from '../../src/archive/filing.ts';
import { RecordError } from '../../src/formats/record/parse-record.ts';
import { FormatError } from '../../src/formats/format-error.ts';
import { formatOf } from '../../src/formats/registry.ts';
import { parseReport } from '../../src/parse-report.ts';
import { withReading } from '../recognising/reading-for.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import { AgencyId, ReportYear, type UnfiledReport } from '../../src/schemas/report.ts';

/** What is known of a file: undefined is what nobody has said. */
export interface Known {
  agency?: string | undefined;
  year?: number | undefined;
}

/** A parsed file; its messages are on the VFile. */
export interface ParsedFile {
  report: UnfiledReport;
  file: VFile;
}

/** Something that only the one who asks can put right, in a sentence. */
export class UsageError extends Error {}

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

/** What to say of an error that only the keeper can put right; null of any other. */
export function sayError(error: unknown): string | null {
  return error instanceof UsageError || error instanceof ContentError ? error.message : null;
}

/** An error in a file, with its name and what to do about it. */
function named(path: string, error: unknown): unknown {
  if (error instanceof FormatError) {
    return new UsageError(`${path}: ${error.message}\n  ${error.hint}`, { cause: error });
  }
  return error instanceof RecordError ? new UsageError(`${path}: ${error.message}`, { cause: error }) : error;
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

/** The agency and the year that a file itself names; null where it names none. */
async function toldBy(
  path: string,
  bytes: Uint8Array,
  parse: () => Promise<UnfiledReport>,
): Promise<{ agency: string | null; year: number | null }> {
  const file = new VFile({ path, value: bytes });
  const format = formatOf(file);
  if (format.kind === 'figures') {
    const { record } = await format.read(file);
    return record;
  }
  const { printedAgency, printedYear } = await parse();
  return { agency: printedAgency, year: printedYear };
}

/** What `<agency-id>/<year>` says. */
function placeOf(path: string): Known {
  const parts = path.split(sep);
  const folder = parts.at(-2) ?? '';
  const year = Number(basename(path, extname(path)));
  return {
    ...(AgencyId.safeParse(folder).success ? { agency: folder } : {}),
    ...(ReportYear.safeParse(year).success ? { year } : {}),
  };
}

/**
 * The agency that a printed name means; undefined where it means none or several. Titles often leave out the places
 * above: 卫东区人民政府 for 平顶山市卫东区人民政府.
 */
function registeredAs(agencies: ReadonlyMap<string, Agency>, name: string | null): string | undefined {
  if (!name) return undefined;
  const all = [...agencies.values()];
  const exact = all.filter(
    (agency) => agency.name === name || agency.printedNames.some((printed) => printed.name === name),
  );
  const found = exact.length > 0 ? exact : all.filter((agency) => agency.name.endsWith(name));
  return found.length === 1 ? found[0]?.id : undefined;
}
