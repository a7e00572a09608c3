import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen, staticServer } from '../../scripts/site/static-server.ts';
import { buildOnce, smallContent } from '../commands/build-once.ts';
import { barriersOfColour, barriersOn, RULES_OF_COLOUR } from './barriers.ts';
import { expect, test as base } from './harness.ts';

const AGENCY = '410703-data-bureau';
const CHANGES = `/agencies/${AGENCY}/changes/`;

/**
 * A site of its own: of no agency does the archive hold the prose of two years yet. The reports on 2022 and 2023 are
 * the one on 2021 with other words in some places and without its last sections. It is built by the worker that comes to it, not
 * by one of its own, for which the others would have to be through.
 */
let site = '';
const test = base.extend({ baseURL: async ({}, use) => use(site) });
const folder = mkdtempSync(join(tmpdir(), 'changes-'));
let close = (): void => {};

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const content = join(folder, 'content');
  smallContent(content, [AGENCY]);
  const report = (year: number): string => join(content, 'reports', AGENCY, `${year}.txt`);
  const text = readFileSync(report(2021), 'utf8');
  writeFileSync(report(2022), text.replaceAll('2021', '2022').replaceAll('公开平台', '公开渠道'));
  writeFileSync(report(2023), text.replaceAll('2021', '2023').replace(/五、存在的主要问题[^]*/, ''));
  await buildOnce(join(folder, 'site'), join(folder, 'cache'), content);
  const server = staticServer(join(folder, 'site'));
  site = `http://127.0.0.1:${await listen(server, 0)}`;
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});

test.afterAll(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

test('the newest two years stand side by side, and what stayed is folded away', async ({ page }) => {
  await page.goto(CHANGES);
  await expect(page.locator('.changes-summary')).toContainText('所在的句子与 2022 年一字不差');
  await expect(page.locator('.changes-result ins').filter({ hasText: '2023' }).first()).toBeVisible();
  await expect(page.getByText('2023 年的报告没有这一章的正文。').first()).toBeVisible();
  const kept = page.locator('.changes-kept').first();
  await expect(kept.locator('p').first()).toBeHidden();
  await kept.locator('summary').click();
  await expect(kept.locator('p').first()).toBeVisible();
  const [left, right] = await page
    .locator('.changes-row')
    .first()
    .locator('.changes-cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(left).toBe(right);
});

test('another pair is chosen, stands in the address, and Back undoes it', async ({ page }) => {
  await page.goto(CHANGES);
  const usual = await page.locator('.changes-result').innerHTML();
  await page.getByLabel('前').selectOption('2021');
  await page.getByLabel('后').selectOption('2022');
  await expect(page).toHaveURL(/\?from=2021&to=2022$/);
  await expect(page.getByRole('status')).toHaveText('2021 年与 2022 年');
  await expect(page.locator('.changes-result del').filter({ hasText: '平台' }).first()).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(CHANGES);
  await expect(page.getByLabel('前')).toHaveValue('2022');
  // The browser shows the same as the build, down to the letter.
  await expect.poll(() => page.locator('.changes-result').innerHTML()).toBe(usual);
});

test('a link opens its pair; one to a year without prose says so', async ({ page }) => {
  await page.goto(`${CHANGES}?from=2021&to=2023`);
  await expect(page.locator('.changes-summary')).toContainText('与 2021 年一字不差');
  await page.goto(`${CHANGES}?from=1999&to=2023`);
  await expect(page.getByRole('status')).toContainText('网址里的年度没有可对照的正文');
  await expect(page.locator('.changes-summary')).toContainText('与 2022 年一字不差');
});

test('one and the same year is not compared', async ({ page }) => {
  await page.goto(CHANGES);
  await page.getByLabel('前').selectOption('2023');
  await expect(page.getByRole('status')).toHaveText('请选两个不同的年度。');
  await expect(page).toHaveURL(CHANGES);
});

test('a phone stacks the years and does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(CHANGES);
  const [left, right] = await page
    .locator('.changes-row')
    .first()
    .locator('.changes-cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(right).toBeGreaterThan(left ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('nothing on the page is out of reach, in light and in dark', async ({ page }) => {
  await page.goto(CHANGES);
  expect(await barriersOn(page)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriersOfColour(page, RULES_OF_COLOUR), colorScheme).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the newest pair is there and the choice is not', async ({ page }) => {
    await page.goto(CHANGES);
    await expect(page.locator('.changes-result ins').first()).toBeVisible();
    await expect(page.getByLabel('前')).toBeHidden();
    await expect(page.getByText('没有脚本时只列最近两年的对照')).toBeVisible();
  });
});
