import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { CorrectionError } from '../corrections/apply-corrections.ts';
import type { PreviousYear } from '../checks/rule.ts';
import { parseReport, type Filing } from '../parse-report.ts';
import { RecordError } from '../formats/record/parse-record.ts';
import { FORMATS, FormatError } from '../formats/registry.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Report } from '../schemas/report.ts';
import { Sidecar } from '../schemas/sidecar.ts';
import { ContentError } from './content-error.ts';
import type { ReportFile } from './content-folder.ts';
import { findDivision } from './divisions.ts';
import { readYaml } from './read-yaml.ts';

/** A raw report as bytes, with what keepers wrote beside it. */
export interface RawReport {
  bytes: Uint8Array;
  sidecar: Sidecar;
}

/** Reads the bytes of a file at a path below the content folder. */
export async function readBytes(folder: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(folder, path)));
}

/** Reads the bytes of a raw report and its notes. */
export async function readRaw(folder: string, file: ReportFile): Promise<RawReport> {
  const bytes = await readFile(join(folder, file.path));
  const sidecar = file.sidecar ? await readYaml(folder, file.sidecar, Sidecar) : Sidecar.parse({});
  return { bytes, sidecar };
}

/** Id of the same agency's report on the year before. */
export function previousId({ agency, year }: Pick<ReportFile, 'agency' | 'year'>): string {
  return `${agency}/${year - 1}`;
}

/**
 * Parses a raw report; throws ContentError for one that is no report or does not fit its notes. The messages are on the VFile, the findings in the report. `previous` is the agency's report on
 * the year before, null where the archive has none.
 */
export async function parseRaw(
  file: ReportFile,
  raw: RawReport,
  agency: Agency | undefined,
  previous: PreviousYear | null,
  formats = FORMATS,
): Promise<{ report: Report; vfile: VFile }> {
  if (!agency) {
    throw new ContentError(
      file.path,
      `Unexpected agency ${file.agency}, expected one with an entry in content/agencies`,
      `Add agencies/${file.agency}.yml (docs/adding-a-report.md), or correct the folder's name.`,
    );
  }
  const { url, publishedOn, retrievedOn, notes, corrections, confirmed } = raw.sidecar;
  const vfile = new VFile({ path: file.path, value: raw.bytes });
  try {
    const filing: Filing = {
      agency: file.agency,
      year: file.year,
      source: {
        path: file.path,
        sha256: createHash('sha256').update(raw.bytes).digest('hex'),
        bytes: raw.bytes.length,
        ...(url ? { url } : {}),
        ...(publishedOn ? { publishedOn } : {}),
        ...(retrievedOn ? { retrievedOn } : {}),
        ...(notes ? { notes } : {}),
      },
      registered: {
        agency,
        ancestors:
          findDivision(agency.division)
            ?.path.slice(0, -1)
            .map(({ name }) => name) ?? [],
      },
      corrections,
      confirmed,
      previous,
    };
    return { report: await parseReport(vfile, filing, formats), vfile };
  } catch (error) {
    if (error instanceof FormatError) throw new ContentError(file.path, error.message, error.hint);
    if (error instanceof RecordError) {
      throw new ContentError(
        file.path,
        error.message,
        'Correct the record; docs/adding-a-report.md says what it holds.',
      );
    }
    if (!(error instanceof CorrectionError)) throw error;
    throw new ContentError(
      file.sidecar ?? file.path,
      error.message,
      'Corrections and confirmations hold only for what the archive read when they were written.',
    );
  }
}

/**
 * Reads and parses one report as the site shows it: the report on the year before is parsed too, for the rules across
 * years. `files` are those of the content folder, by id. Who goes through a whole agency in order has it already and calls `parseRaw`.
 */
export async function readReport(
  folder: string,
  file: ReportFile,
  agency: Agency | undefined,
  files: ReadonlyMap<string, ReportFile>,
  formats = FORMATS,
): Promise<{ report: Report; vfile: VFile }> {
  const before = files.get(previousId(file));
  const previous = before
    ? (await parseRaw(before, await readRaw(folder, before), agency, null, formats)).report
    : null;
  return parseRaw(file, await readRaw(folder, file), agency, previous, formats);
}
