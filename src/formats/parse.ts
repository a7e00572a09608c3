import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { leaveOutNavigation } from './navigation.ts';
import { parseHtml } from './html/parse-html.ts';
import { parseText } from './text/parse-text.ts';
import { readText } from './read-text.ts';

/** A raw file as mdast: headings, paragraphs, lists and tables, each with its place in the decoded text. */
export function parse(file: VFile): Root {
  readText(file);
  return /^\.html?$/i.test(file.extname ?? '') ? parseHtml(file) : leaveOutNavigation(parseText(file), file);
}
