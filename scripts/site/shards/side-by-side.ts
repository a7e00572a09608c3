import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { listReports } from '../../../src/archive/content-folder.ts';
import { PROJECT } from '../folders.ts';
import { ShardError } from './shard-error.ts';

/** Digits of a division code that name a prefecture: what is built side by side need not be provinces. */
const PREFECTURE = 4;

/**
 * How many processes PROCESSES asks for; 1 where it says nothing. Throws for what is no such number: more than these would share
 * one machine's memory.
 */
export function processesWanted(named = process.env['PROCESSES']): number {
  if (!named) return 1;
  if (!/^(?:[1-9]|1[0-6])$/.test(named))
    throw new ShardError(`Unexpected ${named} in PROCESSES, expected a number from 1 to 16`);
  return Number(named);
}

/** The prefectures of the content with about as many reports in each of so many parts, as SHARD names them; none without a report. */
export async function partsOf(content: string, parts: number): Promise<string[][]> {
  const reports = Map.groupBy(await listReports(content), ({ agency }) => agency.slice(0, PREFECTURE));
  const largest = [...reports].sort(([, a], [, b]) => b.length - a.length);
  const filled = Array.from({ length: parts }, () => ({ prefixes: new Array<string>(), reports: 0 }));
  for (const [prefix, own] of largest) {
    const [least] = filled.toSorted((a, b) => a.reports - b.reports);
    least!.prefixes.push(prefix);
    least!.reports += own.length;
  }
  return filled.map(({ prefixes }) => prefixes.sort()).filter((prefixes) => prefixes.length > 0);
}

/** Builds shards at the same time, each in a process of its own. Throws with what one of them said that failed. */
export async function buildSideBySide(shards: string, parts: readonly (readonly string[])[]): Promise<void> {
  rmSync(shards, { recursive: true, force: true });
  await Promise.all(parts.map((prefixes) => buildApart(shards, prefixes)));
}

async function buildApart(shards: string, prefixes: readonly string[]): Promise<void> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, 'shard-process.ts'), shards, ...prefixes],
    { cwd: PROJECT, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (code !== 0) throw new Error(`The build of ${prefixes.join(', ')} failed: ${said}`);
}
