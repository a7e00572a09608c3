import { searchable } from '../../search/searchable.ts';
import { writingsOf } from '../../search/traditional-writings.ts';
import type { OpenedIndex } from './opened-index.ts';
import type { FoundPrinted } from './table-answers.ts';

/** Reports that are named of those that print something in their tables. */
const MOST_NAMED = 40;

/** Where a phrase, or what is written otherwise for it, is printed in tables and headings. */
export async function findPrinted(index: OpenedIndex, words: string): Promise<FoundPrinted[]> {
  const found = await printedAs(index, searchable(words));
  if (found) return [{ words, ...found }];
  if (!(await index.manifest()).hasTraditional) return [];
  const [, ...others] = writingsOf(searchable(words), await index.traditional());
  const all = await Promise.all(
    others.map(async (writing) => ({ writing, found: await printedAs(index, writing) })),
  );
  return all.flatMap(({ writing, found: other }) => (other ? [{ words: writing, ...other }] : []));
}

/** Where a phrase is printed in tables and headings, and the newest reports that print it. */
async function printedAs(index: OpenedIndex, phrase: string): Promise<Omit<FoundPrinted, 'words'> | null> {
  if (!(await index.phrase(phrase)).mayBePrinted) return null;
  const reports = await (await index.printed())(phrase);
  if (reports.length === 0) return null;
  return {
    reports: reports.length,
    listed: await Promise.all(reports.slice(0, MOST_NAMED).map((place) => reportAt(index, place))),
  };
}

/** The report of a place in the archive. */
async function reportAt(index: OpenedIndex, place: number): Promise<FoundPrinted['listed'][number]> {
  let left = place;
  for (const { key, reports } of (await index.manifest()).parts) {
    if (left < reports) {
      const { of, year } = (await index.part(key)).reports[left]!;
      return { agency: of, year };
    }
    left -= reports;
  }
  throw new Error(`Unexpected report ${place}`);
}
