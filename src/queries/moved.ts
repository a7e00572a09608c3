import { contentFolder } from '../archive/content-folder.ts';
import { listEarlier } from '../archive/earlier-versions.ts';
import { movedMistakes } from '../archive/moved-rules.ts';
import { readMoved } from '../archive/moved.ts';
import { asked } from '../recording/inputs.ts';
import type { Moved } from '../schemas/moved.ts';
import { LISTED_MEASURES } from '../statistics/measures.ts';
import { allAgencies, allReports } from './collections.ts';

/**
 * Pages that moved or were withdrawn; a single anchor or a file has no page of its own. Throws ContentError for an entry
 * that leads nowhere, or away from a page that is still there.
 */
export const movedPages = asked('moved-pages', async (): Promise<Moved[]> => {
  const [moved, earlier, reports, agencies] = await Promise.all([
    readMoved(contentFolder()),
    listEarlier(contentFolder()),
    allReports(),
    allAgencies(),
  ]);
  const site = { reports: idsOf([...reports, ...earlier]), agencies: idsOf(agencies), measures: LISTED_MEASURES };
  for (const mistake of movedMistakes(moved, site)) throw mistake;
  return moved.filter(({ from }) => from.endsWith('/'));
});

const idsOf = (entries: readonly { id: string }[]): Set<string> => new Set(entries.map(({ id }) => id));
