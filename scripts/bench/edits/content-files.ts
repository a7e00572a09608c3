import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Random } from '../../synth/random.ts';

/** The raw files of an agency, by year. */
export const filesOf = (content: string, agency: string): string[] =>
  readdirSync(join(content, 'reports', agency))
    .filter((name) => !name.endsWith('.yml'))
    .sort();

/** The agencies that have reports, by id. */
export const agencies = (content: string): string[] =>
  readdirSync(join(content, 'reports'))
    .filter((agency) => filesOf(content, agency).length > 0)
    .sort();

/** An agency that has reports, with its raw files by year. */
export function anyAgency(content: string, random: Random): [agency: string, files: string[]] {
  const agency = random.even(agencies(content));
  return [agency, filesOf(content, agency)];
}

/** Takes a report out, with what keepers noted beside it. */
export function removeReport(content: string, agency: string, file: string): void {
  rmSync(join(content, 'reports', agency, file));
  rmSync(join(content, 'reports', agency, `${yearOf(file)}.yml`), { force: true });
}

type Entry = Record<string, unknown> & { name: string };
const entryOf = (content: string, agency: string): string => join(content, 'agencies', `${agency}.yml`);
/** The entry of an agency, as it stands in its file. */
export const readEntry = (content: string, agency: string): Entry =>
  parse(readFileSync(entryOf(content, agency), 'utf8')) as Entry;
/** Writes the entry of an agency. */
export const writeEntry = (content: string, agency: string, entry: Entry): void =>
  writeFileSync(entryOf(content, agency), stringify(entry));

/** Of a government the registry expects the name that its place gives it. */
export const isDepartment = (entry: Entry): boolean => entry['kind'] === 'department';

/** Adds an entry to moved.yml. */
export function writeMoved(content: string, entry: { from: string; to?: string; reason: string }): void {
  appendFileSync(join(content, 'moved.yml'), stringify([{ ...entry, on: '2026-10-01' }]));
}

/** The year of a report’s file. */
export const yearOf = (file: string): number => Number.parseInt(file, 10);

/** The text of a report’s file. */
export const read = (content: string, agency: string, file: string): string =>
  readFileSync(join(content, 'reports', agency, file), 'utf8');
