import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs Git and gives what it prints; null where it fails or is not there. */
export type Git = (args: readonly string[]) => Promise<string | null>;

/** What Git prints of a content folder; null where it fails or is not there. */
export interface GitState {
  /** Whether the clone is shallow, the folder’s path below the repository, the newest commit: a line each. */
  place: string | null;
  /** What differs from that commit. */
  status: string | null;
}

const run = promisify(execFile);

/** Runs Git in a folder. */
export const gitIn =
  (folder: string): Git =>
  async (args) => {
    try {
      return (await run('git', ['-C', folder, ...args], { maxBuffer: 2 ** 30 })).stdout;
    } catch {
      return null;
    }
  };

/** Asks Git what state a content folder is in. */
export async function gitState(folder: string, git: Git = gitIn(folder)): Promise<GitState> {
  const [place, status] = await Promise.all([
    git(['rev-parse', '--is-shallow-repository', '--show-prefix', 'HEAD']),
    git(['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--', '.']),
  ]);
  return { place, status };
}
