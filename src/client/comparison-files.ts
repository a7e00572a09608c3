import { compareDataAddress, compareWordsAddress } from '../addresses.ts';
import type { AgenciesFile, MeasureFile, MeasureWords, PicturesFile } from '../views/comparison-data.ts';
import { fetchJson } from './fetch-json.ts';
import { loadOnce } from './load-once.ts';

/** The files of the comparison: each is fetched once, and again only if it did not come. */
const load = loadOnce(fetchJson<unknown>);

export const loadAgencies = (): Promise<AgenciesFile> =>
  load(compareWordsAddress('agencies')) as Promise<AgenciesFile>;

/** The numbers of a measure with its words in the language of the page: in Chinese both are one file. */
export async function loadMeasure(id: string): Promise<MeasureFile> {
  const [numbers, words] = await Promise.all([load(compareDataAddress(id)), load(compareWordsAddress(id))]);
  return { ...(numbers as MeasureFile), ...(words as MeasureWords) };
}

export const loadPictures = (year: number): Promise<PicturesFile> =>
  load(compareDataAddress(`pictures-${year}`)) as Promise<PicturesFile>;
