import type { LoaderContext } from 'astro/loaders';
import { contentFolder } from '../archive/content-folder.ts';
import { followContent } from './follow-content.ts';

/** An entry of a collection, with what identifies it there. */
type Identified = Record<string, unknown> & { id: string };

/**
 * The `load` of a loader whose entries are read all at once; in `astro dev` it follows changes. Rejects with what `read`
 * throws.
 */
export function loadListed(read: (folder: string) => Promise<Identified[]>) {
  return async (context: LoaderContext): Promise<void> => {
    const folder = contentFolder();
    const load = async (): Promise<void> => replaceAll(context, await read(folder));
    await load();
    followContent(folder, context, load);
  };
}

async function replaceAll({ store, parseData }: LoaderContext, entries: Identified[]): Promise<void> {
  const parsed: Parameters<typeof store.set>[0][] = [];
  for (const data of entries) parsed.push({ id: data.id, data: await parseData({ id: data.id, data }) });
  const stored = new Map(store.entries().map(([id, entry]) => [id, JSON.stringify(entry.data)]));
  const isSame = parsed.every(({ id, data }) => stored.get(id) === JSON.stringify(data));
  // A store that nothing was put into does not write itself, as a whole, to disk.
  if (isSame && stored.size === parsed.length) return;
  // All at once: the store may write itself to disk in any pause.
  store.clear();
  for (const entry of parsed) store.set(entry);
}
