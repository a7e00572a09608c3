import { getEntry } from 'astro:content';
import { contentFolder, holdsReport } from '../loaders/content-folder.ts';
import { jsonOf, keptReport } from '../loaders/kept-reports.ts';
import { parseRaw, previousId, readBytes, readRaw, reportFileOf } from '../loaders/read-report.ts';
import { previousYear } from '../loaders/summarise.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import type { Report } from '../schemas/report.ts';
import { decode } from '../text/decode.ts';

/** The raw file of a report as text: its extension, its lines. */
export interface RawFile {
  extension: string;
  lines: string[];
}

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
  const before = holdsReport(contentFolder(), previousId(file))
    ? await getEntry('reports', previousId(file))
    : undefined;
  const raw = await readRaw(contentFolder(), file);
  return parseRaw(file, raw, agency?.data, before ? previousYear(before.data) : null).report;
}

/** The raw file of a report as text. Throws where the archive has no such report. */
export async function rawReport(id: string): Promise<RawFile> {
  const file = reportFileOf((await entryOf(id)).data.source.path, contentFolder());
  const { text } = decode(await readBytes(contentFolder(), file.path));
  return { extension: file.extension, lines: text.split(/\r\n|\n|\r/) };
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
