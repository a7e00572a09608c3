import { glossaryEntries, GlossaryFile, type GlossaryEntry } from '../schemas/glossary.ts';
import { readYaml } from './yaml.ts';

/**
 * The glossary of a content folder, in the order of its page. Throws ContentError where the file does not fit, also for
 * a key of the vocabulary without a definition.
 */
export async function readGlossary(folder: string): Promise<GlossaryEntry[]> {
  return glossaryEntries(await readYaml(folder, 'glossary.yml', GlossaryFile));
}
