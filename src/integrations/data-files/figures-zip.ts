import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { LICENCES, readmes } from '../../language/every-language.ts';
import { isZipped, type ReadmeFacts } from '../../language/readme-facts.ts';
import { LEVEL, type DataFile } from './figure-files.ts';
import { encoded } from './pieces.ts';
import { deflatedOf, type ZipEntry } from './zip-file.ts';
import type { Written } from './written-files.ts';
import { datapackageText } from './archive-facts.ts';
import { sums } from './digest-lists.ts';

/** The folder that the zip unpacks to. */
const FOLDER = 'nianbao-figures';

/** The files of the zip: words about the data, then of these files the data as they lie there. */
export async function* zipEntries(
  all: readonly DataFile[],
  { tables, place }: Pick<Written, 'tables' | 'place'>,
  facts: ReadmeFacts,
): AsyncGenerator<ZipEntry> {
  const files = all.filter(({ name }) => isZipped(name));
  const texts = new Map([
    ...readmes(facts),
    ['LICENSE.txt', LICENCES],
    ['datapackage.json', datapackageText(files, tables, facts)],
  ]);
  const digests: { name: string; sha256: string }[] = [...files];
  for (const [name, text] of texts) {
    const bytes = Buffer.from(text, 'utf8');
    digests.push({ name, sha256: hash('sha256', bytes) });
    yield { path: `${FOLDER}/${name}`, level: LEVEL, pieces: [bytes] };
  }
  yield { path: `${FOLDER}/SHA256SUMS`, level: LEVEL, pieces: encoded([sums(digests)]) };
  for (const { name } of files) {
    const path = `${FOLDER}/${name}`;
    if (name === 'figures.csv') yield { path, ...(await deflatedOf(place('figures.csv.gz'))) };
    else yield { path, level: name.endsWith('.csv') ? LEVEL : 0, pieces: createReadStream(place(name)) };
  }
}
