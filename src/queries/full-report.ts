import { getEntry } from 'astro:content';
import { openArchive } from '../archive/open-archive.ts';
import { notesOf, type RawReport } from '../archive/raw-report.ts';
import type { ReportFile } from '../archive/content-folder.ts';
import { isEarlier } from '../archive/earlier-versions.ts';
import { readRawFile, type RawFile } from '../formats/raw-file.ts';
import { formatNamed } from '../formats/registry.ts';
import { asked, digestOf } from '../recording/inputs.ts';
import type { Report } from '../schemas/report.ts';

/** The digest of all that a report is made from; null for earlier versions: the store holds those that lead. */
async function loadedDigest(id: string): Promise<string | null> {
  if (isEarlier(id)) return null;
  const digest = (await getEntry('reports', id))?.digest;
  return digest === undefined ? null : String(digest);
}

/** The digest of what depends on a report's files alone, which the loader has digested where the report leads. */
function loadedOr(answer: (id: string) => Promise<unknown>): (id: string) => Promise<string> {
  return async (id) => (await loadedDigest(id)) ?? digestOf(await answer(id));
}

/** The archive as it is now: `astro dev` follows what changes in it. */
const open = () => openArchive({ digestOf: loadedDigest });

/** Every version that a newer one took the place of, by id. */
export const earlierFiles = asked('earlier-files', (): Promise<ReportFile[]> => open().earlier());

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
export const earlierVersions = asked('earlier-versions', async (): Promise<Map<string, EarlierVersion[]>> => {
  const archive = open();
  const versions = await Promise.all(
    (await archive.earlier()).toReversed().map(async (file) => {
      const { url, retrievedOn } = notesOf(await archive.raw(file));
      const isRecord = formatNamed(file.extension)?.kind === 'figures';
      return { id: file.id, isRecord, url, retrievedOn };
    }),
  );
  return Map.groupBy(versions, ({ id }) => id.split('/').slice(0, 2).join('/'));
});

/** The whole report with prose and places. Throws where the archive has no such report. */
export const fullReport = asked(
  'report',
  (id: string): Promise<Report> => open().report(id),
  loadedOr((id) => open().report(id)),
);

/** The public JSON of a report, ending with a line feed. Throws where the archive has no such report. */
export const reportJson = asked('report-json', (id: string): Promise<string> => open().json(id));

/** The raw file of a report for readers. Throws where the archive has no such report. */
export const rawReport = asked('raw-report', rawOf, loadedOr(rawOf));

/** The web page that a report was attached to, for readers; null where the archive has none. */
export const rawPage = asked('raw-page', rawPageOf, loadedOr(rawPageOf));

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

async function rawOf(id: string): Promise<RawFile> {
  const { bytes, file, reading } = await read(id);
  return readRawFile(file.path, bytes, reading);
}

async function rawPageOf(id: string): Promise<RawFile | null> {
  const { page } = await read(id);
  return page ? readRawFile(page.path, page.bytes) : null;
}

function read(id: string): Promise<RawReport> {
  const archive = open();
  return archive.raw(archive.find(id));
}
