import { escapeXml } from '../text/xml.ts';

/** A page for search engines. */
export interface MappedPage {
  /** The map it stands in: `reports-2021`. */
  part: string;
  /** Absolute. */
  address: string;
  /** ISO date or UTC time of the last change of what the page says; null where unknown. */
  modified: string | null;
  /** The same page in every language, itself included, by the tags of the languages; none where it has one alone. */
  languages?: readonly (readonly [tag: string, address: string])[];
}

/** The protocol allows 50,000 addresses and 50 MB a map. */
const MOST = 50_000;

/** Pages by the name of their map; a part that is too long goes on as `<part>-2`. */
export function sitemapParts(pages: Iterable<MappedPage>, most = MOST): Map<string, MappedPage[]> {
  const parts = new Map<string, MappedPage[]>();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const count = counts.get(page.part) ?? 0;
    counts.set(page.part, count + 1);
    const volume = Math.floor(count / most) + 1;
    const name = volume === 1 ? page.part : `${page.part}-${volume}`;
    const part = parts.get(name);
    if (part) part.push(page);
    else parts.set(name, [page]);
  }
  return parts;
}

/** One map. */
export function sitemap(pages: readonly MappedPage[]): string {
  return document(
    'urlset',
    pages.map(({ address, modified, languages = [] }) =>
      entry(
        'url',
        address,
        modified,
        languages
          .map(([tag, href]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(href)}"/>`)
          .join(''),
      ),
    ),
  );
}

/** The map of maps; each is as new as the newest of its pages. `addressOf` gives the address of a part. */
export function sitemapIndex(
  parts: ReadonlyMap<string, readonly MappedPage[]>,
  addressOf: (part: string) => string,
): string {
  return document(
    'sitemapindex',
    [...parts].map(([name, pages]) =>
      entry('sitemap', addressOf(name), newest(pages.map(({ modified }) => modified))),
    ),
  );
}

/** The latest of ISO dates and UTC times; null where none is known. */
export function newest(times: Iterable<string | null | undefined>): string | null {
  let latest: string | null = null;
  for (const time of times) if (time && (latest === null || time > latest)) latest = time;
  return latest;
}

const entry = (name: string, address: string, modified: string | null, more = ''): string =>
  `<${name}><loc>${escapeXml(address)}</loc>${modified ? `<lastmod>${modified}</lastmod>` : ''}${more}</${name}>`;

/** The names that pages in several languages name each other by. */
const PAIRED = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"';

const document = (name: string, entries: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${name === 'urlset' ? PAIRED : ''}>
${entries.join('\n')}
</${name}>
`;
