import { common } from '#language/common.ts';
import { LANGUAGE_FOLDER } from '#language/language-pages.ts';
import { nameUuid } from './name-uuid.ts';
import { escapeXml } from '../text/xml.ts';
import { newest } from './sitemap.ts';

/** An entry of a feed. */
export interface FeedEntry {
  /** What it is, whatever its address: its id is made from this, and from its language where that is not Chinese. */
  name: string;
  title: string;
  address: string;
  /** UTC time. */
  updated: string;
  /** A sentence or two. */
  summary: string;
  /** Whose document it is. */
  author: string;
}

/** A feed as its readers see it. */
export interface Feed {
  name: string;
  title: string;
  subtitle: string;
  /** Address of the page that lists the same, and of the feed itself. */
  page: string;
  address: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** When a feed that holds nothing last changed: when the duty to report began. */
const BEGINNING = '2008-05-01T00:00:00Z';

/** An Atom feed (RFC 4287). Relative addresses in it are relative to the feed. */
export async function atomFeed(feed: Feed): Promise<string> {
  const entries = await Promise.all(feed.entries.map(entryXml));
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${common.tag}">
<id>urn:uuid:${await nameUuid(LANGUAGE_FOLDER + feed.name)}</id>
<title>${escapeXml(feed.title)}</title>
<subtitle>${escapeXml(feed.subtitle)}</subtitle>
<updated>${newest(feed.entries.map(({ updated }) => updated)) ?? BEGINNING}</updated>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.address)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
${entries.join('')}</feed>
`;
}

async function entryXml({ name, title, address, updated, summary, author }: FeedEntry): Promise<string> {
  return `<entry>
<id>urn:uuid:${await nameUuid(LANGUAGE_FOLDER + name)}</id>
<title>${escapeXml(title)}</title>
<updated>${updated}</updated>
<author><name>${escapeXml(author)}</name></author>
<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
<summary>${escapeXml(summary)}</summary>
</entry>
`;
}
