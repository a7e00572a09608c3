import { IndexError, type BuiltIndex } from './index-batches.ts';
import type { LoadableStore } from './search-store.ts';

/** What a load came to. */
export interface Loaded {
  /** Batches that were there already, and those that were put there. */
  kept: number;
  loaded: number;
  sections: number;
}

/**
 * Loads an index into a store, which then holds that and nothing else. What the store has of it stays, so that a load which was
 * broken off goes on where it was, and a second one changes nothing.
 */
export async function loadIndex(
  index: BuiltIndex,
  store: LoadableStore,
  progress: (key: string) => void = () => {},
): Promise<Loaded> {
  const held = await store.batches();
  const wanted = new Set<string>();
  let loaded = 0;
  await store.begin();
  for await (const batch of index.batches()) {
    wanted.add(batch.key);
    if (held.get(batch.key) === batch.digest) continue;
    await store.put(batch);
    loaded += 1;
    progress(batch.key);
  }
  for (const key of held.keys()) if (!wanted.has(key)) await store.drop(key);
  const sections = await store.sections();
  if (sections !== index.sections())
    throw new IndexError(
      `Unexpected store with ${sections} sections, expected ${index.sections()}: remove it and load the index again.`,
    );
  await store.finish(index.manifest.edition);
  return { kept: wanted.size - loaded, loaded, sections };
}
