import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';

/** Pages fetched ahead after the pointer has rested on a link, over a line as described. */
async function fetchedAhead(page: Page, line: object | undefined): Promise<string[]> {
  await page.addInitScript((connection) => {
    Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
  }, line);
  await page.goto('/');
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '机关' }).hover();
  await page.waitForTimeout(400);
  return page
    .locator('link[rel="prefetch"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
}

test('over a good line the page of a link on which the pointer rests is fetched ahead', async ({ page }) => {
  expect(await fetchedAhead(page, { effectiveType: '4g', saveData: false })).toEqual(['/agencies/']);
});

test('over a slow, saved or unknown line nothing is fetched ahead', async ({ browser, baseURL }) => {
  for (const line of [{ effectiveType: '3g' }, { effectiveType: '4g', saveData: true }, undefined]) {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    expect(await fetchedAhead(await context.newPage(), line)).toEqual([]);
    await context.close();
  }
});
