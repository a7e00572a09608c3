import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CountStatus } from '../schemas/count.ts';
import { statusAt } from '../schemas/packed-figures.ts';
import { Release, type Changes } from '../schemas/release.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { CELLS } from '../vocabulary/tables.ts';
import { ContentError } from './content-error.ts';

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

/** A cell as a release held it. */
interface Held {
  value: number | null;
  status: CountStatus;
}

/** A report as a release held it: the digest of its raw file, and its cells by id. */
interface HeldReport {
  sha256: string;
  cells: ReadonlyMap<string, Held>;
}

/** What a release held, by the ids of reports. */
export type Released = ReadonlyMap<string, HeldReport>;

type Summary = Pick<ReportSummary, 'id' | 'source' | 'figures'>;

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

function heldOf({ source, figures }: Summary): HeldReport {
  return {
    sha256: source.sha256,
    cells: new Map(
      CELLS.map(({ id }, index) => [
        id,
        { value: figures.values[index] ?? null, status: statusAt(figures, index) },
      ]),
    ),
  };
}

/** What reports differ in from what a release held. A cell that the form did not have then counts as absent. */
export function changesSince(released: Released, reports: readonly Summary[]): Changes {
  const changes: Changes = {
    added: [],
    withdrawn: [],
    moved: [],
    replaced: [],
    corrected: [],
    reread: [],
    cells: [],
  };
  const held = new Set(reports.map(({ id }) => id));
  const gone = new Map([...released].flatMap(([id, { sha256 }]) => (held.has(id) ? [] : [[sha256, id]])));
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const report of sorted) {
    const from = released.has(report.id) ? report.id : gone.get(report.source.sha256);
    const before = from === undefined ? undefined : released.get(from);
    if (from === undefined || !before) {
      changes.added.push(report.id);
      continue;
    }
    if (from !== report.id) {
      gone.delete(report.source.sha256);
      changes.moved.push({ from, to: report.id });
    }
    const after = heldOf(report);
    const cells = [...after.cells].flatMap(([cell, held]) => {
      const was = before.cells.get(cell) ?? { value: null, status: 'absent' as const };
      return was.value === held.value && was.status === held.status
        ? []
        : [{ report: report.id, cell, before: was, after: held }];
    });
    changes.cells.push(...cells);
    if (after.sha256 !== before.sha256) changes.replaced.push(report.id);
    else if (cells.some(isKeepers)) changes.corrected.push(report.id);
    else if (cells.length > 0) changes.reread.push(report.id);
  }
  const moved = new Set(changes.moved.map(({ from }) => from));
  changes.withdrawn.push(...[...released.keys()].filter((id) => !held.has(id) && !moved.has(id)).sort());
  return changes;
}

/** Whether a keeper corrected a cell, or took a correction back. */
const isKeepers = ({ before, after }: Changes['cells'][number]): boolean =>
  after.status === 'corrected' || before.status === 'corrected';

/** Whether there is anything to release. */
export const hasChanges = (changes: Changes): boolean =>
  Object.values(changes).some((changed: readonly unknown[]) => changed.length > 0);

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
