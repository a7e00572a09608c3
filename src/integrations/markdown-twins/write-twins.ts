import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { twinAddress } from '../../discovery/markdown-twin.ts';
import { pageMarkdown } from '../../discovery/page-markdown.ts';
import { twinWords } from '../../language/twins.ts';

/** What a thread that writes twins needs to know. */
export interface TwinsJob {
  /** The folder of the built site. */
  site: string;
  /** The path that the site lives under, with a slash at both ends. */
  base: string;
  /** The site's origin, where it is known. */
  origin: string | undefined;
  /** The language of the pages: its tag, and its folder below the base, which is empty for Chinese. */
  tag: string;
  folder: string;
  /** Paths of pages below the base and the folder: `/reports/`. */
  pages: readonly string[];
}

/** Writes the Markdown twin of each page beside it, one after the other. Returns how many bytes they have. */
export function writeTwins({ site, base, origin, tag, folder, pages }: TwinsJob): number {
  const words = twinWords(tag);
  let bytes = 0;
  for (const page of pages) {
    const twin = twinAddress(page);
    if (twin === null) continue;
    const path = base + folder + page.slice(1);
    const html = readFileSync(join(site, page, 'index.html'), 'utf8');
    const address = origin ? new URL(path, origin).href : path;
    const chinese = folder === '' ? null : base + twin.slice(1);
    const markdown = Buffer.from(pageMarkdown(html, { path, address, chinese }, words));
    writeFileSync(join(site, twin), markdown);
    bytes += markdown.length;
  }
  return bytes;
}
