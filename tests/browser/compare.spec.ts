import { readFile } from 'node:fs/promises';
import { expect, test } from './harness.ts';

const CHANHE = '410304-government';
const WEIBIN = '410703-data-bureau';
const WEIDONG = '410403-government';
const LUOYANG = '410300-data-bureau';
const YANJIN = '410726-government-office';
const FIVE = [LUOYANG, CHANHE, WEIDONG, WEIBIN, YANJIN];
const address = (agencies: string[], years: number[], measure: string) =>
  `/compare/?${[...agencies.map((id) => `agency=${id}`), ...years.map((year) => `year=${year}`), `measure=${measure}`].join('&')}`;
const RECEIVED = 'requests.received.total';
const SHARED = address([CHANHE, WEIBIN, WEIDONG], [2020, 2021], RECEIVED);

test('the comparison opens with the newest reports of some agencies', async ({ page }) => {
  await page.goto('/compare/');
  const agencies = page.locator('.comparison-table tbody tr:not(.group)');
  const chosen = await page.locator('.agency-choices input:checked').count();
  expect(chosen).toBeGreaterThanOrEqual(2);
  await expect(agencies).toHaveCount(chosen);
  await expect(page.locator('.comparison-coverage')).toContainText(`${chosen} 个机关中`);
  for (const row of await agencies.all()) await expect(row.getByRole('cell')).toContainText(/20\d\d 年/);
});

test('newest reports in two editions of the form stand in two groups', async ({ page }) => {
  await page.goto(address(FIVE, [], RECEIVED));
  await expect(page.locator('.comparison-coverage')).toHaveText('5 个机关中 5 个的最近一份报告有数据；无缺');
  await expect(page.locator('.comparison-table tr.group')).toHaveText(['2021 年式表格', '2019 年式表格']);
});

test('a shared address opens the same view and says who has no data', async ({ page }) => {
  await page.goto(SHARED);
  await expect(page.locator('.comparison-coverage p')).toHaveText([
    '3 个机关中 1 个有 2020 年数据；缺：洛阳市瀍河回族区人民政府（未收录）、新乡市卫滨区政务服务和大数据管理局（未收录）',
    '3 个机关中 2 个有 2021 年数据；缺：平顶山市卫东区人民政府（未收录）',
  ]);
  const row = page.getByRole('row', { name: /瀍河/ });
  await expect(row.getByRole('cell')).toHaveText(['未收录', /^\s*11/]);
  await expect(page.locator('.comparison-legend')).toContainText('这不等于该机关没有公布');
  // The editions of the form are told apart.
  await expect(page.locator('thead th[scope=colgroup]')).toHaveText(['2019 年式表格', '2021 年式表格']);
});

test('each choice goes into the address, Back undoes it, and a reload keeps it', async ({ page }) => {
  await page.goto(address(FIVE, [], RECEIVED));
  await page.getByLabel('指标', { exact: true }).selectOption({ label: '公开率' });
  await expect(page).toHaveURL(/measure=rate\.disclosed/);
  await expect(page.getByRole('heading', { level: 2, name: '公开率' })).toBeVisible();
  await page.getByRole('checkbox', { name: '2021', exact: true }).check();
  await expect(page).toHaveURL(/year=2021/);
  await expect(page.locator('.comparison-coverage')).toContainText('5 个机关中 2 个有 2021 年数据');
  await page.getByRole('checkbox', { name: /卫东区/ }).uncheck();
  await expect(page.locator('.comparison-coverage')).toContainText('4 个机关中 2 个有 2021 年数据');
  const shared = page.url();

  await page.reload();
  await expect(page.locator('.comparison-coverage')).toContainText('4 个机关中 2 个有 2021 年数据');
  await expect(page.getByRole('checkbox', { name: /卫东区/ })).not.toBeChecked();
  expect(page.url()).toBe(shared);

  await page.goBack();
  await expect(page.locator('.comparison-coverage')).toContainText('5 个机关中 2 个有 2021 年数据');
  await expect(page.getByRole('checkbox', { name: /卫东区/ })).toBeChecked();
  await page.goBack();
  await page.goBack();
  await expect(page.getByLabel('指标', { exact: true })).toHaveValue(RECEIVED);
  await expect(page.locator('.comparison-coverage')).toContainText('最近一份报告');
});

test('what is ticked before the agencies have come is not lost', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/compare/data/agencies.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address([CHANHE, WEIBIN], [], RECEIVED), { waitUntil: 'commit' });
  await page.getByRole('checkbox', { name: '2021', exact: true }).check();
  release();
  await expect(page.locator('.comparison-coverage')).toHaveText('2 个机关中 2 个有 2021 年数据；无缺');
  await expect(page).toHaveURL(/year=2021/);
});

test('a rate shows both denominators and its formula', async ({ page }) => {
  await page.goto(address([CHANHE, WEIDONG], [], 'rate.disclosed'));
  const weidong = page.getByRole('row', { name: /卫东/ }).getByRole('cell');
  await expect(weidong).toContainText('3/3');
  await expect(weidong).toContainText('100%');
  await expect(weidong).toContainText('占实质答复 3/3（100%）');
  await expect(page.locator('.comparison-facts')).toContainText('缺的不当作 0');
});

test('the kind of applicant narrows a row of the table of requests', async ({ page }) => {
  await page.goto(address([CHANHE, WEIBIN], [2021], RECEIVED));
  await page.getByLabel('申请人类别').selectOption({ label: '商业企业' });
  await expect(page).toHaveURL(/measure=requests\.received\.business/);
  await expect(page.getByRole('row', { name: /瀍河/ }).getByRole('cell')).toHaveText([/^\s*3/]);
  await page.getByLabel('指标', { exact: true }).selectOption({ label: '公开率' });
  await expect(page.getByLabel('申请人类别')).toBeDisabled();
});

test('what an address names and the archive does not have is said, not hidden', async ({ page }) => {
  await page.goto(`/compare/?agency=${CHANHE}&agency=000000-nobody&year=1999&measure=nothing`);
  const objections = page.locator('.comparison-objections p');
  await expect(objections).toHaveCount(3);
  await expect(objections.first()).toContainText('000000-nobody');
  await expect(page.locator('.comparison-coverage')).toContainText('再选至少一个');
});

test('rows stand by administrative code until the reader sorts', async ({ page }) => {
  await page.goto(address([WEIDONG, CHANHE, WEIBIN], [2021], RECEIVED));
  const names = page.locator('.comparison-table tbody th');
  await expect(names).toHaveText([/瀍河/, /卫东/, /卫滨/]);
  await expect(page.locator('.comparison-notes')).toContainText('不是名次');
  const head = page.getByRole('button', { name: '2021 年' });
  await head.click();
  await head.press('Enter');
  await expect(names).toHaveText([/卫滨/, /瀍河/, /卫东/]);
  await expect(page.getByRole('columnheader', { name: '2021 年' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=2021/);
  await expect(page.getByRole('button', { name: '2021 年' })).toBeFocused();
  await page.reload();
  await expect(names).toHaveText([/卫滨/, /瀍河/, /卫东/]);
});

test('a value leads to its cell on the page of the report', async ({ page }) => {
  await page.goto(SHARED);
  await page.getByRole('row', { name: /瀍河/ }).getByRole('link', { name: '11' }).click();
  await expect(page).toHaveURL(`/reports/${CHANHE}/2021/#requests.received.total`);
  const cell = page.locator('[id="requests.received.total"]');
  await expect(cell).toHaveText(/11/);
  await expect(cell).toBeInViewport();
});

test('the CSV holds what is shown, with the address of every source', async ({ page }) => {
  await page.goto(address([CHANHE, WEIDONG], [2021], RECEIVED));
  await expect(page.locator('.comparison-coverage')).toContainText('2 个机关中 1 个');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('compare-requests.received.total.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [, chanhe, weidong, rest] = text.trimEnd().split('\n');
  expect(chanhe).toContain(
    `,11,printed,原文数字,,,,${new URL(page.url()).origin}/reports/${CHANHE}/2021/#requests.received.total`,
  );
  expect(weidong).toContain(',no-report,未收录,');
  expect(rest).toBeUndefined();
});

test('the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(SHARED);
  await expect(page.locator('.comparison-coverage')).toContainText('3 个机关中');
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.locator('.comparison-actions [role=status]')).toHaveText('链接已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(SHARED);
});

test('a chart is drawn of several numbers, and leaves the other edition to the table', async ({ page }) => {
  await page.goto(address(FIVE, [], RECEIVED));
  const figure = page.locator('.comparison-figures figure');
  await expect(figure).toHaveCount(1);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('canvas')).toBeVisible();
  await expect(figure.getByRole('img')).toHaveAttribute('aria-label', /瀍河回族区人民政府（2021）：11 件/);
  await expect(figure).toContainText('另有 1 个数出自另一版表格');
});

test('more than six agencies cannot be chosen, and the page says why', async ({ page }) => {
  await page.route('**/compare/data/agencies.json', async (route) => {
    const response = await route.fetch();
    const agencies = (await response.json()) as { id: string; name: string }[];
    const more = [1, 2, 3].map((number) => ({
      ...agencies[0],
      id: `41990${number}-made`,
      name: `样例机关${number}`,
    }));
    await route.fulfill({ json: [...agencies, ...more] });
  });
  await page.goto(address(FIVE, [], RECEIVED));
  const filter = page.getByRole('searchbox', { name: /筛选/ });
  await filter.fill('样例');
  await page.getByRole('checkbox', { name: /样例机关1/ }).check();
  await expect(page.locator('#compare-limit')).toContainText('已选满 6 个');
  await expect(page.getByRole('checkbox', { name: /样例机关2/ })).toBeDisabled();
  await filter.fill('卫东');
  await page.getByRole('checkbox', { name: /卫东/ }).uncheck();
  await filter.fill('样例');
  await expect(page.getByRole('checkbox', { name: /样例机关2/ })).toBeEnabled();
  await filter.fill('没有这样的机关');
  await expect(page.locator('#compare-found')).toHaveText('没有符合的机关');
});

test('what is typed into the filter before the agencies have come still filters them', async ({ page }) => {
  let come = () => {};
  const typed = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/compare/data/agencies.json', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto('/compare/');
  await page.getByRole('searchbox', { name: /筛选/ }).fill('卫东');
  come();
  await expect(page.getByRole('checkbox', { name: /卫东/ })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /卫滨/ })).toHaveCount(0);
});

test('the whole comparison can be made with the keyboard', async ({ page }) => {
  await page.goto('/compare/');
  const measure = page.getByLabel('指标', { exact: true });
  await measure.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/measure=requests\.carriedOver\.total/);
  await expect(measure).toBeFocused();
  const year = page.getByRole('checkbox', { name: '2021', exact: true });
  for (
    let stop = 0;
    stop < 20 && !(await year.evaluate((box) => box === document.activeElement));
    stop += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/year=2021/);
  await expect(year).toBeFocused();
});

test.describe('when the data does not come', () => {
  test.use({ expectedComplaints: [/requests\.granted\.total/] });

  test('the page says so and tries again on demand', async ({ page }) => {
    let fail = true;
    await page.route('**/compare/data/requests.granted.total.json', (route) =>
      fail ? route.abort() : route.continue(),
    );
    await page.goto(address([CHANHE, WEIBIN], [2021], 'requests.granted.total'));
    await expect(page.getByText('数据没有读到')).toBeVisible();
    fail = false;
    await page.getByRole('button', { name: '重试' }).click();
    await expect(page.locator('.comparison-coverage')).toContainText('2 个机关中 2 个有 2021 年数据');
    await expect(page.getByText('数据没有读到')).toBeHidden();
  });
});

for (const width of [320, 360, 768]) {
  test(`nothing but the tables scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      SHARED,
      address([CHANHE, WEIDONG], [2020, 2021, 2022, 2023], 'rate.disclosed'),
      '/compare/rate.disclosed/2021/',
    ]) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the comparison says how to go on and leads to every measure and year', async ({ page }) => {
    await page.goto('/compare/');
    await expect(page.locator('noscript')).toContainText('不用脚本也能比较', { useInnerText: true });
    await expect(page.locator('.comparison-picker')).toBeHidden();
    await expect(page.locator('.comparison-table')).toContainText(/20\d\d 年/);
    await page
      .getByRole('row', { name: /上年结转/ })
      .getByRole('link')
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('上年结转政府信息公开申请数量');
  });

  test('the page of a measure and a year is whole', async ({ page }) => {
    await page.goto('/compare/requests.received.total/2021/');
    await expect(
      page.getByText(/本馆 \d+ 个机关中，\d+ 个有 2021 年度报告，\d+ 个有此项数据。/),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: /瀍河/ })).toContainText('11');
    await expect(page.getByText(/未收录该年度报告的机关（\d+ 个）/)).toBeVisible();
    await page.getByRole('link', { name: '2020 年', exact: true }).click();
    await expect(page).toHaveURL('/compare/requests.received.total/2020/');
  });
});
