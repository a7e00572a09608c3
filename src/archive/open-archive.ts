import type { Filing } from '../filing.ts';
import { FORMATS } from '../formats/registry.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Report } from '../schemas/report.ts';
import type { Archive } from './archive.ts';
import { ContentError } from './content-error.ts';
import { contentFolder, findReport, previousId, type ReportFile } from './content-folder.ts';
import type { Digests } from './digests.ts';
import { findEarlier, isEarlier, listEarlier } from './earlier-versions.ts';
import { filingOf } from './filing.ts';
import { jsonOf, keptReport } from './kept-reports.ts';
import { listReports } from './list-reports.ts';
import type { Originals } from './originals.ts';
import { parseFiled, type ParsedReport } from './parse-filed.ts';
import { notesOf, type RawReport } from './raw-report.ts';
import { rawReader } from './raw-reader.ts';
import { rememberedRegistry } from './registry.ts';
import { vanishedKnown } from './vanished-known.ts';

/** How an archive is opened. */
export interface ArchiveOptions {
  folder?: string;
  formats?: typeof FORMATS;
  /** The raw reports that were listed already: no other is listed. */
  listed?: readonly ReportFile[] | undefined;
  /** Agencies that were read already, by id: no other is looked for. */
  registry?: ReadonlyMap<string, Agency> | undefined;
  /** The digests of raw files that were read already; null where none are held against theirs. */
  digests?: Digests | null;
  /** What addresses of reports were last found to give, where that was read already. */
  originals?: Originals | undefined;
  /** The digest under which a report is kept (see `keepReport`); null where none is. */
  digestOf?: (id: string) => string | null | Promise<string | null>;
}

/** Opens a content folder. Nothing is read before it is asked for. */
export function openArchive({
  folder = contentFolder(),
  formats = FORMATS,
  listed,
  registry,
  digests,
  originals,
  digestOf = () => null,
}: ArchiveOptions = {}): Archive {
  const registered = rememberedRegistry(folder, registry);
  const raw = rawReader(folder, formats, digests);
  const vanished = vanishedKnown(folder, originals);
  /** Who goes through an agency year by year asks for each report twice: itself, and as the year before. */
  let latest: Report | null = null;

  function find(id: string): ReportFile {
    const file = isEarlier(id) ? findEarlier(folder, id, formats) : findReport(folder, id, formats);
    if (!file) throw new RangeError(`Unexpected report ${id}, expected one of the archive`);
    return file;
  }

  async function filingAfter(before: Promise<Report | null>, report: RawReport): Promise<Filing> {
    const { file, bytes, page, reading } = report;
    const agency = await registered.agency(file.agency);
    if (!agency) {
      throw new ContentError(
        file.path,
        `Unexpected agency ${file.agency}, expected one with an entry in content/agencies`,
        `Add agencies/${file.agency}.yml (docs/adding-a-report.md), or correct the folder's name.`,
        'agency-unregistered',
      );
    }
    return filingOf(file, bytes, {
      registered: agency,
      sidecar: notesOf(report),
      page,
      vanished: await vanished(report),
      previous: await before,
      reading,
    });
  }

  const filing = (report: RawReport): Promise<Filing> => filingAfter(previous(report.file.id), report);

  async function parse(report: RawReport): Promise<ParsedReport> {
    const { id } = report.file;
    const parsed = await parseFiled(report.bytes, await filing(report), formats);
    if (isEarlier(id)) return { ...parsed, report: { ...parsed.report, id } };
    latest = parsed.report;
    return parsed;
  }

  async function kept(id: string): Promise<string | null> {
    const digest = await digestOf(id);
    return digest === null ? null : keptReport(id, digest);
  }

  async function report(id: string): Promise<Report> {
    const json = await kept(id);
    return json === null ? (await parse(await raw(find(id)))).report : (JSON.parse(json) as Report);
  }

  async function previous(id: string): Promise<Report | null> {
    const before = previousId(id);
    if (latest?.id === before) return latest;
    const file = findReport(folder, before, formats);
    if (!file) return null;
    try {
      const json = await kept(before);
      if (json !== null) return JSON.parse(json) as Report;
      const found = await raw(file);
      // Its figures do not depend on the year before it: with that the whole history would be parsed.
      const filing = await filingAfter(Promise.resolve(null), found);
      return (await parseFiled(found.bytes, filing, formats)).report;
    } catch (error) {
      if (error instanceof ContentError) return null;
      throw error;
    }
  }

  return {
    folder,
    list: async () => (listed ? [...listed] : listReports(folder, formats)),
    earlier: () => listEarlier(folder, formats),
    agencies: registered.agencies,
    find,
    raw,
    filing,
    vanished,
    parse,
    report,
    json: async (id) => (await kept(id)) ?? jsonOf((await parse(await raw(find(id)))).report),
    previous,
  };
}
