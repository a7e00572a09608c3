import { describe, expect, it } from 'vitest';
import { some } from '../some.ts';
import { belowBase, pages, readSiteFile, siteFiles } from './built-pages.ts';

const feeds = siteFiles.filter((path) => path.endsWith('/feed.xml'));
const releases = siteFiles.filter((path) => path.endsWith('data/releases.xml'));
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const pageAt = new Map(pages.map((page) => [page.address, page]));

describe('the feeds', () => {
  it('are there for all reports, for every region and for findings, and pages point to each', () => {
    const linked = new Set(
      pages.flatMap(({ elements }) =>
        elements
          .filter(({ attributes }) => attributes.get('type') === 'application/atom+xml')
          .map(({ attributes }) => belowBase(attributes.get('href') ?? '')?.slice(1)),
      ),
    );
    expect(feeds).toEqual(
      expect.arrayContaining(['reports/feed.xml', 'quality/feed.xml', 'regions/410000/feed.xml']),
    );
    expect(feeds.filter((path) => !linked.has(path))).toEqual([]);
  });

  it.each(some([...feeds, ...releases]))(
    '%s has lasting ids, times and links that arrive, the newest first',
    (path) => {
      const text = readSiteFile(path);
      const [head = '', ...entries] = text.split('<entry>');
      const ids = all(
        text,
        /<id>urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})<\/id>/g,
      );
      expect(new Set(ids).size).toBe(entries.length + 1);
      expect(entries.length).toBeLessThanOrEqual(50);
      const times = entries.map(
        (entry) => all(entry, /<updated>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)<\/updated>/g)[0] ?? '',
      );
      expect(times).toEqual(times.toSorted().reverse());
      expect(times).not.toContain('');
      if (times[0]) expect(all(head, /<updated>(.+)<\/updated>/g)).toEqual([times[0]]);
      for (const address of some(all(text, /rel="alternate"[^>]* href="([^"]+)"/g))) {
        const { hash } = new URL(address, 'http://site');
        const page = pageAt.get(belowBase(address) ?? '');
        expect([address, page !== undefined]).toEqual([address, true]);
        if (hash) expect(page?.ids).toContain(hash.slice(1));
      }
      expect(entries.every((entry) => /<summary>[^<]+<\/summary>/.test(entry))).toBe(true);
    },
  );

  it('say the same in each language, as entries of their own that lead to pages of that language', () => {
    const english = [...feeds, ...releases].filter((path) => path.startsWith('en/'));
    expect(english.map((path) => path.slice(3)).sort()).toEqual(
      [...feeds, ...releases].filter((path) => !path.startsWith('en/')).sort(),
    );
    for (const path of some(english)) {
      const [own, chinese] = [path, path.slice(3)].map((file) => ({
        ids: all(readSiteFile(file), /<id>(.+)<\/id>/g),
        pages: all(readSiteFile(file), /rel="alternate"[^>]* href="([^"]+)"/g).map((url) => belowBase(url)),
      }));
      expect(own!.pages).toEqual(chinese!.pages.map((page) => `/en${page}`));
      expect(own!.ids.filter((id) => chinese!.ids.includes(id))).toEqual([]);
    }
  });

  it('name every report that has findings in that of the findings', () => {
    const withFindings = pages.filter(
      ({ address, elements }) =>
        /^\/reports\/[^/]+\/\d{4}\/$/.test(address) &&
        elements.some(({ attributes }) => /^finding-\d/.test(attributes.get('id') ?? '')),
    );
    const named = all(
      readSiteFile('quality/feed.xml'),
      /<link [^>]*href="[^"]*(\/reports\/[^"#]+)#findings"/g,
    );
    expect(named.toSorted()).toEqual(withFindings.map(({ address }) => address).toSorted());
  });
});
