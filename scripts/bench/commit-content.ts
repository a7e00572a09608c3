import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Commits what lies in a content folder, which becomes a repository of its own. */
export function commitContent(content: string): void {
  const git = (...args: string[]): void =>
    void execFileSync('git', [
      '-C',
      content,
      '-c',
      'user.name=bench',
      '-c',
      'user.email=bench@example.org',
      ...args,
    ]);
  if (!existsSync(join(content, '.git'))) git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'edit');
}
