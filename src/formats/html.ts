import type { TreeFormat } from './format.ts';
import { readText } from './read-text.ts';

/** How a whole page begins. A piece of one begins like anything else and is told by its name. */
const PAGE =
  /^(?:ï»¿|ÿþ|þÿ)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)\b/i;

/** A saved web page. */
export const html: TreeFormat = {
  kind: 'tree',
  name: 'html',
  called: ['HTML'],
  extensions: { '.html': 'text/html', '.htm': 'text/html' },
  signature: ({ ascii }) => PAGE.test(ascii),
  // As text to read: it must never run as a page of the site.
  served: { type: 'text/plain', charset: 'found', isolated: true },
  places: 'line',
  isMarkup: true,
  async read(file) {
    readText(file);
    const { parseHtml } = await (reader ??= loadReader());
    return parseHtml(file);
  },
};

let reader: ReturnType<typeof loadReader> | undefined;

/** Loaded with the first page. */
function loadReader() {
  return import('./html/parse-html.ts');
}
