import type { TreeFormat } from './format.ts';
import { leaveOutNavigation } from './navigation.ts';
import { readText } from './read-text.ts';
import { parseText } from './text/parse-text.ts';

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
  read(file) {
    readText(file);
    return Promise.resolve(leaveOutNavigation(parseText(file), file));
  },
};
