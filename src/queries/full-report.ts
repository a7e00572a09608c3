import { getEntry } from 'astro:content';
import { notesOf, openArchive, type RawReport } from '../archive/archive.ts';
import type { ReportFile } from '../archive/content-folder.ts';
import { isEarlier } from '../archive/earlier-versions.ts';
import { readRawFile, type RawFile } from '../formats/raw-file.ts';
import { formatNamed } from '../formats/registry.ts';
import type { Report } from '../schemas/report.ts';

/** The archive as it is now: `astro dev` follows what changes in it. */
const open = () =>
  openArchive({
    digestOf: async (id) => {
      // The store holds the versions that lead.
      if (isEarlier(id)) return null;
      const digest = (await getEntry('reports', id))?.digest;
      return digest === undefined ? null : String(digest);
    },
  });

/** Every version that a newer one took the place of, by id. */
export function earlierFiles(): Promise<ReportFile[]> {
  return open().earlier();
}

/** A version of a report that a newer one took the place of. */
export interface EarlierVersion {
  /** `<agency-id>/<year>/<date>` */
  id: string;
  /** Whether it is the record of figures that stood there before the archive had the report. */
  isRecord: boolean;
  /** Where it was published, and the day on which the archive got it; undefined where nobody noted it. */
  url: string | undefined;
  retrievedOn: string | undefined;
}

/** The earlier versions of each report that has any, by its id, newest first. */
export async function earlierVersions(): Promise<Map<string, EarlierVersion[]>> {
  const archive = open();
  const versions = await Promise.all(
    (await archive.earlier()).toReversed().map(async (file) => {
      const { url, retrievedOn } = notesOf(await archive.raw(file));
      const isRecord = formatNamed(file.extension)?.kind === 'figures';
      return { id: file.id, isRecord, url, retrievedOn };
    }),
  );
  return Map.groupBy(versions, ({ id }) => id.split('/').slice(0, 2).join('/'));
}

/** The whole report with prose and places. Throws where the archive has no such report. */
export function fullReport(id: string): Promise<Report> {
  return open().report(id);
}

/** The public JSON of a report, ending with a line feed. Throws where the archive has no such report. */
export function reportJson(id: string): Promise<string> {
  return open().json(id);
}

/** The raw file of a report for readers. Throws where the archive has no such report. */
export async function rawReport(id: string): Promise<RawFile> {
  const { bytes, file, reading } = await read(id);
  return readRawFile(file.path, bytes, reading);
}

/** The web page that a report was attached to, for readers; null where the archive has none. */
export async function rawPage(id: string): Promise<RawFile | null> {
  const { page } = await read(id);
  return page ? readRawFile(page.path, page.bytes) : null;
}

/** The bytes of that page as received. Throws where the archive has none. */
export async function pageBytes(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const { page } = await read(id);
  if (!page) throw new RangeError(`Unexpected page of ${id}, expected a report that was attached to one`);
  return new Uint8Array(page.bytes);
}

/** The bytes of a report's raw file as received. Throws where the archive has no such report. */
export async function rawBytes(id: string): Promise<Uint8Array<ArrayBuffer>> {
  return (await read(id)).bytes;
}

function read(id: string): Promise<RawReport> {
  const archive = open();
  return archive.raw(archive.find(id));
}
