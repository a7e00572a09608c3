import { runLighthouse } from '../../scripts/testing/lighthouse.ts';
import { expect, test } from './harness.ts';

/**
 * What Lighthouse says in its mobile profile and says the same on every machine. The performance score depends on the
 * machine's load: `npm run bench` prints it, and tests/site/page-weight.test.ts holds the bytes that it comes from.
 * That nothing moves is held on every kind of page by page-kinds.spec.ts.
 */
const PAGES = [
  '/',
  '/reports/410304-government/2021/',
  '/compare/',
  '/search/',
  '/agencies/350128-government/',
  '/en/reports/410304-government/2021/',
];
const CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const;

test('Lighthouse finds no fault in access, practice or findability', async ({ baseURL }) => {
  // With its installation where it is not there yet.
  test.setTimeout(600_000);
  const pages = [];
  for await (const page of runLighthouse(baseURL!, PAGES, CATEGORIES)) pages.push(page);
  expect(pages.map(({ address, scores, faults }) => ({ address, scores, faults }))).toEqual(
    PAGES.map((address) => ({
      address,
      scores: { accessibility: 100, 'best-practices': 100, seo: 100 },
      faults: [],
    })),
  );
});
