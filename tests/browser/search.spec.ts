import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { searchServer, USUAL } from '../../scripts/search-server/endpoint.ts';
import { openBuiltIndex } from '../../scripts/search-server/index-batches.ts';
import { loadIndex } from '../../scripts/search-server/load-index.ts';
import { openSqlite } from '../../scripts/search-server/sqlite-store.ts';
import { listen } from '../../scripts/site/static-server.ts';
import { barriersOn } from './barriers.ts';
import { drawn } from './frames.ts';
import { expect, test } from './harness.ts';
import { keptArchive } from './kept-archive.ts';
import { settled } from './settled.ts';

const box = (page: Page) => page.getByRole('search').locator('input');
const status = (page: Page) => page.getByRole('status');
const hits = (page: Page) => page.locator('.hit h3');

test('results appear while typing, with the phrase marked and linked to its paragraph', async ({ page }) => {
  await page.goto('/search/');
  await expect(status(page)).toHaveText(/^全部 \d+ 份报告$/);
  await box(page).pressSequentially('三审三校');
  await expect(status(page)).toHaveText('有 2 份报告写到“三审三校”');
  await expect(page.locator('.hit mark')).toHaveText(['三审三校', '三审三校']);
  await expect(page).toHaveURL(/\?q=/);

  await page.locator('.hit-passage').first().click();
  await expect(page).toHaveURL(/\/reports\/410726-government-office\/2023\/\?highlight=.+#overview-p\d+$/);
  await expect(page.locator(':target')).toContainText('三审三校');
  const highlighted = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('phrase') ?? [])].map((range) => (range as Range).toString()),
    );
  await expect.poll(highlighted).toEqual(['三审三校']);
});

test('spaces between Chinese and figures do not matter on either side', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('公开政府信息2050条')}`);
  await expect(status(page)).toContainText('有 1 份报告');
  await expect(page.locator('.hit mark')).toHaveText('公开政府信息 2050 条');
});

test('several words must all stand in the report, and a word with a minus must not', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('“三审三校” 新媒体')}`);
  await expect(hits(page)).toHaveCount(2);
  await box(page).fill('三审三校 新媒体 -江苏省');
  await expect(status(page)).toHaveText('有 1 份报告写到“三审三校”和“新媒体”，未写到“江苏省”');
  await expect(hits(page)).toHaveText(/延津县人民政府办公室/);
});

test('the filters narrow the results, show their counts and stand in the address', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('政务公开')}`);
  await page.getByRole('button', { name: '2021 年 2 份' }).click();
  await expect(status(page)).toHaveText('有 2 份报告写到“政务公开”（已筛选）');
  await expect(page).toHaveURL(/&from=2021&to=2021$/);
  await page.getByLabel('到', { exact: true }).selectOption('2023');
  await expect(hits(page)).toHaveCount(4);
  await page.getByRole('checkbox', { name: /^新乡市 / }).check();
  await expect(hits(page)).toHaveCount(2);
  await page.getByRole('checkbox', { name: /^卫滨区 / }).check();
  await expect(hits(page)).toHaveText(['新乡市卫滨区政务服务和大数据管理局 2021 年']);
  await expect(page).toHaveURL(/&from=2021&to=2023&region=410703$/);

  await page.reload();
  await expect(hits(page)).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: /^卫滨区 / })).toBeChecked();
  await page.getByRole('button', { name: '去掉“卫滨区”' }).click();
  await expect(hits(page)).toHaveCount(4);
  await expect(page.getByRole('button', { name: '去掉“2021—2023 年”' })).toBeVisible();
  await page.getByRole('button', { name: '清除全部' }).click();
  await expect(hits(page)).toHaveCount(5);
  await expect(page).toHaveURL(/\/search\/\?q=[^&]+$/);
});

test('a section can be searched by itself', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('新媒体')}&section=problems`);
  await expect(page.getByRole('status')).toHaveText('所选的 5 份报告的所选部分里，没有“新媒体”');
  await page.getByRole('button', { name: '去掉全部筛选' }).click();
  await expect(hits(page)).not.toHaveCount(0);
  await page.getByLabel('存在的主要问题及改进情况').check();
  await page.goto(`/search/?q=${encodeURIComponent('业务培训')}&section=overview`);
  await expect(page.locator('.hit-section').first()).toHaveText('总体情况');
});

test('Back and Forward go through the searches, one step for a spell of typing', async ({ page }) => {
  await page.goto('/search/');
  await box(page).pressSequentially('政务公开', { delay: 250 });
  await expect(page.locator('report-search')).toHaveAttribute('data-searched', '政务公开');
  await page.getByRole('button', { name: /^2020 年 / }).click();
  await expect(hits(page)).toHaveCount(1);
  await page.goBack();
  await expect(hits(page)).toHaveCount(5);
  await expect(box(page)).toHaveValue('政务公开');
  await page.goBack();
  await expect(box(page)).toHaveValue('');
  await expect(status(page)).toHaveText(/^全部 \d+ 份报告$/);
  await page.goForward();
  await expect(box(page)).toHaveValue('政务公开');
});

test('a phrase that stands nowhere is said to, and its words are offered apart from the results', async ({
  page,
}) => {
  await page.goto(`/search/?q=${encodeURIComponent('培训新媒体')}`);
  await expect(status(page)).toHaveText(
    '本馆 18 份报告的标题和机关名称、其中收有正文的 5 份的正文里，都没有“培训新媒体”',
  );
  await expect(hits(page)).toHaveCount(0);
  await page.getByRole('button', { name: /把词分开检索/ }).click();
  await expect(hits(page)).not.toHaveCount(0);
  await expect(box(page)).not.toHaveValue('培训新媒体');
});

test('a text that is longer than a query may be, and a pattern, are each told what they are', async ({
  page,
}) => {
  await page.goto('/search/?q=a');
  await box(page).fill('公'.repeat(10_000));
  await expect(status(page)).toHaveText('所查的字句有 10000 个字，最多 1000 个；请取其中一句再查');
  await expect(hits(page)).toHaveCount(0);
  await box(page).fill('公开.*信息');
  await expect(page.getByText('检索照字面查找')).toBeVisible();
  await box(page).fill('三审三校');
  await expect(hits(page)).toHaveCount(2);
});

test('an agency is found by its name, and stands first', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('瀍河回族区')}`);
  await expect(hits(page).first()).toHaveText('洛阳市瀍河回族区人民政府 2021 年');
  await expect(hits(page).first().locator('mark')).toHaveText('瀍河回族区');
});

test('traditional characters find the simplified text, and the page says so', async ({ page }) => {
  await page.goto('/search/');
  await box(page).fill('三審三校');
  await expect(status(page)).toHaveText('没有照原样写的，按简体检索：有 2 份报告写到“三审三校”');
  await box(page).fill('資訊公開制度');
  await expect(status(page)).toContainText('信息公开制度');
});

test('places, agencies, years and measures are suggested, and chosen without leaving the box', async ({
  page,
}) => {
  await page.goto('/reports/');
  await box(page).pressSequentially('weidong');
  const suggestions = page.getByRole('listbox', { name: '可直接前往的地区、机关、年度与指标' });
  const options = suggestions.getByRole('option');
  await expect(options).toHaveText(['地区卫东区', '机关平顶山市卫东区人民政府']);
  await expect(page.locator('[aria-live]')).toHaveText('有 2 条可直接前往，用上下键选择。');
  await expect(page.getByRole('combobox', { expanded: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(suggestions).toBeHidden();
  await box(page).fill('拒绝');
  await expect(options.first()).toHaveAttribute('href', /^\/compare\/\?measure=/);
  await box(page).fill('2021');
  await expect(options).toHaveText(['2021 年度的报告']);
  await page.keyboard.press('ArrowDown');
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? '',
  );
  expect(await barriersOn(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/years/2021/');
});

test('a query that a link brought suggests nothing before more is typed', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('卫滨')}`);
  await expect(hits(page)).not.toHaveCount(0);
  await box(page).focus();
  const offering = page.getByRole('combobox', { expanded: false, name: '检索字句' });
  await expect(offering).toBeFocused();
  await settled(page);
  await expect(page.getByRole('listbox')).toBeHidden();
  await box(page).press('End');
  await box(page).pressSequentially('区');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('卫滨区');
});

test('the reports that were found can be downloaded as CSV', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('三审三校')}`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载结果（CSV）' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('检索结果.csv');
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('2023,延津县人民政府办公室,410726-government-office,410726,');
  expect(lines[1]).toMatch(/\/reports\/410726-government-office\/2023\/$/);
});

test('a report of which the archive has the figures alone is found by its agency, and says so', async ({
  page,
}) => {
  await page.goto(`/search/?q=${encodeURIComponent('淮安市人民政府')}`);
  await expect(hits(page).first()).toHaveText('淮安市人民政府 2024 年 仅数据');
  await expect(page.getByText(/份报告仅收录数据，没有正文可查/)).toBeVisible();
});

test('results can be sorted by year', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('政务公开')}`);
  await page.getByLabel('排序').selectOption('oldest');
  await expect(page).toHaveURL(/sort=oldest/);
  await expect(hits(page).first()).toContainText('2020 年');
  await page.getByLabel('排序').selectOption('newest');
  await expect(hits(page).first()).toContainText('2023 年');
});

test('the slash key moves to the search box, and the arrow key from it to the results', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('政务公开')}`);
  await expect(hits(page)).toHaveCount(5);
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).first().getByRole('link')).toBeFocused();
  await page.goto('/reports/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await box(page).fill('三审三校');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(hits(page)).toHaveCount(2);
});

test('on a phone the filters stand in a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/search/?q=${encodeURIComponent('政务公开')}`);
  await page.getByRole('button', { name: '筛选' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /^2021 年 / }).click();
  await sheet.getByRole('button', { name: '查看 2 份报告' }).click();
  await expect(sheet).toBeHidden();
  await expect(hits(page)).toHaveCount(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('the years are a range that works with the keyboard, and links with single years still do', async ({
  page,
}) => {
  await page.goto(`/search/?q=${encodeURIComponent('政务公开')}&year=2020&year=2023`);
  await expect(hits(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: '去掉“2023 年”' })).toBeVisible();
  await page.getByLabel('从', { exact: true }).focus();
  // Down from 不限 to the newest year, 2025, and to 2024, 2023 …
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: '去掉“2022 年以来”' })).toBeVisible();
  await expect(page).toHaveURL(/&from=2022$/);
  await expect(hits(page)).toHaveCount(2);
  await page.goto(`/search/?q=${encodeURIComponent('政务公开')}&year=2021`);
  await expect(hits(page)).toHaveCount(2);
  await expect(page.getByLabel('从', { exact: true })).toHaveValue('2021');
  await expect(page.getByRole('button', { name: /^2021 年 / })).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(page.getByRole('button', { name: '去掉“2022 年以来”' })).toBeVisible();
});

test('results that come while the page loads do not shift what stands on it', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // A desk, and a phone with room for a line beside the button.
  for (const width of [1280, 412]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/search/?q=${encodeURIComponent('政务公开')}&region=410700`);
    await expect(hits(page)).toHaveCount(2);
    await drawn(page, 2);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts, `at ${width} px`).toEqual([]);
  }
});

test('results do not move the page about', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('政务公开')}`);
  await expect(hits(page)).toHaveCount(5);
  const before = await page.locator('.hits').boundingBox();
  await box(page).fill('三审三校');
  await expect(hits(page)).toHaveCount(2);
  const after = await page.locator('.hits').boundingBox();
  expect(after?.y).toBe(before?.y);
  expect(after?.x).toBe(before?.x);
});

test.describe('when the index cannot be loaded', () => {
  test.use({ expectedComplaints: [/503|Failed to load|worker.*ERR_FAILED/i] });

  test('the page says so instead of showing results with gaps, and can try again', async ({ page }) => {
    await page.route('**/*.pf_index*', (route) => route.fulfill({ status: 503 }));
    await page.goto(`/search/?q=${encodeURIComponent('三审三校')}`);
    await expect(status(page)).toHaveText('检索没有完成');
    await expect(hits(page)).toHaveCount(0);
    await page.unroute('**/*.pf_index*');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(hits(page)).toHaveCount(2);
  });

  test('a search program that does not load is an error that can be tried again, too', async ({ page }) => {
    await page.route('**/_astro/worker*.js', (route) => route.fulfill({ status: 503 }));
    await page.goto(`/search/?q=${encodeURIComponent('三审三校')}`);
    await expect(status(page)).toHaveText('检索没有完成');
    await page.unroute('**/_astro/worker*.js');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(hits(page)).toHaveCount(2);
  });
});

test('where WebAssembly is off the page says what it needs and leads to the lists', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.goto('/search/?q=a');
  await expect(page.getByText('检索要用到 WebAssembly')).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: '报告', exact: true })).toBeVisible();
  await expect(hits(page)).toHaveCount(0);
});

/** What browsers got after 2022, as far as it is in use; the worker lacks it too. */
const NEWER = `
  for (const of of [Map, Object]) delete of.groupBy;
  for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
  for (const name of ['union', 'intersection', 'difference', 'isSubsetOf', 'isDisjointFrom']) delete Set.prototype[name];
  if (globalThis.Iterator)
    for (const name of Object.getOwnPropertyNames(Iterator.prototype))
      if (typeof Iterator.prototype[name] === 'function') delete Iterator.prototype[name];
  delete Promise.withResolvers;
  delete Array.fromAsync;
  delete Intl.Segmenter;
`;

test.describe('in an older browser', () => {
  test('search and comparison work without what came after 2022', async ({ page }) => {
    await page.route(/\/_astro\/.*\.js|\/pagefind\.js/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: NEWER + (await response.text()) });
    });
    await page.goto(`/search/?q=${encodeURIComponent('三审三校')}`);
    await expect(hits(page)).toHaveCount(2);
    await box(page).fill('瀍河 國家秘密');
    await expect(status(page)).toContainText('按简体检索');
    await page.goto(
      '/compare/?agency=350128-government&agency=320800-government&measure=requests.received.total',
    );
    await expect(page.locator('.comparison-figures')).toContainText('平潭综合实验区');
    expect(await page.evaluate(() => 'groupBy' in Map)).toBe(false);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('one too old for the search is told so', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'findLast'));
    await page.goto('/search/?q=a');
    await expect(page.getByText('此浏览器太旧')).toHaveCount(2);
    await expect(page.getByText('此浏览器太旧').filter({ visible: true })).toHaveCount(1);
  });

  for (const [address, title] of [
    ['/search/?q=a', '检索没有启动'],
    ['/compare/?year=2020', '比较的程序没有启动'],
  ] as const) {
    test.describe(address, () => {
      test.use({ expectedComplaints: [/^script on |SyntaxError|Invalid or unexpected token/] });

      test('says so after a while where no script of it runs', async ({ page, context }) => {
        await page.route(/\/_astro\/.*script.*\.js/, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: '#' }),
        );
        const browser = await context.newCDPSession(page);
        await browser.send('Animation.enable');
        await browser.send('Animation.setPlaybackRate', { playbackRate: 20 });
        await page.goto(address);
        await expect(page.getByText(title)).toBeVisible();
      });
    });
  }
});

test.describe('where the site names a search server', () => {
  test.use({ expectedComplaints: [/status of 503/] });

  test('the page asks it, and the own index where it does not answer, and says so', async ({ page }) => {
    const folder = await mkdtemp(join(tmpdir(), 'search-page-'));
    const store = join(folder, 'search.sqlite');
    const { site } = keptArchive();
    const sqlite = openSqlite(store);
    await loadIndex(await openBuiltIndex(join(site, 'pagefind'), site), sqlite);
    await sqlite.close();
    const server = searchServer({ ...USUAL, store });
    const address = `http://127.0.0.1:${await listen(server, 0)}`;
    await page.route('**/search/*', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({
        response,
        body: html.replace('data-index=', 'data-backend="/search-backend.json" data-index='),
      });
    });
    await page.route('**/search-backend.json', (route) =>
      route.fulfill({ json: { backend: 'server', server: '/search-api/' } }),
    );
    const asked: string[] = [];
    let isWhole = true;
    await page.route('**/search-api/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      asked.push(pathname.split('/').at(-1) ?? '');
      if (!isWhole) return route.fulfill({ status: 503, json: { refused: 'incomplete' } });
      return route.fulfill({
        response: await route.fetch({ url: address + pathname.replace('/search-api', '') + search }),
      });
    });
    const files: string[] = [];
    page.on('request', (request) => files.push(request.url()));
    const notice = page.locator('[data-part="notice"]');

    await page.goto(`/search/?q=${encodeURIComponent('三审三校')}`);
    await expect(status(page)).toHaveText('有 2 份报告写到“三审三校”');
    await expect(page.locator('.hit mark')).toHaveText(['三审三校', '三审三校']);
    await expect(page.getByRole('button', { name: '2021 年 1 份' })).toBeVisible();
    await expect(notice).toBeEmpty();
    await box(page).fill('洛阳市瀍河回族区 收到申请 2021');
    await expect(page.locator('[data-group="places"]')).toContainText('瀍河回族区');
    expect(new Set(asked)).toEqual(new Set(['directory', 'search', 'tables', 'meaning', 'alternatives']));
    expect(files.filter((file) => /pf_|pagefind\.js/.test(file))).toEqual([]);

    isWhole = false;
    await box(page).fill('新媒体');
    await expect(status(page)).toContainText('份报告写到“新媒体”');
    await expect(notice).toHaveText('检索服务器上的资料不全，以下是用本站自带的索引查到的。');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs and leads to the lists', async ({ page }) => {
    await page.goto('/search/?q=a');
    // Locators by text or role do not look into <noscript>.
    const notice = page.locator('noscript .notice');
    await expect(notice).toContainText('检索需要 JavaScript');
    await notice.locator('a').first().click();
    await expect(page).toHaveURL(/\/reports\/$/);
  });
});
