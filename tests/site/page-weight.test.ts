import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { weighPage, type PageWeight } from '../../scripts/bench/page-weight.ts';
import { SITE } from '../../scripts/site/folders.ts';
import { PAGE_KINDS } from '../browser/page-kinds.ts';
import { base, pages } from './built-pages.ts';

/**
 * Kilobytes on the wire, after gzip. `later` is the most that one thing loads when it comes near or is asked for: a
 * chart, a picture to save, suggestions, another year.
 */
const REPORT: PageWeight = { html: 25, css: 12, script: 7.5, later: 70 };
/** Pages that are tools bring the tool. */
const TOOLS: Record<string, Partial<PageWeight>> = {
  '/compare/': { script: 34 },
  '/search/': { script: 18 },
  '/en/compare/': { script: 34 },
  '/en/search/': { script: 18 },
};

/** What a page has above its budget, in words. */
function excessOf(address: string): string[] {
  const budget = { ...REPORT, ...TOOLS[address] };
  const weight = weighPage(SITE, address, base);
  return (Object.keys(budget) as (keyof PageWeight)[])
    .filter((part) => weight[part] > budget[part] * 1024)
    .map((part) => `${address} ${part}: ${(weight[part] / 1024).toFixed(2)} KB of ${budget[part]}`);
}

describe('the weight of pages', () => {
  it('stays within what a cheap phone on a slow line bears, for every report', () => {
    const reports = pages
      .map(({ address }) => address)
      .filter((path) => /^(?:\/en)?\/reports\/[^/]+\/\d+\/$/.test(path));
    expect(reports.length).toBeGreaterThan(0);
    expect(reports.flatMap(excessOf)).toEqual([]);
  });

  it('stays within it for every other kind of page', () => {
    const addresses = PAGE_KINDS.map(([, address]) => address).filter(
      (address) => address.endsWith('/') && !address.startsWith('/reports/4'),
    );
    expect([...addresses, ...Object.keys(TOOLS)].flatMap(excessOf)).toEqual([]);
  });
});

/** What browsers got after 2022: no build makes it older (docs/decisions/0104-older-browsers.md). */
const NEWER =
  /\b(?:Map|Object)\.groupBy\(|\.(?:toSorted|toReversed|toSpliced|withResolvers|fromAsync|symmetricDifference|isSubsetOf|isDisjointFrom)\(|\.(?:keys|values|entries)\(\)\.(?:map|filter|some|every|find|reduce|flatMap|toArray|forEach)\(|Promise\.try\(|RegExp\.escape\(|\(\?<[=!]|static\{/;

describe('the scripts of pages', () => {
  it('ask for nothing that came to browsers after 2022', () => {
    const scripts = globSync(`${SITE}/_astro/*.js`);
    expect(scripts.length).toBeGreaterThan(20);
    const newer = scripts.flatMap((script) => {
      const found = NEWER.exec(readFileSync(script, 'utf8'));
      return found ? [`${script}: ${found[0]}`] : [];
    });
    expect(newer).toEqual([]);
  });
});
