import { join } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { contentFolder } from '../archive/content-folder.ts';

/** Loads the archive's own prose: content/pages/*.md, by file name. */
export function textsLoader(): Loader {
  return glob({ base: join(contentFolder(), 'pages'), pattern: '*.md' });
}
