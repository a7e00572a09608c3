import { expect, test } from './harness.ts';

const AGENCY = '/agencies/350128-government/';

test('what became of requests is drawn over the years, from a table in which the form’s change is marked', async ({
  page,
}) => {
  await page.goto(AGENCY);
  const figure = page.locator('#chart-dispositions');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('canvas')).toBeVisible();
  await expect(figure.getByRole('img')).toHaveAccessibleName(/2021 年公开（含部分公开） 35 件/);
  await expect(figure.locator('tbody tr')).toHaveCount(7);
  await expect(figure.locator('tr[data-breaks] th')).toHaveText('2021');
});

test('a rate shows its formula and both denominators, and a small one as a fraction', async ({ page }) => {
  await page.goto(AGENCY);
  const rates = page.locator('#rates');
  await expect(rates.getByText('（予以公开＋部分公开）÷ 分母')).toBeVisible();
  const rows = rates.locator('tbody').filter({ hasText: '公开率' }).first().locator('tr:not(.group)');
  await expect(rows).toHaveText([/占全部办结.*35\/69/s, /占实质答复.*35\/68/s]);
  await expect(rates.locator('tbody').filter({ hasText: '复议纠正率' })).toContainText('1/2');
  await expect(rates.getByText('分母＝本年度办理结果总计')).toBeVisible();
});

test('a sparkline is told in words', async ({ page }) => {
  await page.goto(AGENCY);
  await expect(
    page.locator('#figures').getByRole('img', { name: /走势：2019 年 23 件，2025 年 154 件/ }),
  ).toBeVisible();
});

test('what each year carries on to the next stands beside it', async ({ page }) => {
  await page.goto(AGENCY);
  await expect(page.locator('#carry tbody tr').filter({ hasText: '2021→2022' })).toHaveText(/1\s*1\s*相接/);
});

test('a phone of 320 pixels shows all of it without scrolling the page sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(AGENCY);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
