import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../src/discovery/atom-feed.ts';
import { nameUuid } from '../../src/discovery/name-uuid.ts';
import { newest, sitemap, sitemapIndex, sitemapParts } from '../../src/discovery/sitemap.ts';
import { jsonLd } from '../../src/discovery/structured-data.ts';
import { escapeXml } from '../../src/text/xml.ts';

const page = (part: string, number: number, modified: string | null = null) => ({
  part,
  address: `https://nianbao.example/${part}/${number}/`,
  modified,
});

describe('the map of the site', () => {
  it('goes on in another volume where a part has more addresses than a map may hold', () => {
    const pages = [1, 2, 3, 4, 5].map((number) => page('reports-2021', number));
    const parts = sitemapParts([page('pages', 1), ...pages], 2);
    expect([...parts].map(([name, { length }]) => [name, length])).toEqual([
      ['pages', 1],
      ['reports-2021', 2],
      ['reports-2021-2', 2],
      ['reports-2021-3', 1],
    ]);
  });

  it('says when a page changed, and of a part when its newest did, but nothing where nobody knows', () => {
    const parts = sitemapParts([
      page('a', 1, '2026-01-31'),
      page('a', 2, '2026-01-31T08:00:00Z'),
      page('a', 3),
      page('b', 1),
    ]);
    expect(sitemap(parts.get('a') ?? []).match(/<lastmod>.*?<\/lastmod>/g)).toEqual([
      '<lastmod>2026-01-31</lastmod>',
      '<lastmod>2026-01-31T08:00:00Z</lastmod>',
    ]);
    expect(sitemapIndex(parts, (part) => `https://nianbao.example/sitemap/${part}.xml`))
      .toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>https://nianbao.example/sitemap/a.xml</loc><lastmod>2026-01-31T08:00:00Z</lastmod></sitemap>
      <sitemap><loc>https://nianbao.example/sitemap/b.xml</loc></sitemap>
      </sitemapindex>
      "
    `);
    expect(newest([null, undefined])).toBeNull();
  });

  it('names a page in every language beside each of them', () => {
    const languages = [
      ['zh-CN', 'https://nianbao.example/a/'],
      ['en', 'https://nianbao.example/en/a/'],
    ] as const;
    const written = sitemap(
      languages.map(([, address]) => ({ part: 'a', address, modified: null, languages })),
    );
    expect(written.match(/<loc>[^<]*/g)).toEqual(languages.map(([, address]) => `<loc>${address}`));
    const pair =
      '<xhtml:link rel="alternate" hreflang="zh-CN" href="https://nianbao.example/a/"/><xhtml:link rel="alternate" hreflang="en" href="https://nianbao.example/en/a/"/>';
    expect(written.split(pair)).toHaveLength(3);
    expect(written).toContain('xmlns:xhtml=');
  });

  it('holds no mark that would break the XML', () => {
    expect(escapeXml('a&b <c> "d" \u0000\u000B\uD800中')).toBe(
      'a&amp;b &lt;c&gt; &quot;d&quot; \uFFFD\uFFFD\uFFFD中',
    );
  });
});

describe('a feed', () => {
  it('has ids that never change, wherever the archive is published', async () => {
    expect(await nameUuid('reports')).toBe('32a6517b-1936-55c8-8240-948ace409ecc');
    expect(await nameUuid('reports/410304-government/2021')).not.toBe(await nameUuid('reports'));
  });

  it('is whole without entries', async () => {
    const feed = await atomFeed({
      name: 'regions/410000',
      title: '河南省',
      subtitle: '新收录的报告',
      page: '/regions/410000/',
      address: '/regions/410000/feed.xml',
      entries: [],
    });
    expect(feed).toContain('<updated>2008-05-01T00:00:00Z</updated>');
    expect(feed.endsWith('</feed>\n')).toBe(true);
  });
});

describe('structured data', () => {
  it('cannot end the script that holds it', () => {
    const text = jsonLd([{ '@type': 'Report', name: '</script><script>alert(1)</script>' }]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ name: '</script><script>alert(1)</script>' });
  });
});
