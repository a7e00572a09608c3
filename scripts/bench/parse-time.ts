import { openArchive } from '../../src/archive/open-archive.ts';
import { parseFiled } from '../../src/archive/parse-filed.ts';

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
  const archive = openArchive();
  const times: ParseTime[] = [];
  for (const file of await archive.list()) {
    const raw = await archive.raw(file);
    const filing = await archive.filing(raw);
    const measured: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const started = performance.now();
      await parseFiled(raw.bytes, filing);
      measured.push(performance.now() - started);
    }
    times.push({ id: file.id, median: median(measured.slice(Math.floor(runs / 4))) });
  }
  return times;
}

/** Milliseconds of processor time to parse and check a report, over the first `limit` reports of a folder read twice: the first round warms the engine. */
export async function parseCost(folder: string, limit: number): Promise<number> {
  const archive = openArchive({ folder });
  const files = (await archive.list()).slice(0, limit);
  const filed = await Promise.all(
    files.map(async (file) => {
      const raw = await archive.raw(file);
      return { bytes: raw.bytes, filing: await archive.filing(raw) };
    }),
  );
  let cost = 0;
  for (let round = 0; round < 2; round++) {
    const before = process.cpuUsage();
    for (const { bytes, filing } of filed) await parseFiled(bytes, filing);
    cost = process.cpuUsage(before).user / 1000 / files.length;
  }
  return cost;
}
