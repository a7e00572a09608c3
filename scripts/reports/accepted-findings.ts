import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedMessage } from './listed-messages.ts';

/** Where the content says which findings somebody has looked at: a file, and a short digest of each of its findings. */
const FILE = 'accepted-findings.txt';
const HEAD =
  '# Written by npm run check -- --accept: findings that were looked at, for npm run check -- --new.';

/** What was accepted, as `file digest`. */
export type Accepted = ReadonlySet<string>;

/** A finding without its line, which moves with every line above it. */
function keyOf({ file, rule, severity, finding, words }: ListedMessage): string {
  const { table, row, column, section, expected, actual } = finding ?? {};
  const what = finding ? [table, row, column, section, expected, actual] : [words];
  const digest = createHash('sha256').update(JSON.stringify([rule, severity, ...what]));
  return `${file} ${digest.digest('hex').slice(0, 8)}`;
}

/** Whether somebody has looked at this. */
export const isAccepted = (listed: ListedMessage, accepted: Accepted): boolean => accepted.has(keyOf(listed));

/** The findings that were accepted; none where nobody ever did. */
export async function acceptedFindings(folder: string): Promise<Accepted> {
  const path = join(folder, FILE);
  const text = existsSync(path) ? await readFile(path, 'utf8') : '';
  return new Set(
    text.split('\n').flatMap((line) => {
      if (line.startsWith('#')) return [];
      const [file = '', ...digests] = line.split(' ');
      return digests.map((digest) => `${file} ${digest}`);
    }),
  );
}

/** Writes what there is as accepted, in place of what was. Gives the path of the file. */
export async function acceptFindings(folder: string, messages: readonly ListedMessage[]): Promise<string> {
  const byFile = Map.groupBy([...new Set(messages.map(keyOf))], (key) => key.slice(0, key.lastIndexOf(' ')));
  const lines = [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, keys]) => [file, ...keys.map((key) => key.slice(file.length + 1)).sort()].join(' '));
  const path = join(folder, FILE);
  await writeFile(path, `${[HEAD, ...lines].join('\n')}\n`);
  return path;
}
