import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FORMATS } from '../../../src/formats/registry.ts';
import { charsetOf, type Charset } from '../../../src/text/decode.ts';
import { rawTextPattern } from './response-headers.ts';

/** The raw reports of a site that are text in other characters than UTF-8: path below the site's base → charset, by path. */
export type RawCharsets = ReadonlyMap<string, Charset>;

/** Files that are read side by side. */
const AT_ONCE = 16;

/**
 * Looks through the raw reports that a built site serves: also those at addresses that they moved from, and earlier versions.
 */
export async function rawCharsets(site: string, formats = FORMATS): Promise<RawCharsets> {
  if (!existsSync(join(site, 'reports'))) return new Map();
  const isRawText = new RegExp(rawTextPattern(formats));
  const paths = (await readdir(join(site, 'reports'), { recursive: true }))
    .map((path) => `/reports/${path.replaceAll('\\', '/')}`)
    .filter((path) => isRawText.test(path))
    .sort();
  const found = new Map<string, Charset>(paths.map((path) => [path, 'utf-8']));
  const left = paths.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const path of left) found.set(path, charsetOf(await readFile(join(site, path))));
    }),
  );
  return new Map([...found].filter(([, charset]) => charset !== 'utf-8'));
}
