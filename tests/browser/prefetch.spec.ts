import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';

/** Opens the home page over a line as described, on a clock that is moved on by hand, and rests the pointer on a link. */
async function restOnLink(page: Page, line: object | undefined): Promise<void> {
  await page.clock.install();
  await page.addInitScript((connection) => {
    Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
  }, line);
  await page.goto('/');
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '机关' }).hover();
  // All that waits for a pause has its turn, however busy the machine is.
  await page.clock.runFor(1000);
}

/** The pages that were asked for ahead. */
const fetchedAhead = (page: Page): Promise<string[]> =>
  page
    .locator('link[rel="prefetch"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));

test('over a good line the page of a link on which the pointer rests is fetched ahead', async ({ page }) => {
  await restOnLink(page, { effectiveType: '4g', saveData: false });
  expect(await fetchedAhead(page)).toEqual(['/agencies/']);
});

test('over a slow, saved or unknown line nothing is fetched ahead', async ({ browser, baseURL }) => {
  for (const line of [{ effectiveType: '3g' }, { effectiveType: '4g', saveData: true }, undefined]) {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    const page = await context.newPage();
    await restOnLink(page, line);
    expect(await fetchedAhead(page)).toEqual([]);
    await context.close();
  }
});
