import { lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { csvParse } from 'd3-dsv';
import { entriesIn } from '../../src/archive/files.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import { decode } from '../../src/text/decode.ts';
import { ChoreError } from '../chores/chore-error.ts';
import { attachmentsAmong } from './attachments.ts';
import type { Known } from './decide.ts';
import { packedIn } from './packed.ts';

/** Where a report is to be got from, with what a keeper says of it. */
export interface Source extends Known {
  kind: 'address' | 'file';
  /** An address, or the path of a file. */
  at: string;
  /** Which of the files in it, of a packed file: as it is listed there. */
  packed?: string;
  /** As the keeper names it. */
  shown: string;
  /** Paths of the files that it names as attached to it, of a page in a folder that has them too. */
  attachments?: readonly string[];
}

const ADDRESS = /^https?:\/\//i;
/** The columns of a list; all but the first may be left out. */
const COLUMNS = ['source', 'agency', 'year'] as const;

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

async function listed(path: string, given: string, known: Known): Promise<Source[]> {
  const rows = csvParse(decode(await readFile(path)).text);
  const strange = rows.columns.filter((name) => !COLUMNS.some((column) => column === name.trim()));
  if (!rows.columns.some((name) => name.trim() === 'source') || strange.length > 0)
    throw new ChoreError(
      `Unexpected columns ${rows.columns.join(', ')} of ${given}, expected ${COLUMNS.join(', ')} in its first line.`,
    );
  return rows.flatMap((row, at): Source[] => {
    const of = (column: string): string => (row[column] ?? '').trim();
    const [source, agency, year] = [of('source'), of('agency'), of('year')];
    if (year !== '' && !/^\d{4}$/.test(year))
      throw new ChoreError(
        `Unexpected year ${year} in line ${at + 2} of ${given}, expected four digits or nothing.`,
      );
    // What is wanted and was not found yet.
    if (source === '') return [];
    const own: Known = {
      ...known,
      ...(agency === '' ? {} : { agency }),
      ...(year === '' ? {} : { year: Number(year) }),
    };
    return ADDRESS.test(source)
      ? [{ ...own, kind: 'address', at: source, shown: source }]
      : [{ ...own, kind: 'file', at: resolve(dirname(path), source), shown: source }];
  });
}
