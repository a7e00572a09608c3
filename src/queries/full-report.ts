import { getEntry } from 'astro:content';
import { contentFolder, holdsReport } from '../loaders/content-folder.ts';
import { parseRaw, previousId, readRaw, reportFileOf } from '../loaders/read-report.ts';
import { previousYear } from '../loaders/summarise.ts';
import type { Report } from '../schemas/report.ts';

/** The raw file of a report: its bytes as received, its extension, its lines. */
export interface RawFile {
  bytes: Uint8Array;
  extension: string;
  lines: string[];
}

/** The whole report with prose and places, parsed from its raw file. Throws where the archive has no such report. */
export async function fullReport(id: string): Promise<Report> {
  const summary = await summaryOf(id);
  const file = reportFileOf(summary.source.path, contentFolder());
  const agency = await getEntry('agencies', summary.agency);
  // getEntry warns of an entry that is not there.
  const before = holdsReport(contentFolder(), previousId(file))
    ? await getEntry('reports', previousId(file))
    : undefined;
  const raw = await readRaw(contentFolder(), file);
  return parseRaw(file, raw, agency?.data, before ? previousYear(before.data) : null).report;
}

/** The raw file of a report. Throws where the archive has no such report. */
export async function rawReport(id: string): Promise<RawFile> {
  const file = reportFileOf((await summaryOf(id)).source.path, contentFolder());
  const { bytes, text } = await readRaw(contentFolder(), file);
  return { bytes, extension: file.extension, lines: text.split(/\r\n|\n|\r/) };
}

async function summaryOf(id: string) {
  const entry = await getEntry('reports', id);
  if (!entry) throw new RangeError(`Unexpected report ${id}, expected one of the archive`);
  return entry.data;
}
