import { expect, test } from './harness.ts';

test('feeds and the description of the search are well-formed XML', async ({ page }) => {
  await page.goto('/about/');
  for (const path of [
    '/reports/feed.xml',
    '/quality/feed.xml',
    '/regions/410000/feed.xml',
    '/opensearch.xml',
  ]) {
    const found = await page.evaluate(async (path) => {
      const text = await (await fetch(path)).text();
      const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
      return [documentElement.localName, documentElement.getElementsByTagName('parsererror').length];
    }, path);
    expect([path, ...found]).toEqual([
      path,
      path === '/opensearch.xml' ? 'OpenSearchDescription' : 'feed',
      0,
    ]);
  }
});

test('a browser reads what a page says of itself to programs, and runs nothing of it', async ({ page }) => {
  await page.goto('/reports/410304-government/2021/');
  const types = await page
    .locator('script[type="application/ld+json"]')
    .evaluate((script) =>
      (JSON.parse(script.textContent) as { '@graph': { '@type': string }[] })['@graph'].map(
        (thing) => thing['@type'],
      ),
    );
  expect(types).toEqual(['Report', 'BreadcrumbList']);
});
