import { expect, test } from './harness.ts';

test('the first stop is a link that skips to the content', async ({ page }) => {
  await page.goto('/reports/410304-government/2021/');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', /#main$/);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the navigation is reached and used with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  const target = page.getByRole('navigation').first().getByRole('link').first();
  const href = await target.getAttribute('href');
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(target).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test('at 400 % the focus is not hidden behind the heads of a table, on the way up or down', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/reports/410304-government/2021/');
  const lines = page.locator('.statutory.requests td.line a');
  await lines.nth(20).focus();
  for (const key of [...Array<string>(8).fill('Shift+Tab'), ...Array<string>(4).fill('Tab')]) {
    await page.keyboard.press(key);
    const hidden = await page.evaluate(() => {
      const element = document.activeElement!;
      const box = element.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return element.contains(top) ? null : `${element.outerHTML} lies below ${top?.outerHTML.slice(0, 80)}`;
    });
    expect(hidden).toBeNull();
  }
});
