import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ReadersWordsFile, type ReadersWords } from '../schemas/readers-words.ts';
import { readYaml } from './yaml.ts';

const FILE = 'readers-words.yml';

/**
 * The words of readers that a content folder has, in its order; none where there is no such file. Throws ContentError where
 * the file does not fit, also for a measure that there is not and for a word that leads to two things.
 */
export async function readReadersWords(folder: string): Promise<ReadersWords[]> {
  return existsSync(join(folder, FILE)) ? readYaml(folder, FILE, ReadersWordsFile) : [];
}
