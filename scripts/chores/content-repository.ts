import { execFileSync } from 'node:child_process';
import { ChoreError } from './chore-error.ts';

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** What a chore takes out only Git keeps, and what it commits must be its own. */
export function expectClean(folder: string): void {
  let status: string;
  try {
    status = git(folder, 'status', '--porcelain', '--untracked-files=all', '--', '.');
  } catch {
    throw new ChoreError(
      `Unexpected content folder ${folder}, expected one in a Git repository, which keeps what is taken out.`,
    );
  }
  const changed = status.split('\n').filter((line) => line !== '');
  if (changed.length > 0)
    throw new ChoreError(
      [
        'Unexpected changes in the content folder that are not committed, expected none:',
        ...changed.slice(0, 10),
        'Commit them first, or take them back.',
      ].join('\n'),
    );
}

/** Commits these files and nothing else. */
export function commit(folder: string, paths: readonly string[], subject: string): void {
  git(folder, 'add', '--all', '--', ...paths);
  git(folder, 'commit', '--quiet', '--message', subject, '--', ...paths);
}
