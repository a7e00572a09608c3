import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CountStatus } from '../schemas/count.ts';
import { Release } from '../schemas/release.ts';
import { CELLS } from '../vocabulary/tables.ts';
import { ContentError } from './content-error.ts';
import { changesSince, hasChanges, heldOf, type Released, type Summary } from './release-changes.ts';

/** The releases of the data set, a line of JSON each, the oldest first: what each changed of the one before. */
const RELEASES_FILE = 'releases.jsonl';
/** What the last release held, so that the next one knows what it changes: the ids of cells, then a report a line. */
const RELEASED_FILE = 'released.jsonl';

const Cells = z.strictObject({ cells: z.array(z.string()) });
/** Values and statuses in the order of the first line. */
const ReleasedReport = z.strictObject({
  id: z.string(),
  sha256: z.string(),
  values: z.array(z.number().nullable()),
  statuses: z.array(CountStatus),
});

/** The releases of a content folder, the oldest first; none where it was never released. Throws ContentError. */
export async function readReleases(folder: string): Promise<Release[]> {
  return (await linesOf(folder, RELEASES_FILE)).map((line, at) => parsed(Release, line, RELEASES_FILE, at));
}

/** What the last release held; nothing where there was none. Throws ContentError. */
export async function readReleased(folder: string): Promise<Released> {
  const [first, ...lines] = await linesOf(folder, RELEASED_FILE);
  if (first === undefined) return new Map();
  const { cells } = parsed(Cells, first, RELEASED_FILE, 0);
  return new Map(
    lines.map((line, at) => {
      const { id, sha256, values, statuses } = parsed(ReleasedReport, line, RELEASED_FILE, at + 1);
      const held = cells.map(
        (cell, index) =>
          [cell, { value: values[index] ?? null, status: statuses[index] ?? 'absent' }] as const,
      );
      return [id, { sha256, cells: new Map(held) }];
    }),
  );
}

async function linesOf(folder: string, name: string): Promise<string[]> {
  const path = join(folder, name);
  return existsSync(path) ? (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '') : [];
}

function parsed<Value>(schema: z.ZodType<Value>, line: string, file: string, at: number): Value {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    throw new ContentError(
      file,
      `Unexpected line ${at + 1}, expected the JSON that npm run release writes`,
      'Take the file back from Git.',
    );
  }
}

/** Writes the next release of a content folder, of a day in UTC. Returns it; null where nothing has changed since the last. */
export async function writeRelease(
  folder: string,
  reports: readonly Summary[],
  on: string,
): Promise<Release | null> {
  const [releases, released] = [await readReleases(folder), await readReleased(folder)];
  const changes = changesSince(released, reports);
  if (!hasChanges(changes)) return null;
  const release: Release = { release: releases.length + 1, on, reports: reports.length, ...changes };
  const lines = [
    { cells: CELLS.map(({ id }) => id) },
    ...[...reports]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((report) => {
        const { sha256, cells } = heldOf(report);
        const held = [...cells.values()];
        return {
          id: report.id,
          sha256,
          values: held.map(({ value }) => value),
          statuses: held.map(({ status }) => status),
        };
      }),
  ];
  await writeLines(folder, RELEASED_FILE, lines);
  await writeLines(folder, RELEASES_FILE, [...releases, release]);
  return release;
}

const writeLines = (folder: string, name: string, lines: readonly object[]): Promise<void> =>
  writeFile(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
