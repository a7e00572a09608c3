import type { Loader } from 'astro/loaders';
import { GlossaryEntry } from '../schemas/glossary.ts';
import { contentFolder } from '../archive/content-folder.ts';
import { readGlossary } from '../archive/glossary.ts';

/** Loads content/glossary.yml. A key of the vocabulary without a definition stops the build. */
export function glossaryLoader(): Loader {
  return {
    name: 'nianbao-glossary',
    schema: GlossaryEntry,
    async load({ store, parseData }) {
      const entries = await readGlossary(contentFolder());
      store.clear();
      for (const entry of entries) {
        store.set({ id: entry.id, data: await parseData({ id: entry.id, data: { ...entry } }) });
      }
    },
  };
}
