import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What a page of a portal says of itself beside its words; null is what it does not say. */
export interface PageMeta {
  /** The title of the article, whatever the page around it is called. */
  articleTitle: string | null;
  /** ISO date. */
  publishedOn: string | null;
  /** Who gave the portal the article: the agency, or who keeps its website. */
  contentSource: string | null;
  columnName: string | null;
  siteName: string | null;
  /** The address that a browser noted when it saved the page. */
  savedFrom: string | null;
}

export const NO_META: PageMeta = {
  articleTitle: null,
  publishedOn: null,
  contentSource: null,
  columnName: null,
  siteName: null,
  savedFrom: null,
};

/** What browsers write before a page that they save, and into the head of a web archive. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->|^Snapshot-Content-Location:\s*(\S+)/im;
/** What may be the head of a file that was saved. */
const HEAD = 4096;

/**
 * Reads the meta tags that portals of Chinese governments have by their common standard (ArticleTitle, PubDate,
 * ContentSource, ColumnName, SiteName). `head` is the beginning of the file as it was saved.
 */
export function readPageMeta(html: string, head = html): PageMeta {
  const tags = new Map<string, string>();
  visit(unified().use(rehypeParse).parse(html) as Nodes, 'element', ({ tagName, properties }: Element) => {
    const { name, content } = properties;
    if (tagName !== 'meta' || typeof name !== 'string' || typeof content !== 'string') return;
    const value = content.replace(/\s+/g, ' ').trim();
    // The first of two counts: templates leave empty ones behind.
    if (value !== '' && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), value);
  });
  const of = (name: string): string | null => tags.get(name) ?? null;
  const [, page, archive] = SAVED_FROM.exec(head.slice(0, HEAD)) ?? [];
  const savedFrom = page ?? archive ?? '';
  return {
    articleTitle: of('articletitle'),
    publishedOn: dateIn(of('pubdate') ?? ''),
    contentSource: of('contentsource'),
    columnName: of('columnname'),
    siteName: of('sitename'),
    savedFrom: /^https?:\/\//.test(savedFrom) && URL.canParse(savedFrom) ? savedFrom : null,
  };
}

/** `2025-01-20 10:00`, `2025/1/20` as an ISO date; null of anything else. */
function dateIn(text: string): string | null {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return new Date(date).toJSON()?.startsWith(date) ? date : null;
}
