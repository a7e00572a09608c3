import { answerCard, cardWithout } from './answer-card.ts';
import { meaningGroups } from './meaning-groups.ts';
import type { SearchBackend } from './search-backend.ts';
import { tableGroups } from './table-groups.ts';

/** What is known of a query beside the hits: the answer, the places and measures that it names, what the tables print. */
export async function answersTo(
  query: string,
  backend: SearchBackend,
  isFiltered: boolean,
  acts: Parameters<typeof meaningGroups>[2],
): Promise<HTMLElement[]> {
  const [tables, { meaning, answered }, directory] = await Promise.all([
    backend.tables(query),
    backend.meaning(query),
    backend.directory(),
  ]);
  return [
    ...(answered === 'failed'
      ? [cardWithout(meaning)]
      : answered
        ? [answerCard(answered, meaning, directory)]
        : []),
    ...meaningGroups(meaning, directory, acts),
    ...tableGroups(tables, isFiltered),
  ];
}
