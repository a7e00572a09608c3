import { hash } from 'node:crypto';
import { constants, gunzipSync } from 'node:zlib';
import type * as PagefindModule from 'pagefind';
import { indexedWords } from '../words.ts';
import type { MadeShard } from './kept-shards.ts';

/** Words and postings an index file may hold; smaller files mean fewer bytes a query and more requests. */
const POSTINGS_PER_FILE = '8000';

/** Bytes of a fragment that are enough to read its address. */
const FRAGMENT_START = 400;

/** The only files of Pagefind's own that the search page needs; the rest is its ready-made interface. */
const ENGINE_FILES = new Set(['pagefind.js', 'wasm.unknown.pagefind']);

/** Pagefind's languages decide stemming and segmentation; this one gets neither. */
export const LANGUAGE = 'unknown';

export type Pagefind = typeof PagefindModule;

/** Pagefind, whose service runs from the first index until it is closed. */
export async function startPagefind(): Promise<Pagefind> {
  // Read when the service starts; there is no option for it.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= POSTINGS_PER_FILE;
  return import('pagefind');
}

/** Pagefind answers with messages rather than exceptions; an index with a message in it is not to be published. */
function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not build the search index: ${errors.join('; ')}`);
}

async function openIndex(pagefind: Pagefind): Promise<PagefindModule.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  assertNone(errors);
  if (!index) throw new Error('Pagefind could not open an index');
  return index;
}

/** Indexes records, each given as its folded paragraphs: the files that a search reads, and the id of each record. */
export async function makeShard(
  pagefind: Pagefind,
  records: readonly (readonly string[])[],
): Promise<MadeShard> {
  const index = await openIndex(pagefind);
  const answers = await Promise.all(
    records.map((paragraphs, place) =>
      index.addCustomRecord({ url: `${place}`, content: indexedWords(paragraphs), language: LANGUAGE }),
    ),
  );
  for (const { errors } of answers) assertNone(errors);
  const { files, errors } = await index.getFiles();
  assertNone(errors);
  const ids = new Array<string>(records.length);
  const kept: MadeShard['files'] = [];
  let fragments = 0;
  for (const { path, content } of files) {
    if (path.endsWith('.pf_fragment')) {
      const place = Number(fragmentUrl(content));
      const id = /([^/]+)\.pf_fragment$/.exec(path)?.[1];
      if (!records[place] || !id)
        throw new Error(`Unexpected file ${path} of Pagefind, expected the fragment of a record`);
      ids[place] = id;
      fragments += 1;
    } else if (/\.pf_(index|meta)$|pagefind-entry\.json$/.test(path)) {
      kept.push([path, content]);
    }
  }
  await index.deleteIndex();
  if (fragments !== records.length) {
    throw new Error(`Pagefind kept ${fragments} of ${records.length} records; two of them may share an id`);
  }
  return { ids, files: kept };
}

/** The same for two engines, and two spellings, that make the same of the same paragraphs. */
export function makerOf(engine: readonly PagefindModule.IndexFile[]): string {
  const digests = engine.map(({ path, content }) => `${path} ${hash('sha256', content)}`);
  const spelling = indexedWords(['政务Ａ2021。']);
  return [...digests.sort(), process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE, LANGUAGE, spelling].join('\n');
}

/** A fragment is gzipped JSON behind a signature; it begins with the address that was given with the record. */
function fragmentUrl(content: Uint8Array): string {
  const start = (length: number): string | undefined =>
    /^pagefind_dcd\{"url":"(\d+)"/.exec(
      gunzipSync(content.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1'),
    )?.[1];
  const url = start(FRAGMENT_START) ?? start(content.length);
  if (url === undefined)
    throw new Error('Unexpected fragment of Pagefind, expected one that begins with its address');
  return url;
}

/** What of Pagefind itself the search page loads. */
export async function engineFiles(pagefind: Pagefind): Promise<PagefindModule.IndexFile[]> {
  const index = await openIndex(pagefind);
  const { files, errors } = await index.getFiles();
  assertNone(errors);
  await index.deleteIndex();
  return files.filter((file) => ENGINE_FILES.has(file.path));
}
