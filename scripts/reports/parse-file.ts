import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, relative, resolve, sep } from 'node:path';
import { VFile } from 'vfile';
import { contentFolder, listReports } from '../../src/loaders/content-folder.ts';
import { findDivision } from '../../src/loaders/divisions.ts';
import { readAgencies } from '../../src/loaders/read-agencies.ts';
import { readReport, reportFileOf } from '../../src/loaders/read-report.ts';
import { parseReport, type Filing } from '../../src/parse-report.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import { AgencyId, ReportYear, type Report } from '../../src/schemas/report.ts';

/** What the one who asks knows of the file. */
export interface Known {
  agency?: string | undefined;
  year?: number | undefined;
}

/** Something that only the one who asks can put right, in a sentence. */
export class UsageError extends Error {}

/** The id of a report whose agency nobody has named. */
const UNKNOWN_AGENCY = '000000-unknown';

/**
 * Parses a raw report from anywhere. A file of the content folder is read as the site reads it, with its notes and
 * corrections. For any other, agency and year are what is known, else what its place says (`<agency-id>/<year>.txt`),
 * else what its title says.
 */
export async function parseFile(path: string, known: Known = {}): Promise<{ report: Report; file: VFile }> {
  // npm runs every script in the project's folder; INIT_CWD is where its user stands.
  const absolute = [process.env['INIT_CWD'] ?? '', '']
    .map((folder) => resolve(folder, path))
    .find(existsSync);
  if (!absolute) throw new UsageError(`There is no file ${path}.`);
  const folder = contentFolder();
  const agencies = await readAgencies(folder).catch(() => new Map<string, Agency>());

  const inside = relative(folder, absolute).split(sep).join('/');
  if (/^reports\/[^/]+\/\d{4}\.\w+$/.test(inside) && known.agency === undefined && known.year === undefined) {
    const filed = reportFileOf(inside, folder);
    const files = new Map((await listReports(folder)).map((file) => [file.id, file]));
    const { report, vfile } = await readReport(folder, filed, agencies.get(filed.agency), files);
    return { report, file: vfile };
  }

  if (extname(absolute) === '.json') {
    throw new UsageError(
      `${path} is a figures record: it is read only from its place in the content folder.`,
    );
  }
  const bytes = await readFile(absolute);
  const parse = (agency: string, year: number): { report: Report; file: VFile } => {
    const file = new VFile({ path, value: bytes });
    const registered = agencies.get(agency);
    const filing: Filing = {
      agency,
      year,
      source: { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length },
      registered: registered
        ? {
            agency: registered,
            ancestors: (findDivision(registered.division)?.path ?? []).slice(0, -1).map(({ name }) => name),
          }
        : null,
      corrections: [],
    };
    return { report: parseReport(file, filing), file };
  };

  const printed = parse(UNKNOWN_AGENCY, 2021).report;
  const placed = placeOf(absolute);
  const agency =
    known.agency ?? placed.agency ?? registeredAs(agencies, printed.printedAgency) ?? UNKNOWN_AGENCY;
  const year = known.year ?? placed.year ?? printed.printedYear;
  if (!AgencyId.safeParse(agency).success) {
    throw new UsageError(`Unexpected agency ${agency}, expected an id such as 410304-government.`);
  }
  if (!ReportYear.safeParse(year).success || year === null || year === undefined) {
    throw new UsageError('Neither the place nor the title of the file tells the year: add --year.');
  }
  return parse(agency, year);
}

/** What `<agency-id>/<year>.txt` says. */
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
