import { getEntry } from 'astro:content';
import { VFile } from 'vfile';
import { wordsByPage } from '../formats/pages.ts';
import { formatOf } from '../formats/registry.ts';
import { contentFolder, findReport, reportFileOf } from '../loaders/content-folder.ts';
import { jsonOf, keptReport } from '../loaders/kept-reports.ts';
import { parseRaw, previousId, readBytes, readRaw } from '../loaders/read-report.ts';
import { previousYear } from '../loaders/summarise.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import type { Report } from '../schemas/report.ts';
import { decode } from '../text/decode.ts';

/** The raw file of a report as its readers see it: the lines of its text, or the words read on each of its pages. */
export type RawFile =
  | { kind: 'line'; extension: string; lines: string[]; isMarkup: boolean }
  | { kind: 'page'; extension: string; pages: string[][] };

/** The whole report with prose and places. Throws where the archive has no such report. */
export async function fullReport(id: string): Promise<Report> {
  return JSON.parse(await reportJson(id)) as Report;
}

/** The public JSON of a report, ending with a line feed. Throws where the archive has no such report. */
export async function reportJson(id: string): Promise<string> {
  const { data, digest } = await entryOf(id);
  return (await keptReport(id, String(digest))) || jsonOf(await parseAgain(data));
}

/** Parses a report that is not kept, because its folder was emptied or another build writes there. */
async function parseAgain(summary: ReportSummary): Promise<Report> {
  const file = reportFileOf(summary.source.path, contentFolder());
  const agency = await getEntry('agencies', summary.agency);
  // getEntry warns of an entry that is not there.
  const before = findReport(contentFolder(), previousId(file))
    ? await getEntry('reports', previousId(file))
    : undefined;
  const raw = await readRaw(contentFolder(), file);
  const previous = before ? previousYear(before.data) : null;
  return (await parseRaw(file, raw, agency?.data, previous)).report;
}

/** The raw file of a report for readers. Throws where the archive has no such report. */
export async function rawReport(id: string): Promise<RawFile> {
  const { path, extension } = reportFileOf((await entryOf(id)).data.source.path, contentFolder());
  const value = await readBytes(contentFolder(), path);
  const file = new VFile({ path, value });
  const format = formatOf(file);
  if (format.kind === 'tree' && format.places === 'page') {
    return { kind: 'page', extension, pages: wordsByPage(await format.read(file)) };
  }
  const lines = decode(value).text.split(/\r\n|\n|\r/);
  return { kind: 'line', extension, lines, isMarkup: format.isMarkup };
}

/** The bytes of a report's raw file as received. Throws where the archive has no such report. */
export async function rawBytes(id: string): Promise<Uint8Array<ArrayBuffer>> {
  return readBytes(contentFolder(), (await entryOf(id)).data.source.path);
}

async function entryOf(id: string) {
  const entry = await getEntry('reports', id);
  if (!entry) throw new RangeError(`Unexpected report ${id}, expected one of the archive`);
  return entry;
}
