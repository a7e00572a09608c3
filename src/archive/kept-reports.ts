import { createHash } from 'node:crypto';
import { copyFile, link, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
const fileOf = (id: string, below = folder()): string => join(below, `${id}.json`);

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

/** Puts those of these reports that are kept into a folder, where another machine may take them from. */
export async function giveReports(ids: Iterable<string>, to: string): Promise<void> {
  for (const id of ids) await carryOver(fileOf(id), fileOf(id, to));
}

/** Keeps reports that another build kept, in the place of what is kept of them here. Whether they are good is seen when they are read. */
export async function takeReports(ids: Iterable<string>, from: string): Promise<void> {
  for (const id of ids) await carryOver(fileOf(id, from), fileOf(id));
}

async function carryOver(source: string, target: string): Promise<void> {
  await makeFolderOf(target);
  await rm(target, { force: true });
  // Whoever keeps a report anew writes another file. Not every file system has links, and not every report is kept.
  await link(source, target).catch(() => copyFile(source, target).catch(() => {}));
}

/** Forgets a report that the archive no longer has. */
export async function forgetReport(id: string): Promise<void> {
  await rm(fileOf(id), { force: true });
}
