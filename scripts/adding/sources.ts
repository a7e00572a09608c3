import { lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { entriesIn } from '../../src/archive/files.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import { decode } from '../../src/text/decode.ts';
import { ChoreError } from '../chores/chore-error.ts';
import { attachmentsAmong } from './attachments.ts';
import type { Known } from './known.ts';
import { listed } from './listed-sources.ts';
import { packedIn } from './packed.ts';
import { ADDRESS, type Source } from './source.ts';

/**
 * What is to be got: an address, a file, every file in a folder and below it, or each line of a list (CSV with the columns
 * source, agency, year). Throws ChoreError for what is none of these. `from` is where relative paths begin.
 */
export async function sourcesOf(given: string, known: Known, from: string): Promise<Source[]> {
  if (ADDRESS.test(given)) return [{ ...known, kind: 'address', at: given, shown: given }];
  const at = resolve(from, given);
  const stats = lstatSync(at, { throwIfNoEntry: false });
  if (!stats) throw new ChoreError(`There is no file ${given}.`);
  if (stats.isDirectory()) return filesBelow(at, given, known);
  return extname(at).toLowerCase() === '.csv'
    ? listed(at, given, known)
    : withPacked({ ...known, kind: 'file', at, shown: given });
}

/** Each file in a packed one, as a source of its own; any other file as it is. */
async function withPacked(source: Source): Promise<Source[]> {
  const files = await packedIn(source.at).catch((error: unknown) => {
    // What cannot be read or unpacked is said when it is added.
    if (!(error instanceof ChoreError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  });
  return files
    ? files.map(({ name, listed }) => ({ ...source, packed: listed, shown: `${source.shown}/${name}` }))
    : [source];
}

async function filesBelow(folder: string, given: string, known: Known): Promise<Source[]> {
  const sources: Source[] = [];
  const visit = async (path: string): Promise<void> => {
    for (const entry of await entriesIn(folder, path)) {
      const own = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) await visit(own);
      else sources.push({ ...known, kind: 'file', at: join(folder, own), shown: join(given, own) });
    }
  };
  await visit('');
  if (sources.length === 0) throw new ChoreError(`Unexpected empty folder ${given}, expected reports in it.`);
  const unpacked: Source[] = [];
  for (const source of sources)
    unpacked.push(...(/\.zip$/i.test(source.at) ? await withPacked(source) : [source]));
  return withAttachments(unpacked);
}

/**
 * The same with the files that each page among them names as attached to it. Such a page comes before them, since with
 * their page they are filed once, and by it.
 */
async function withAttachments(sources: readonly Source[]): Promise<Source[]> {
  const paths = sources.map(({ at }) => at);
  const ordered = new Set<Source>();
  const pages = new Map<string, Source>();
  const told = await Promise.all(
    sources.map(async (source) => {
      if (formatNamed(extname(source.at))?.name !== 'html') return source;
      const attachments = attachmentsAmong(await pageText(source.at), paths);
      const page = { ...source, attachments };
      for (const path of attachments) pages.set(path, page);
      return page;
    }),
  );
  for (const source of told) {
    const page = pages.get(source.at);
    if (page) ordered.add(page);
    ordered.add(source);
  }
  return [...ordered];
}

/** The text of a page; empty of what is no file or cannot be read, which is said when it is added. */
async function pageText(path: string): Promise<string> {
  if (!lstatSync(path).isFile()) return '';
  try {
    return decode(await readFile(path)).text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return '';
  }
}
