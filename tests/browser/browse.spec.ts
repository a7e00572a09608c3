import { contentFolder } from '../../src/archive/content-folder.ts';
import { listReports } from '../../src/archive/list-reports.ts';
import { openPdf } from '../../src/formats/pdf/open-pdf.ts';
import { some } from '../some.ts';
import { expect, test } from './harness.ts';

const held = await listReports(contentFolder());
const years = [...new Set(held.map(({ year }) => year))].sort();
const agencies = new Set(held.map(({ agency }) => agency));

const BROWSING = [
  '/',
  '/reports/',
  '/agencies/',
  '/agencies/410304-government/',
  '/regions/',
  '/regions/410000/',
  '/regions/410304/',
  '/years/',
  '/years/2021/',
  '/404.html',
  '/kit/',
];

test('the home page says what the archive holds and leads through the matrix to a report', async ({
  page,
}) => {
  await page.goto('/');
  const holdings = `${agencies.size} 个机关 · ${years[0]}—${years.at(-1)} 年 · ${held.length} 份报告`;
  await expect(page.getByText(holdings)).toBeVisible();
  const matrix = page.getByRole('table', { name: '各机关各年度报告收录情况' });
  const row = matrix.getByRole('row', { name: '新乡市卫滨区政务服务和大数据管理局' });
  await expect(row.getByText('未收录')).toHaveCount(years.length - 1);
  await row.getByRole('link', { name: /2021 年报告$/ }).click();
  await expect(page).toHaveURL('/reports/410703-data-bureau/2021/');
});

test('a reader who changes the language stays at the cell and the query, and comes back to them', async ({
  page,
}) => {
  const place = 'reports/410304-government/2021/?highlight=x#requests.received.total';
  await page.goto(`/${place}`);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`/en/${place}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('[id="requests.received.total"]')).toHaveText(/^11/);
  // Until it has loaded, a browser goes back to the cell of the address, also while the link is being pressed.
  await page.waitForLoadState();
  await expect(page.locator('.number-card')).toBeVisible();
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(`/${place}`);

  const comparison =
    'compare/?agency=410304-government&agency=410703-data-bureau&year=2021&measure=requests.received.total';
  await page.goto(`/${comparison}`);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`/en/${comparison}`);
  const row = page.locator('.comparison-table').getByRole('row', { name: /^Luoyang Shi Chanhe/ });
  await expect(row.getByRole('cell')).toHaveText('11');
  // Names that a script draws are read out as Chinese, as those that stand on the page.
  await expect(row.locator('[lang="zh-CN"]')).toHaveText('洛阳市瀍河回族区人民政府');
  await expect(page.locator('.measure-facts')).toContainText('Unit: number');

  const asked = 'search/?q=luoyang+refused&region=410304';
  await page.goto(`/en/${asked}`);
  await expect(page.locator('.search-answer')).toContainText(/Chanhe .* 2021: Refused .* 5, /);
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(`/${asked}`);
});

test('the masthead has its search box in every window that has room for it', async ({ page }) => {
  await page.goto('/quality/');
  const box = page.locator('.site-header').getByRole('searchbox');
  for (const width of [768, 900, 1023, 1024, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await expect(box, `${width} px`).toBeVisible();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways, `${width} px`).toBeLessThanOrEqual(0);
  }
});

test('the search box of the home page asks the search page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('search').locator('input').fill('三审三校');
  await page.getByRole('search').locator('input').press('Enter');
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('三审三校')}`);
});

test('an agency shows its figures, the name its report prints and why it is filed there', async ({
  page,
}) => {
  await page.goto('/agencies/410304-government/');
  const row = page.getByRole('row', { name: /^2021 年/ });
  await expect(row.getByRole('link', { name: '11', exact: true }).first()).toHaveAttribute(
    'href',
    '/reports/410304-government/2021/#requests.received.total',
  );
  await expect(page.getByText('漯河回族自治县人民政府')).toBeVisible();
  await expect(page.getByText('洛阳市人民政府', { exact: true })).toBeVisible();
});

test('a region leads up to its province and lists what lies below it', async ({ page }) => {
  await page.goto('/regions/410700/');
  await expect(page.getByRole('navigation', { name: '所在位置' }).getByRole('link')).toHaveText([
    '首页',
    '地区',
    '河南省',
  ]);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: '卫滨区', exact: true })).toHaveAttribute(
    'href',
    '/regions/410703/',
  );
  await expect(main.getByRole('link', { name: '延津县', exact: true })).toHaveAttribute(
    'href',
    '/regions/410726/',
  );
});

test('a year names the agencies whose report the archive lacks', async ({ page }) => {
  await page.goto('/years/2021/');
  const reports = held.filter(({ year }) => year === 2021).length;
  await expect(
    page.getByText(`本馆登记的 ${agencies.size} 个机关中，收录了 ${reports} 个机关 2021 年度的报告。`),
  ).toBeVisible();
  const lacking = page.getByRole('region', { name: '未收录' }).getByRole('listitem');
  await expect(lacking).toHaveCount(agencies.size - reports);
});

test('a chosen theme and type size last on the next page, and the theme can follow the system again', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const root = page.locator('html');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: '深色' }).click();
  await page.getByRole('button', { name: '大字' }).click();
  await page.goto('/years/');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: '深色' })).toHaveAttribute('aria-pressed', 'true');
  expect(await paper()).not.toBe(light);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
  await page.getByRole('button', { name: '深色' }).click();
  await expect(root).not.toHaveAttribute('data-theme');
  expect(await paper()).toBe(light);
});

for (const address of BROWSING) {
  test(`${address} fits a window of 320 pixels, in large type too`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(320);
    await page.evaluate(() => (document.documentElement.dataset['type'] = 'large'));
    expect(await width()).toBe(320);
  });
}

test('printed on A4 a page keeps its content and leaves the navigation out', async ({ page }) => {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/years/2021/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation', { name: '主要栏目' })).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(794);
});

test('on paper no term is parted from what it means', async ({ page }) => {
  await page.goto('/glossary/');
  const terms = (await page.locator('dt').allInnerTexts()).map((term) => term.replaceAll(/\s/g, ''));
  const paper = await openPdf(await page.pdf({ format: 'A4' }));
  expect(paper.numPages).toBeGreaterThan(5);
  for (let at = 1; at <= paper.numPages; at += 1) {
    const { items } = await (await paper.getPage(at)).getTextContent();
    const lines = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    const foot = Math.min(...lines.map(({ transform }) => Number(transform[5])));
    const last = lines.filter(({ transform }) => Math.abs(Number(transform[5]) - foot) < 3);
    expect(terms).not.toContain(last.map(({ str }) => str.replaceAll(/\s/g, '')).join(''));
  }
  await paper.loadingTask.destroy();
});

test('nothing that only a screen can use is printed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const address of ['/', '/search/?q=政府信息']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const search of some(await page.getByRole('search', { includeHidden: true }).all()))
      await expect(search).toBeHidden();
  }
});
