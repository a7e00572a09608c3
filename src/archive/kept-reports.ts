import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import { Report } from '../schemas/report.ts';
import { folderMaker } from './folder-maker.ts';

/**
 * The public JSON of parsed reports, kept beside Astro's own store. The store holds the figures only, to stay small;
 * a report's page and its JSON need the prose and places too, and the next build needs them again. A file is good for
 * one digest, which covers the raw file and the parser's code, and as long as its bytes are those that were written,
 * whose digest stands beside it in the first line; without such a file the report is parsed again.
 */
const folder = (): string => resolve('.cache/reports');
const fileOf = (id: string): string => join(folder(), `${id}.json`);

const makeFolderOf = folderMaker();

/** A report as its public JSON, checked against the schema. */
export function jsonOf(report: Report): string {
  return `${JSON.stringify(Report.parse(report))}\n`;
}

/** The first line of the file that keeps this JSON. */
const headOf = (digest: string, json: string): string =>
  `${digest} ${createHash('sha256').update(json).digest('hex')}\n`;

/** Keeps a parsed report. */
export async function keepReport(id: string, digest: string, report: Report): Promise<void> {
  const file = fileOf(id);
  await makeFolderOf(file);
  const json = jsonOf(report);
  // In one step: who reads beside it has the file before or the file after.
  const next = `${file}.${process.pid}-${threadId}`;
  await writeFile(next, headOf(digest, json) + json);
  await rename(next, file);
}

/** The JSON kept for a report with this digest; null where there is none, or where it was damaged since. */
export async function keptReport(id: string, digest: string): Promise<string | null> {
  const kept = await readFile(fileOf(id), 'utf8').catch(() => '');
  const json = kept.slice(kept.indexOf('\n') + 1);
  return kept.startsWith(headOf(digest, json)) ? json : null;
}

/** Forgets a report that the archive no longer has. */
export async function forgetReport(id: string): Promise<void> {
  await rm(fileOf(id), { force: true });
}
