import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Report } from '../schemas/report.ts';
import { folderMaker } from './folder-maker.ts';

/**
 * The public JSON of parsed reports, kept beside Astro's own store. The store holds the figures only, to stay small;
 * a report's page and its JSON need the prose and places too, and the next build needs them again. A file is good for
 * one digest, which covers the raw file and the parser's code; without a file the report is parsed again.
 */
const folder = (): string => resolve('.cache/reports');
const fileOf = (id: string): string => join(folder(), `${id}.json`);

const makeFolderOf = folderMaker();

/** A report as its public JSON, checked against the schema. */
export function jsonOf(report: Report): string {
  return `${JSON.stringify(Report.parse(report))}\n`;
}

/** Keeps a parsed report. */
export async function keepReport(id: string, digest: string, report: Report): Promise<void> {
  const file = fileOf(id);
  await makeFolderOf(file);
  await writeFile(file, `${digest}\n${jsonOf(report)}`);
}

/** The JSON kept for a report with this digest; null where there is none. */
export async function keptReport(id: string, digest: string): Promise<string | null> {
  const kept = await readFile(fileOf(id), 'utf8').catch(() => '');
  // The last line feed tells a whole file from one that another build is writing.
  return kept.startsWith(`${digest}\n`) && kept.endsWith('}\n') ? kept.slice(digest.length + 1) : null;
}

/** Forgets a report that the archive no longer has. */
export async function forgetReport(id: string): Promise<void> {
  await rm(fileOf(id), { force: true });
}
