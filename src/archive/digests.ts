import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from './content-error.ts';
import { readContent } from './files.ts';

/**
 * The digests of all raw files as they were accepted, `digests.txt` of the content folder, in the form that
 * `sha256sum --check` reads. Raw files are never edited: one that differs from its digest was changed by accident.
 */
export const DIGESTS_FILE = 'digests.txt';

/** Path below the content folder → SHA-256 in hexadecimal. */
export type Digests = ReadonlyMap<string, string>;

const LINE = /^([0-9a-f]{64}) [ *](\S.*)$/;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The digests of a content folder; null where it keeps none, as made-up archives do not. Throws ContentError for a line
 * that is none, and for a path that stands there twice.
 */
export async function readDigests(folder: string): Promise<Digests | null> {
  if (!existsSync(join(folder, DIGESTS_FILE))) return null;
  const digests = new Map<string, string>();
  const lines = new TextDecoder().decode(await readContent(folder, DIGESTS_FILE)).split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const [, digest, path] = LINE.exec(line) ?? [];
    if (digest === undefined || path === undefined || digests.has(path)) {
      throw new ContentError(
        DIGESTS_FILE,
        `Unexpected line ${at + 1} “${line.slice(0, 90)}”, expected <SHA-256>  <path of a raw file>, each path once`,
        'Take the file back from Git; `npm run accept` adds the lines of new reports.',
      );
    }
    digests.set(path, digest);
  }
  return digests;
}

export async function writeDigests(folder: string, digests: Digests): Promise<void> {
  const lines = [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${path}\n`);
  await writeFile(join(folder, DIGESTS_FILE), lines.join(''));
}

/** The mistakes that files with a digest are not there any more. */
export function* missingFiles(folder: string, digests: Digests | null): Generator<ContentError> {
  for (const path of digests?.keys() ?? []) {
    if (existsSync(join(folder, path))) continue;
    yield new ContentError(
      path,
      'Unexpected absence of a raw file, expected the one whose digest stands in digests.txt',
      `Take it back: git restore -- content/${path}. What is published is withdrawn with a reason: npm run withdraw.`,
    );
  }
}
