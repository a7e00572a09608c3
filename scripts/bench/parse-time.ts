import { contentFolder, listReports } from '../../src/loaders/content-folder.ts';
import { readAgencies } from '../../src/loaders/read-agencies.ts';
import { parseRaw, previousId, readRaw } from '../../src/loaders/read-report.ts';

/** Milliseconds to parse and check one report, without reading it from disk. */
export interface ParseTime {
  id: string;
  median: number;
}

/** The value in the middle. Zero for none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Parses every report of the content folder many times over; the first runs, before the engine is warm, do not count. */
export async function parseTimes(runs = 300): Promise<ParseTime[]> {
  const folder = contentFolder();
  const agencies = await readAgencies(folder);
  const times: ParseTime[] = [];
  const files = await listReports(folder);
  for (const file of files) {
    const agency = agencies.get(file.agency);
    const before = files.find((other) => other.id === previousId(file));
    const previous = before ? parseRaw(before, await readRaw(folder, before), agency, null).report : null;
    const raw = await readRaw(folder, file);
    const measured = Array.from({ length: runs }, () => {
      const started = performance.now();
      parseRaw(file, raw, agency, previous);
      return performance.now() - started;
    });
    times.push({ id: file.id, median: median(measured.slice(Math.floor(runs / 4))) });
  }
  return times;
}
