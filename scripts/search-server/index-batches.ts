import { hash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { loadPart, namesOf } from '../../src/client/search/loaded-part.ts';
import { archivePaths } from '../../src/search/archive-paths.ts';
import type { Directory, Manifest, PartTable, TextPack } from '../../src/search/archive-files.ts';
import { searchable } from '../../src/search/searchable.ts';
import { otherLanguages } from '../site/languages.ts';
import type { Batch, SectionRow } from './search-store.ts';

/** Reports whose sections are loaded at once, and files that are. */
const REPORTS_A_BATCH = 1000;
const FILES_A_BATCH = 500;

/** What of an index finds phrases, which a store does itself: lists of pairs and of characters, routes, Pagefind. */
const CARRIERS =
  /(?:^|\/)(?:pairs|characters|routes|index|fragment|filter)\/|^characters\.json$|pagefind|(?:^|\/)records\.json$|\.pf_/;

/** The index of a site that was built. */
export interface BuiltIndex {
  manifest: Manifest;
  /** Its sections, which is how many a store holds that has all of it. */
  sections: () => number;
  batches: () => AsyncGenerator<Batch>;
}

/** An index that is not whole, or none. */
export class IndexError extends Error {}

/**
 * Opens the index in `folder`. `site` is the built site, which has the names of other languages; null where there is none.
 * Throws `IndexError` where a file is missing or of another build than the rest.
 */
export async function openBuiltIndex(folder: string, site: string | null): Promise<BuiltIndex> {
  if (!existsSync(join(folder, archivePaths.manifest)))
    throw new IndexError(`There is no index in ${folder}: run \`npm run build\` first.`);
  const json = async <Value>(path: string): Promise<Value> =>
    JSON.parse(await readFile(join(folder, path), 'utf8')) as Value;
  const manifest = await json<Manifest>(archivePaths.manifest);
  const known = namesOf(await json<Directory>(archivePaths.directory));
  let sections = 0;

  async function* ofParts(): AsyncGenerator<Batch> {
    for (const part of manifest.parts) {
      const table = await json<PartTable>(archivePaths.part(part.key));
      const { reports } = loadPart(part, table, known);
      let section = 0;
      for (let first = 0; first < reports.length; first += REPORTS_A_BATCH) {
        const rows: SectionRow[] = [];
        for (const { id, of, year, pack, sections: own } of reports.slice(first, first + REPORTS_A_BATCH)) {
          if (own.length === 0) continue;
          const path = archivePaths.texts(of.id, pack);
          const texts = (await json<TextPack>(path))[year] ?? [];
          if (texts.map((text) => text.section).join() !== own.map((one) => one.section).join())
            throw new IndexError(
              `Unexpected sections of ${id} in ${path}, expected those of ${archivePaths.part(part.key)}: build the site again.`,
            );
          for (const { blocks } of texts) {
            const paragraphs = blocks.map(([, text]) => searchable(text)).filter((text) => text !== '');
            rows.push({ part: part.key, section, text: paragraphs.join('\n') });
            section += 1;
          }
        }
        sections += rows.length;
        yield batch(`sections ${part.key} ${first / REPORTS_A_BATCH + 1}`, [], rows);
      }
    }
  }

  async function* ofFiles(): AsyncGenerator<Batch> {
    const named = otherLanguages('')
      .map((language) => `${language.folder}/search/names.json`)
      .filter((path) => site !== null && existsSync(join(site, path)));
    const paths = globSync('**/*.{json,bin}', { cwd: folder })
      .map((path) => path.split(sep).join('/'))
      .filter((path) => !CARRIERS.test(path))
      .sort();
    const files = [
      ...paths.map((path) => ({ path, place: join(folder, path) })),
      ...named.map((path) => ({ path, place: join(site ?? '', path) })),
    ];
    for (let first = 0; first < files.length; first += FILES_A_BATCH) {
      const contents: Batch['files'] = [];
      for (const { path, place } of files.slice(first, first + FILES_A_BATCH))
        contents.push({ path, content: await readFile(place) });
      yield batch(`files ${first / FILES_A_BATCH + 1}`, contents, []);
    }
  }

  return {
    manifest,
    sections: () => sections,
    async *batches() {
      sections = 0;
      yield* ofParts();
      yield* ofFiles();
    },
  };
}

function batch(key: string, files: Batch['files'], sections: SectionRow[]): Batch {
  const digest = hash(
    'sha256',
    JSON.stringify([files.map(({ path, content }) => [path, hash('sha256', content)]), sections]),
  );
  return { key, digest, files, sections };
}
