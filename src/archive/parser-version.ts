import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders whose code decides what a raw file becomes. */
const PARSER = [
  'archive',
  'checks',
  'corrections',
  'findings',
  'formats',
  'leads',
  'recognise',
  'schemas',
  'tables',
  'text',
  'vocabulary',
];

/**
 * A digest of the parser's own code and of the versions of what it uses, Node's tables of characters and words among them. It is part of every entry's digest, so that a change of the code is never hidden
 * by entries that an earlier build stored.
 */
export async function parserVersion(source: string): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of PARSER) {
    const entries = await readdir(join(source, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.sort()) hash.update(await readFile(file));
  }
  for (const entry of ['parse-report.ts', 'parse-figures.ts', '../package-lock.json'])
    hash.update(await readFile(join(source, entry)));
  hash.update(JSON.stringify(process.versions));
  return hash.digest('hex').slice(0, 16);
}
