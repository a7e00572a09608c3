import { answerCard, failedCard } from './answer-card.ts';
import { meaningGroups } from './meaning-groups.ts';
import type { Searcher } from './searcher.ts';
import { tableGroups } from './table-groups.ts';

/** What is known of a query beside the hits: the answer, the places and measures that it names, what the tables print. */
export async function answersTo(
  query: string,
  searcher: Searcher,
  isFiltered: boolean,
  acts: Parameters<typeof meaningGroups>[2],
): Promise<HTMLElement[]> {
  const [tables, { meaning, answered }, directory] = await Promise.all([
    searcher.tables(query),
    searcher.meaning(query),
    searcher.directory(),
  ]);
  return [
    ...(answered === 'failed'
      ? [failedCard(meaning)]
      : answered
        ? [answerCard(answered, meaning, directory)]
        : []),
    ...meaningGroups(meaning, directory, acts),
    ...tableGroups(tables, isFiltered),
  ];
}
