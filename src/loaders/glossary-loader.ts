import type { Loader } from 'astro/loaders';
import { readGlossary } from '../archive/glossary.ts';
import { GlossaryEntry } from '../schemas/glossary.ts';
import { loadListed } from './load-listed.ts';

/** Loads content/glossary.yml. A key of the vocabulary without a definition stops the build. */
export function glossaryLoader(): Loader {
  return { name: 'nianbao-glossary', schema: GlossaryEntry, load: loadListed(readGlossary) };
}
