import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS, formatNamed } from '../formats/registry.ts';
import type { Filing } from '../filing.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Vanished } from '../schemas/original.ts';
import type { Report } from '../schemas/report.ts';
import { Sidecar } from '../schemas/sidecar.ts';
import { ContentError } from './content-error.ts';
import { contentFolder, findReport, listReports, previousId, type ReportFile } from './content-folder.ts';
import { readDigests, sha256, type Digests } from './digests.ts';
import { readingPath, stemOf } from './captures.ts';
import { findEarlier, isEarlier, listEarlier } from './earlier-versions.ts';
import { readContent } from './files.ts';
import { filingOf } from './filing.ts';
import { jsonOf, keptReport } from './kept-reports.ts';
import { readOriginals, vanishedOf, type Originals } from './originals.ts';
import { parseFiled, type ParsedReport } from './parse-filed.ts';
import { readAgencies, readAgency } from './registry.ts';
import { whatChanged } from './what-changed.ts';
import { keepersText, parseYaml } from './yaml.ts';

/** A raw report as it lies in the content folder. */
export interface RawReport {
  file: ReportFile;
  bytes: Uint8Array<ArrayBuffer>;
  /** The text of the notes beside it; null where there are none. */
  sidecar: string | null;
  /** The web page that it was attached to; absent where none lies beside it. */
  page?: Filing['page'];
  /** The text of what was recognised in it; null where nothing was. */
  reading: string | null;
}

/**
 * A content folder as it is while somebody works with it: what was read of it is not read again. Every function throws
 * ContentError for a mistake in the files that it reads, and RangeError for an id that is not there.
 */
export interface Archive {
  readonly folder: string;
  /** Every raw report, by id. */
  list: () => Promise<ReportFile[]>;
  /** Every version that a newer one took the place of, by id. */
  earlier: () => Promise<ReportFile[]>;
  /** The registry of agencies, by id. */
  agencies: () => Promise<ReadonlyMap<string, Agency>>;
  find: (id: string) => ReportFile;
  /** Reads a raw report. Throws ContentError, which shows what was changed, for one that differs from its digest. */
  raw: (file: ReportFile) => Promise<RawReport>;
  /** All that is known of a raw report before it is parsed. */
  filing: (raw: RawReport) => Promise<Filing>;
  /** That the original of a raw report is gone; undefined where that is not known. */
  vanished: (raw: RawReport) => Promise<Vanished | undefined>;
  /** Parses a raw report anew, for its messages. */
  parse: (raw: RawReport) => Promise<ParsedReport>;
  /** The whole report with prose and places: the one that is kept, else parsed. */
  report: (id: string) => Promise<Report>;
  /** The same as its public JSON, ending with a line feed. */
  json: (id: string) => Promise<string>;
  /**
   * The agency's report on the year before; null where the archive has none, and where it has one that cannot be read,
   * which stops who reads that one itself.
   */
  previous: (id: string) => Promise<Report | null>;
}

/** What keepers noted beside a raw report. Throws ContentError for notes that do not fit. */
export function notesOf({ file, sidecar }: Pick<RawReport, 'file' | 'sidecar'>): Sidecar {
  return sidecar === null ? Sidecar.parse({}) : parseYaml(sidecar, file.sidecar!, Sidecar);
}

/** How an archive is opened. */
export interface ArchiveOptions {
  folder?: string;
  formats?: typeof FORMATS;
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
  registry,
  digests,
  originals,
  digestOf = () => null,
}: ArchiveOptions = {}): Archive {
  let whole = registry && Promise.resolve(registry);
  let accepted = digests === undefined ? undefined : Promise.resolve(digests);
  let walked = originals && Promise.resolve(originals);
  const single = new Map<string, Promise<Agency | undefined>>();
  /** Who goes through an agency year by year asks for each report twice: itself, and as the year before. */
  let latest: Report | null = null;

  async function agencyOf(id: string): Promise<Agency | undefined> {
    if (whole) return (await whole).get(id);
    if (!single.has(id)) single.set(id, readAgency(folder, id));
    return single.get(id);
  }

  function find(id: string): ReportFile {
    const file = isEarlier(id) ? findEarlier(folder, id, formats) : findReport(folder, id, formats);
    if (!file) throw new RangeError(`Unexpected report ${id}, expected one of the archive`);
    return file;
  }

  async function raw(file: ReportFile): Promise<RawReport> {
    const [bytes, sidecar, page, reading] = await Promise.all([
      readContent(folder, file.path),
      file.sidecar ? readContent(folder, file.sidecar) : null,
      file.page ? readContent(folder, file.page) : null,
      recognisedIn(file),
    ]);
    await expectAccepted(file.path, bytes);
    if (page) await expectAccepted(file.page!, page);
    return {
      file,
      bytes,
      sidecar: sidecar && keepersText(sidecar, file.sidecar!),
      ...(page ? { page: { path: file.page!, bytes: page } } : {}),
      reading,
    };
  }

  async function recognisedIn(file: ReportFile): Promise<string | null> {
    if (formatNamed(file.extension, formats)?.places !== 'page') return null;
    const path = readingPath(stemOf(file));
    return existsSync(join(folder, path)) ? new TextDecoder().decode(await readContent(folder, path)) : null;
  }

  async function vanished(report: RawReport): Promise<Vanished | undefined> {
    // What an address gives speaks of the version that leads.
    if (report.sidecar === null || isEarlier(report.file.id)) return undefined;
    const known = await (walked ??= readOriginals(folder));
    if (known.size === 0) return undefined;
    try {
      return vanishedOf(known.get(notesOf(report).url ?? ''));
    } catch (error) {
      // Who parses the report says what is wrong with its notes.
      if (error instanceof ContentError) return undefined;
      throw error;
    }
  }

  async function expectAccepted(path: string, bytes: Uint8Array): Promise<void> {
    const digest = (await (accepted ??= readDigests(folder)))?.get(path);
    if (digest === undefined || digest === sha256(bytes)) return;
    throw new ContentError(
      path,
      [
        'Unexpected bytes, expected the raw file as it was accepted',
        ...(await whatChanged(folder, path, digest, bytes)),
      ].join('\n  '),
      `Take it back: git restore -- content/${path}. A newer version of the report is filed beside it: npm run replace.`,
    );
  }

  async function filingAfter(before: Promise<Report | null>, report: RawReport): Promise<Filing> {
    const { file, bytes, page, reading } = report;
    const registered = await agencyOf(file.agency);
    if (!registered) {
      throw new ContentError(
        file.path,
        `Unexpected agency ${file.agency}, expected one with an entry in content/agencies`,
        `Add agencies/${file.agency}.yml (docs/adding-a-report.md), or correct the folder's name.`,
        'agency-unregistered',
      );
    }
    return filingOf(file, bytes, {
      registered,
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
    list: () => listReports(folder, formats),
    earlier: () => listEarlier(folder, formats),
    agencies: () => (whole ??= readAgencies(folder)),
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
