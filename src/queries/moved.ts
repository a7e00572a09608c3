import { contentFolder } from '../archive/content-folder.ts';
import { listEarlier } from '../archive/earlier-versions.ts';
import { movedMistakes } from '../archive/moved-rules.ts';
import { readMoved } from '../archive/moved.ts';
import { isShard } from '../archive/shard.ts';
import { asked } from '../recording/inputs.ts';
import type { Moved } from '../schemas/moved.ts';
import { allAgencies, allReports } from './collections.ts';

/** What keepers say of addresses, and which reports and agencies there are for them to lead to. */
const movedFile = asked('moved-pages', async () => {
  const [moved, earlier, reports, agencies] = await Promise.all([
    readMoved(contentFolder()),
    listEarlier(contentFolder()),
    allReports(),
    allAgencies(),
  ]);
  return { moved, reports: idsOf([...reports, ...earlier]), agencies: idsOf(agencies) };
});

/**
 * Pages that moved or were withdrawn; a single anchor or a file has no page of its own. `measures` are the ids of those that have
 * pages. Throws ContentError for an entry that leads nowhere, or away from a page that is still there. A shard has none: it does not know
 * what is there.
 */
export async function movedPages(measures: ReadonlySet<string>): Promise<Moved[]> {
  if (isShard()) return [];
  const { moved, reports, agencies } = await movedFile();
  const site = { reports: new Set(reports), agencies: new Set(agencies), measures };
  for (const mistake of movedMistakes(moved, site)) throw mistake;
  return moved.filter(({ from }) => from.endsWith('/'));
}

const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);
