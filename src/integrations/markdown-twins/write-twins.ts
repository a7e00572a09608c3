import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { twinAddress } from '../../discovery/markdown-twin.ts';
import { pageMarkdown } from '../../discovery/page-markdown.ts';

/** What a thread that writes twins needs to know. */
export interface TwinsJob {
  /** The folder of the built site. */
  site: string;
  /** The path that the site lives under, with a slash at both ends. */
  base: string;
  /** The site's origin, where it is known. */
  origin: string | undefined;
  /** Paths of pages below the base: `/reports/`. */
  pages: readonly string[];
}

/** Writes the Markdown twin of each page beside it, one after the other. Returns how many bytes they have. */
export async function writeTwins({ site, base, origin, pages }: TwinsJob): Promise<number> {
  let bytes = 0;
  for (const page of pages) {
    const twin = twinAddress(page);
    if (twin === null) continue;
    const path = base + page.slice(1);
    const html = await readFile(join(site, page, 'index.html'), 'utf8');
    const markdown = Buffer.from(
      pageMarkdown(html, { path, address: origin ? new URL(path, origin).href : path }),
    );
    await writeFile(join(site, twin), markdown);
    bytes += markdown.length;
  }
  return bytes;
}
