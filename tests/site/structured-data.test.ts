import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import { defaultTreeAdapter as tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { some } from '../some.ts';
import { belowBase, pages, siteFiles, type BuiltPage } from './built-pages.ts';

type Description = { '@type': string; '@id'?: string } & Record<string, unknown>;

const vocabulary: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'schema-org.json'), 'utf8'));
const validator = new Validator(vocabulary);

/** Properties whose values are addresses, which programs resolve against the page. */
const ADDRESSES = new Set(['@id', 'url', 'item', 'contentUrl']);

/** What a page says of itself. */
function descriptionsOf(page: BuiltPage): Description[] {
  return page.elements
    .filter(({ name, attributes }) => name === 'script' && attributes.get('type') === 'application/ld+json')
    .flatMap(({ element }) => {
      const text = element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');
      const parsed = JSON.parse(text, (key, value: unknown) =>
        ADDRESSES.has(key) ? new URL(String(value), `https://nianbao.example${page.address}`).href : value,
      ) as Description & { '@graph'?: Description[] };
      expect(parsed['@context']).toBe('https://schema.org');
      return parsed['@graph'] ?? [parsed];
    });
}

const described = new Map(pages.map((page) => [page.address, descriptionsOf(page)]));
const ofType = (type: string): [string, Description][] =>
  [...described].flatMap(([address, found]) =>
    found
      .filter((description) => description['@type'] === type)
      .map((description): [string, Description] => [address, description]),
  );

const fileAt = (address: string): string => belowBase(address)?.slice(1) ?? '';

describe('what pages say of themselves to programs', () => {
  it('passes a validator of schema.org’s vocabulary and of what search engines require', async () => {
    const issues = new Set<string>();
    for (const [address, found] of described) {
      const byType = Object.groupBy(found, (description) => description['@type']);
      for (const { issueMessage, path, fieldNames } of await validator.validate({ jsonld: byType }))
        issues.add(
          `${issueMessage} (${fieldNames.join()}): ${path.map(({ type }) => type).join(' > ')} ${address}`,
        );
    }
    expect([...issues]).toEqual([]);
  });

  it('would not pass with a property that its type does not have', async () => {
    const issues = await validator.validate({ jsonld: { Report: [{ '@type': 'Report', item: 'x' }] } });
    expect(issues.map(({ issueMessage }) => issueMessage)).toEqual([
      'Property "item" for type "Report" is not supported by the schema.org specification',
    ]);
  });

  it('is on every report, and names its agency and its files, which are there', () => {
    const reports = ofType('Report');
    const files = new Set(siteFiles);
    expect(reports.map(([address]) => address)).toEqual(
      [...described.keys()].filter((address) =>
        /^(?:\/en)?\/reports\/[^/]+\/\d{4}\/(?:\d{4}-\d{2}-\d{2}\/)?$/.test(address),
      ),
    );
    for (const [address, { '@id': id, author, encoding }] of some(reports)) {
      expect(author).toMatchObject({
        '@type': 'GovernmentOrganization',
        '@id': expect.stringContaining(address.replace(/^(?:\/en)?\/reports\/([^/]+)\/.*$/, '/agencies/$1/')),
      });
      // An English page speaks of the same report, whose files its Chinese page names.
      expect(id).toBe(`https://nianbao.example${address.replace(/^\/en\//, '/')}`);
      if (address.startsWith('/en/')) {
        expect(encoding).toBeUndefined();
        continue;
      }
      const addresses = (encoding as { contentUrl: string }[]).map(({ contentUrl }) => fileAt(contentUrl));
      expect(addresses.filter((file) => !files.has(file))).toEqual([]);
      expect(addresses.length).toBe(3);
    }
  });

  it('names only files of the data that are there', () => {
    const [[address, data] = []] = ofType('Dataset');
    expect(address).toBe('/data/');
    const files = (data?.['distribution'] as { contentUrl: string }[]).map(({ contentUrl }) =>
      fileAt(contentUrl),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !siteFiles.includes(file))).toEqual([]);
    expect(String(data?.['description']).length).toBeGreaterThan(20);
  });

  it('gives the same way to a page as the page shows', () => {
    for (const [address, { itemListElement }] of some(ofType('BreadcrumbList'))) {
      const page = pages.find((candidate) => candidate.address === address);
      const shown = page?.elements
        .filter(({ attributes }) => attributes.get('class') === 'breadcrumb-list')
        .flatMap(({ element }) => element.childNodes.filter(tree.isElementNode)).length;
      expect([address, (itemListElement as unknown[]).length]).toEqual([address, shown]);
    }
    expect(ofType('BreadcrumbList').length).toBeGreaterThan(20);
    expect(ofType('WebSite').map(([address]) => address)).toEqual(['/en/', '/']);
  });
});
