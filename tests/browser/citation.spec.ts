import { expect, test } from './harness.ts';

test('a citation of the data is dated and ready to copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/data/');
  const citation = page.locator('#cite .citation').first();
  await expect(citation.locator('pre')).toContainText(
    /\[DS\/OL\]\. V[0-9a-f]{12}\. (?:（\d{4}-\d{2}-\d{2}）)?\[\d{4}-\d{2}-\d{2}\]\. http\S+\/data\/\.\s附注：/,
  );
  await citation.getByRole('button').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await citation.locator('pre').textContent(),
  );
});

test('a citation of a comparison follows what is compared', async ({ page }) => {
  await page.goto(
    '/compare/?agency=410304-government&agency=410403-government&measure=requests.granted.total',
  );
  const reference = page.locator('#cite pre').first();
  const heading = page.locator('#compare-result');
  await expect(heading).toContainText('予以公开');
  await expect(reference).toContainText((await heading.textContent()) ?? '');
  await expect(reference).toContainText('agency=410304-government&agency=410403-government');
  await page.goto('/compare/?agency=410304-government&agency=410403-government');
  await expect(reference).not.toContainText('予以公开');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a citation is whole but for the day of reading', async ({ page }) => {
    await page.goto('/reports/410304-government/2021/#cite');
    await expect(page.locator('#cite pre').first()).toContainText('[R/OL]. V');
    await expect(page.locator('#cite .button:visible')).toHaveCount(0);
    await page.goto('/reports/350128-government/2020/#cite');
    await expect(page.locator('#cite pre').first()).toContainText(/^年报档案\. 平潭.*数据\[DS\/OL\]\. V/);
  });
});
