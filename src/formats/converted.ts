import { bytesOf } from './file-bytes.ts';
import type { TreeFormat } from './format.ts';

/** What a format has that is turned into a web page and read as one: places are lines of that page. */
export function readAsPage(
  toText: (bytes: Uint8Array) => Promise<string>,
): Pick<TreeFormat, 'kind' | 'places' | 'isMarkup' | 'read'> & { toText: typeof toText } {
  return {
    kind: 'tree',
    places: 'line',
    isMarkup: true,
    toText,
    async read(file) {
      file.value = await toText(bytesOf(file));
      const { parseHtml } = await import('./html/parse-html.ts');
      return parseHtml(file);
    },
  };
}
