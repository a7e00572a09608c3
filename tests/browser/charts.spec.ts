import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { settled } from './settled.ts';

const REPORT = '/reports/410304-government/2021/';
const DISPOSITIONS = '#chart-dispositions';

/** Whether the canvas of a figure has anything drawn on it. */
const isDrawn = (page: Page, figure: string): Promise<boolean> =>
  page.locator(`${figure} canvas`).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value !== 0);
  });

/** The commonest colour on the canvas, which is that of the bars; empty before anything is drawn. */
const barColour = (page: Page, figure: string): Promise<string> =>
  page.locator(`${figure} canvas`).evaluate((canvas: HTMLCanvasElement) => {
    const counts = new Map<string, number>();
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] !== 255) continue;
      const colour = data.slice(at, at + 3).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  });

test('charts are fetched only when a figure nears the window', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.goto(REPORT);
  await settled(page);
  expect(scripts.filter((url) => url.includes('shown-chart'))).toEqual([]);
  await page.locator(DISPOSITIONS).scrollIntoViewIfNeeded();
  await expect(page.locator(`${DISPOSITIONS} canvas`)).toBeVisible();
  expect(scripts.filter((url) => url.includes('shown-chart'))).toHaveLength(1);
});

test('a chart is drawn, says its finding and has a text in its place', async ({ page }) => {
  await page.goto(REPORT);
  await page.locator(DISPOSITIONS).scrollIntoViewIfNeeded();
  await expect(page.locator(`${DISPOSITIONS} canvas`)).toBeVisible();
  await expect.poll(() => isDrawn(page, DISPOSITIONS)).toBe(true);
  await expect(page.locator(`${DISPOSITIONS} figcaption`)).toHaveText(
    '办结 11 件，不予公开最多，5 件（5/11）',
  );
  await expect(page.locator(DISPOSITIONS).getByRole('img')).toHaveAccessibleName(
    /予以公开 4 件.*不予公开 5 件/,
  );
});

test('the table of a figure holds what is drawn and leads to the rows', async ({ page }) => {
  await page.goto(REPORT);
  await page.locator(`${DISPOSITIONS} summary`).click();
  const row = page.locator(`${DISPOSITIONS} tbody tr`).filter({ hasText: '不予公开' });
  await expect(row.locator('td').first()).toHaveText('5');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/#requests\.refused\.stateSecret$/);
});

test('a chart changes its colours with the page', async ({ page }) => {
  await page.goto(REPORT);
  await page.locator(DISPOSITIONS).scrollIntoViewIfNeeded();
  await expect(page.locator(`${DISPOSITIONS} canvas`)).toBeVisible();
  await expect.poll(() => barColour(page, DISPOSITIONS)).not.toBe('');
  const light = await barColour(page, DISPOSITIONS);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => barColour(page, DISPOSITIONS)).toMatch(/\d/);
  await expect.poll(() => barColour(page, DISPOSITIONS)).not.toBe(light);
});

test('nothing on the page moves when a chart is drawn', async ({ page }) => {
  await page.goto(REPORT);
  const stage = page.locator(`${DISPOSITIONS} .chart-stage`);
  const before = await stage.evaluate((element) => element.getBoundingClientRect().height);
  await stage.scrollIntoViewIfNeeded();
  await expect(stage.locator('canvas')).toBeVisible();
  expect(await stage.evaluate((element) => element.getBoundingClientRect().height)).toBe(before);
});

test('a chart can be saved as a picture', async ({ page }) => {
  await page.goto(REPORT);
  await page.locator(DISPOSITIONS).scrollIntoViewIfNeeded();
  const download = page.waitForEvent('download');
  await page.locator(DISPOSITIONS).getByRole('button', { name: '下载 PNG' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('410304-government-2021-dispositions.png');
  expect(
    readFileSync(await file.path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  const drawing = page.waitForEvent('download');
  await page.locator(DISPOSITIONS).getByRole('button', { name: '下载 SVG' }).click();
  const svg = readFileSync(await (await drawing).path(), 'utf8');
  for (const text of ['不予公开', '5 件', '洛阳市瀍河回族区人民政府 2021 年的 1 份报告', 'CC BY 4.0', REPORT])
    expect(svg).toMatch(new RegExp(`<text[^>]*>[^<]*${text}`));
  await page.setContent(svg);
  expect(await page.locator('svg text').count()).toBeGreaterThan(10);
});

test('a saved picture is light, and dense enough for print, whatever screen it comes from', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(REPORT);
  await page.locator(DISPOSITIONS).scrollIntoViewIfNeeded();
  await expect(page.locator(`${DISPOSITIONS} canvas`)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.locator(DISPOSITIONS).getByRole('button', { name: '下载 PNG' }).click();
  const bytes = readFileSync(await (await download).path());
  const { width, corner, colours } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const all = new Set<string>();
    for (let at = 0; at < data.length; at += 4) all.add(data.slice(at, at + 3).join());
    return { width: image.width, corner: data.slice(0, 3).join(), colours: all.size };
  }, bytes.toString('base64'));
  expect(width).toBeGreaterThan(1400);
  expect(corner).toBe('250,248,243');
  expect(colours).toBeGreaterThan(20);
  await expect(page.locator('.picture-stage')).toHaveCount(0);
});

test('on paper the table stands in place of the chart', async ({ page }) => {
  await page.goto(REPORT);
  await page.locator(DISPOSITIONS).scrollIntoViewIfNeeded();
  await expect(page.locator(`${DISPOSITIONS} canvas`)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(`${DISPOSITIONS} canvas`)).toBeHidden();
  await expect(page.locator(`${DISPOSITIONS} table`)).toBeVisible();
});

test('where a browser cannot show what is closed, its table is opened for paper and closed again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (...asked: [string]) => !asked[0].includes('details-content') && supports(...asked);
  });
  await page.goto(REPORT);
  const tables = page.locator('.chart-data');
  const opened = page.locator('.chart-data[open]');
  const count = await tables.count();
  await tables.first().locator('summary').click();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(opened).toHaveCount(count);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(opened).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is the figure', async ({ page }) => {
    await page.goto(REPORT);
    await expect(page.locator(`${DISPOSITIONS} table`)).toBeVisible();
    await expect(page.locator(`${DISPOSITIONS} .chart-stage`)).toBeHidden();
  });
});
