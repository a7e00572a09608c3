import type { Archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';
import { DIGESTS_FILE } from '../../src/archive/digests.ts';
import { summarise } from '../../src/archive/summarise.ts';
import { AgencyId, ReportYear } from '../../src/schemas/report.ts';
import type { ReportSummary } from '../../src/schemas/report-summary.ts';
import { changeSet, type ChangeSet } from './change-set.ts';
import { ChoreError } from './chore-error.ts';

/** What a chore works on: a content folder, what it plans to change there, and the day. */
export interface Desk {
  folder: string;
  archive: Archive;
  changes: ChangeSet;
  /** ISO date. */
  today: string;
}

/** What a chore plans. `subject` is a line for the history and the changelog; null where there is nothing to do. */
export interface Plan {
  subject: string | null;
  /** What the keeper should know beside the changes. */
  says: string[];
  /** New addresses of what has moved, by the old ones, for the ledger. */
  moved: ReadonlyMap<string, string>;
}

export const nothing = (says: string): Plan => ({ subject: null, says: [says], moved: new Map() });

export function openDesk(folder: string, today: string): Desk {
  return { folder, archive: openArchive({ folder }), changes: changeSet(folder), today };
}

/** The report with this id, or the version. Null where the archive has none. Throws ChoreError for what is no id. */
export function reportAt({ archive }: Desk, id: string): ReportFile | null {
  const [agency, year, date, ...rest] = id.split('/');
  const isId =
    AgencyId.safeParse(agency).success &&
    ReportYear.safeParse(Number(year)).success &&
    (date === undefined || /^\d{4}-\d{2}-\d{2}$/.test(date)) &&
    rest.length === 0;
  if (!isId)
    throw new ChoreError(
      `Unexpected “${id}”, expected <agency-id>/<year>, such as 410304-government/2021, or with /<date> a version of it.`,
    );
  try {
    return archive.find(id);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Every leading report as the site lists it. */
export async function summaries({ archive }: Desk): Promise<ReportSummary[]> {
  const list: ReportSummary[] = [];
  for (const { id } of await archive.list()) list.push(summarise(await archive.report(id)));
  return list;
}

/** Moves the line of a raw file in the list of digests, takes it out (null), or sets another digest. */
export function editDigest(
  changes: ChangeSet,
  path: string,
  now: { path: string; sha256?: string } | null,
): void {
  const text = changes.read(DIGESTS_FILE)?.toString('utf8');
  if (text === undefined) return;
  const lines = text.split('\n').filter((line) => line !== '');
  const rest = lines.filter((line) => line.slice(66) !== path);
  const own = lines.find((line) => line.slice(66) === path)?.slice(0, 64);
  const digest = now?.sha256 ?? own;
  if (now && digest !== undefined) rest.push(`${digest}  ${now.path}`);
  changes.write(
    DIGESTS_FILE,
    rest
      .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
      .map((line) => `${line}\n`)
      .join(''),
  );
}

/** A day as it is given. Throws ChoreError for what is none, and for one to come. */
export function dayOf(name: string, value: string | undefined, today: string): string {
  const day = value ?? today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)) || day > today)
    throw new ChoreError(`Unexpected --${name} ${day}, expected a day up to today such as ${today}.`);
  return day;
}

export function wordsOf(name: string, value: string | undefined): string {
  if (value === undefined || value.trim() === '')
    throw new ChoreError(`Unexpected absence of --${name}, expected a Chinese sentence for readers.`);
  return value.trim();
}
