import { contentFolder, listReports } from '../../src/loaders/content-folder.ts';
import { readAgencies } from '../../src/loaders/read-agencies.ts';
import { parseRaw, previousId, readRaw } from '../../src/loaders/read-report.ts';
import type { Report } from '../../src/schemas/report.ts';

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
    const previous = before
      ? (await parseRaw(before, await readRaw(folder, before), agency, null)).report
      : null;
    const raw = await readRaw(folder, file);
    const measured: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const started = performance.now();
      await parseRaw(file, raw, agency, previous);
      measured.push(performance.now() - started);
    }
    times.push({ id: file.id, median: median(measured.slice(Math.floor(runs / 4))) });
  }
  return times;
}

/** Milliseconds of processor time to parse and check a report, over the first `limit` reports of a folder read twice: the first round warms the engine. */
export async function parseCost(folder: string, limit: number): Promise<number> {
  const agencies = await readAgencies(folder);
  const files = (await listReports(folder)).slice(0, limit);
  const raws = await Promise.all(files.map((file) => readRaw(folder, file)));
  let cost = 0;
  for (let round = 0; round < 2; round++) {
    const before = process.cpuUsage();
    let last = null as Report | null;
    for (const [at, file] of files.entries()) {
      const previous: Report | null = last?.id === previousId(file) ? last : null;
      last = (await parseRaw(file, raws[at]!, agencies.get(file.agency), previous)).report;
    }
    cost = process.cpuUsage(before).user / 1000 / files.length;
  }
  return cost;
}
