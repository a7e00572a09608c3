import { createHash } from 'node:crypto';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import type { ContentVersion } from '../schemas/content-version.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { gitIn, gitState, type Git, type GitState } from './git-state.ts';

/** The commits that last changed the content, as Git tells them. */
export interface ContentHistory {
  /**
   * The newest commit that changed one of these files (paths below the content folder). Null where no commit holds them
   * as they are: a file is changed or new. Files that are not there are passed over.
   */
  lastChange: (paths: readonly string[]) => ContentVersion | null;
  /** The same of all files whose path is meant, those among them that were removed. */
  lastChangeWhere: (isMeant: (path: string) => boolean) => ContentVersion | null;
  /** The newest commit that changed any content; null where content is changed or new since. */
  whole: ContentVersion | null;
}

const NONE: ContentHistory = { lastChange: () => null, lastChangeWhere: () => null, whole: null };

/** What a build was told at its beginning, by the content folder, for itself and the threads that it starts. */
const TOLD = 'nianbao:content-history';
interface Told extends GitState {
  folder: string;
  log: string | null;
}

/**
 * Reads the log of a content folder once for all programs and threads of this process, until `forgetHistory`. Starting a command takes
 * the longer the more memory a process has: a build asks before it has any.
 */
export async function announceHistory(folder: string, state: GitState): Promise<void> {
  setEnvironmentData(TOLD, { ...state, folder, log: await logOf(gitIn(folder)) } satisfies Told);
}

/** Lets histories be read anew. */
export function forgetHistory(): void {
  setEnvironmentData(TOLD);
}

/**
 * Reads the history of a content folder in one pass over the main line, where the tree of every commit holds the whole
 * content as it was. A shallow clone does not tell when a file changed, so there is no history then, nor without Git.
 */
export async function contentHistory(folder: string, git?: Git): Promise<ContentHistory> {
  const told = getEnvironmentData(TOLD) as Told | undefined;
  if (git === undefined && told?.folder === folder) return historyOf(told);
  const ask = git ?? gitIn(folder);
  const state = await gitState(folder, ask);
  return historyOf({ ...state, log: isWhole(state) ? await logOf(ask) : null });
}

const logOf = (git: Git): Promise<string | null> =>
  git(['log', '--first-parent', '-m', '--format=%x01%H %ct', '--name-only', '--no-renames', '-z', '--', '.']);

/** Whether every commit is there, one at least. */
const isWhole = ({ place }: Pick<GitState, 'place'>): boolean => place?.startsWith('false\n') ?? false;

function historyOf({ place, status, log }: Omit<Told, 'folder'>): ContentHistory {
  if (!isWhole({ place }) || status === null || !log) return NONE;
  const prefix = place!.split('\n').slice(1, -2).join('\n').trim();
  return historyFrom(prefix, status, log);
}

function historyFrom(prefix: string, status: string, log: string): ContentHistory {
  const changed = new Set(
    status
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry) => entry.slice(3 + prefix.length)),
  );
  const commits: ContentVersion[] = [];
  /** Path → place in `commits` of the newest that changed it. */
  const newest = new Map<string, number>();
  for (const part of log.split('\u0001').slice(1)) {
    const [head = '', ...paths] = part.split('\0');
    const [id = '', seconds] = head.trim().split(' ');
    commits.push({
      kind: 'commit',
      id,
      changedAt: new Date(Number(seconds) * 1000).toISOString().replace('.000', ''),
    });
    for (const path of paths) {
      const below = path.trim().slice(prefix.length);
      if (below !== '' && !newest.has(below)) newest.set(below, commits.length - 1);
    }
  }
  const lastChange = (paths: readonly string[]): ContentVersion | null => {
    if (paths.some((path) => changed.has(path))) return null;
    const places = paths.map((path) => newest.get(path) ?? Infinity);
    return commits[places.reduce((least, place) => Math.min(least, place), Infinity)] ?? null;
  };
  return {
    lastChange,
    lastChangeWhere: (isMeant) => lastChange([...new Set([...changed, ...newest.keys()])].filter(isMeant)),
    whole: changed.size > 0 ? null : (commits[0] ?? null),
  };
}

/** A version for content that no commit holds: a digest over what every report was read from. */
export function contentDigest(
  reports: readonly Pick<ReportSummary, 'id' | 'source' | 'corrections'>[],
): ContentVersion {
  const hash = createHash('sha256');
  for (const { id, source, corrections } of reports) hash.update(JSON.stringify([id, source, corrections]));
  return { kind: 'digest', id: hash.digest('hex'), changedAt: null };
}
