import { getEntry } from 'astro:content';
import { VFile } from 'vfile';
import { openArchive, type RawReport } from '../archive/archive.ts';
import { wordsByPage } from '../formats/pages.ts';
import { formatOf } from '../formats/registry.ts';
import type { Report } from '../schemas/report.ts';
import { decode } from '../text/decode.ts';

/**
 * The raw file of a report as its readers see it: the lines of its text or of what it was turned into, or the words read
 * on each of its pages.
 */
export type RawFile =
  | { kind: 'line'; extension: string; lines: string[]; isMarkup: boolean; isConverted: boolean }
  | { kind: 'page'; extension: string; pages: string[][] };

/** The archive as it is now: `astro dev` follows what changes in it. */
const open = () =>
  openArchive({
    digestOf: async (id) => {
      const digest = (await getEntry('reports', id))?.digest;
      return digest === undefined ? null : String(digest);
    },
  });

/** The earlier versions of each report that has any: its id → their ids, newest first. */
export async function earlierVersions(): Promise<Map<string, string[]>> {
  const files = (await open().earlier()).toReversed();
  const byReport = Map.groupBy(files, ({ agency, year }) => `${agency}/${year}`);
  return new Map([...byReport].map(([id, versions]) => [id, versions.map((version) => version.id)]));
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
  const { bytes, file } = await read(id);
  const { path, extension } = file;
  const raw = new VFile({ path, value: bytes });
  const format = formatOf(raw);
  if (format.kind === 'tree' && format.places === 'page') {
    return { kind: 'page', extension, pages: wordsByPage(await format.read(raw)) };
  }
  const text = format.toText ? await format.toText(bytes) : decode(bytes).text;
  const lines = text.split(/\r\n|\n|\r/);
  return {
    kind: 'line',
    extension,
    lines,
    isMarkup: format.isMarkup,
    isConverted: format.toText !== undefined,
  };
}

/** The bytes of a report's raw file as received. Throws where the archive has no such report. */
export async function rawBytes(id: string): Promise<Uint8Array<ArrayBuffer>> {
  return (await read(id)).bytes;
}

function read(id: string): Promise<RawReport> {
  const archive = open();
  return archive.raw(archive.find(id));
}
