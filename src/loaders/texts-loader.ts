import { join } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { stop } from '../archive/content-error.ts';
import { contentFolder } from '../archive/content-folder.ts';
import { readTexts } from '../archive/content-texts.ts';

/** Loads the archive's own prose: content/pages/*.md, by file name. Throws ContentError for what is no text of its own. */
export function textsLoader(): Loader {
  const files = glob({
    base: join(contentFolder(), 'pages'),
    pattern: '*.md',
    // As it is: about.en is the English of about.
    generateId: ({ entry }) => entry.replace(/\.md$/, ''),
  });
  return {
    ...files,
    // It follows links to whatever they lead to.
    async load(context) {
      await readTexts(contentFolder(), stop);
      await files.load(context);
    },
  };
}
