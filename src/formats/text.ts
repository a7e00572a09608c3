import type { TreeFormat } from './format.ts';
import { readText } from './read-text.ts';

/** Plain text, with or without the few marks of Markdown that portals' exports use. */
export const text: TreeFormat = {
  kind: 'tree',
  name: 'text',
  called: ['text', 'Markdown'],
  extensions: { '.txt': 'text/plain', '.md': 'text/markdown' },
  signature: null,
  served: { type: 'text/plain', charset: 'found', isolated: true },
  places: 'line',
  isMarkup: false,
  async read(file) {
    readText(file);
    const [{ parseText }, { leaveOutNavigation }] = await (readers ??= loadReaders());
    return leaveOutNavigation(parseText(file), file);
  },
};

let readers: ReturnType<typeof loadReaders> | undefined;

/** Loaded with the first file; asking for a module that is loaded already takes its time too. */
function loadReaders() {
  return Promise.all([import('./text/parse-text.ts'), import('./navigation.ts')]);
}
