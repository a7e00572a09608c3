import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { areWhole, fileDigest, type FileDigests } from '../../../src/recording/last-site.ts';
import { groupDigests, takenFiles } from '../../../src/recording/kept-files.ts';
import { readSealed, writeSealed } from '../../../src/recording/sealed-json.ts';
import { entriesBelow } from '../entries-below.ts';
import type { OtherLanguage } from '../languages.ts';

/** A page as it was rendered, and what it was rendered from. */
export interface KeptPage {
  sha256: string;
  /** The digest of what the page was given; null where that is nothing. */
  given: string | null;
  /** What it asked for: places in the list of questions. */
  asked: number[];
}

/** The pages of one language. */
export interface KeptLanguage {
  /** Every question that a page asked, with the digest of the answer. */
  questions: [question: string, digest: string][];
  /** By their files below the folder of the language. */
  pages: Record<string, KeptPage>;
}

/** What a build left behind for the next one, which takes from its site what would become the same. */
export interface KeptSite {
  /** Where the site lies; of another nothing is known. */
  site: string;
  /** Digests of the code and of the content that it was made from. */
  code: string;
  content: string;
  /** How many pages it has. */
  count: number;
  /** By the condition that chooses their words; that of Chinese is empty. */
  languages: Record<string, KeptLanguage>;
  /** Every file of the site, and of the folder beside it with what servers are told. */
  files: Record<string, string>;
  hosting: Record<string, string>;
}

/** What the thread that writes the files beside reports knows of them, in Astro's cache. */
export const KEPT_REPORT_FILES = 'kept-report-files.json';

/** What the threads beside Astro know of their files. */
const KEPT_BY_THREADS = [KEPT_REPORT_FILES, 'kept-data-files.json', 'kept-search-index.json'];

/** Where the stamps of a site’s files are written down. */
export const stampsIn = (cache: string): string => join(cache, 'site-stamps.json');

const fileIn = (cache: string): string => join(cache, 'kept-site.json');

/** What the last build of a site left; null where there is none of this code. */
export function readKept(cache: string, site: string, code: string): KeptSite | null {
  const kept = keptIn(cache);
  return kept?.site === site && kept.code === code ? kept : null;
}

/** What a build with this cache left, of whichever site and code. */
export const keptIn = (cache: string): KeptSite | null => readSealed<KeptSite>(fileIn(cache));

export function writeKept(cache: string, kept: KeptSite): void {
  writeSealed(fileIn(cache), kept);
}

export function forgetKept(cache: string): void {
  rmSync(fileIn(cache), { force: true });
}

/** The digests that are known of a site's files without reading them: those of its pages, and of what threads wrote. */
export function knownDigests(
  cache: string,
  others: readonly OtherLanguage[],
  languages: KeptSite['languages'],
): FileDigests {
  const folders = new Map(others.map(({ condition, folder }) => [condition, `${folder}/`]));
  return new Map([
    ...Object.entries(languages).flatMap(([condition, { pages }]) =>
      Object.entries(pages).map(
        ([file, { sha256 }]) => [(folders.get(condition) ?? '') + file, sha256] as const,
      ),
    ),
    ...KEPT_BY_THREADS.flatMap((name) => groupDigests(join(cache, 'astro', name))),
  ]);
}

/** What threads take from the last site, by path below it; they have finished. */
export const takenByThreads = (cache: string): FileDigests =>
  new Map(KEPT_BY_THREADS.flatMap((name) => takenFiles(join(cache, 'astro', name))));

/** The digests of all files below a folder; `known` names those that need not be read again. */
export function digestsBelow(folder: string, known: FileDigests = new Map()): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((path) => [path, known.get(path) ?? fileDigest(join(folder, path)) ?? '']),
  );
}

/** Whether a folder has these files, byte for byte, and no others. */
export function isWhole(folder: string, files: Readonly<Record<string, string>>): boolean {
  const expected = new Map(Object.entries(files));
  const found = filesBelow(folder);
  return (
    found.length === expected.size && found.every((path) => expected.has(path)) && areWhole(folder, expected)
  );
}

function filesBelow(folder: string): string[] {
  try {
    return entriesBelow(folder).files.sort();
  } catch {
    return [];
  }
}
