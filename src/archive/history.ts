import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import type { ContentVersion } from '../schemas/content-version.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';

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

/** Runs Git and gives what it prints; null where it fails or is not there. */
export type Git = (args: readonly string[]) => Promise<string | null>;

const run = promisify(execFile);

const gitIn =
  (folder: string): Git =>
  async (args) => {
    try {
      return (await run('git', ['-C', folder, ...args], { maxBuffer: 2 ** 30 })).stdout;
    } catch {
      return null;
    }
  };

const NONE: ContentHistory = { lastChange: () => null, lastChangeWhere: () => null, whole: null };

/**
 * Reads the history of a content folder in one pass over the main line, where the tree of every commit holds the whole
 * content as it was. A shallow clone does not tell when a file changed, so there is no history then, nor without Git.
 */
export async function contentHistory(folder: string, git: Git = gitIn(folder)): Promise<ContentHistory> {
  if ((await git(['rev-parse', '--is-shallow-repository']))?.trim() !== 'false') return NONE;
  const [prefix, status, log] = await Promise.all([
    git(['rev-parse', '--show-prefix']),
    git(['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--', '.']),
    git([
      'log',
      '--first-parent',
      '-m',
      '--format=%x01%H %ct',
      '--name-only',
      '--no-renames',
      '-z',
      '--',
      '.',
    ]),
  ]);
  if (prefix === null || status === null || !log) return NONE;
  return historyOf(prefix.trim(), status, log);
}

function historyOf(prefix: string, status: string, log: string): ContentHistory {
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
