import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { some } from '../some.ts';
import { expect, test } from './harness.ts';
import { settled } from './settled.ts';

const CHANHE = '410304-government';
const WEIBIN = '410703-data-bureau';
const WEIDONG = '410403-government';
const LUOYANG = '410300-data-bureau';
const YANJIN = '410726-government-office';
const FIVE = [LUOYANG, CHANHE, WEIDONG, WEIBIN, YANJIN];
const address = (agencies: string[], years: number[], measure: string) =>
  `/compare/?${[...agencies.map((id) => `agency=${id}`), ...years.map((year) => `year=${year}`), `measure=${measure}`].join('&')}`;
const RECEIVED = 'requests.received.total';
interface PublishedReport {
  tables: Record<string, Record<string, Record<string, { value: number | null }>>>;
}
const SHARED = address([CHANHE, WEIBIN, WEIDONG], [2020, 2021], RECEIVED);

/** Picks one measure in the dialog instead of the one that is chosen. */
async function chooseMeasure(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '选择指标' }).click();
  const dialog = page.getByRole('dialog', { name: '选择指标' });
  const chosen = await dialog.locator('input:checked').getAttribute('value');
  await dialog.getByRole('checkbox', { name, exact: true }).check();
  await dialog.locator(`input[value="${chosen}"]`).uncheck();
  await dialog.getByRole('button', { name: '完成' }).click();
}

/** Tabs on until the element has the focus. */
async function pressUntilFocused(page: Page, element: Locator): Promise<void> {
  for (let stop = 0; stop < 40; stop += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
}

test('the comparison opens with some agencies in the newest year that most have a report of', async ({
  page,
}) => {
  await page.goto('/compare/');
  const agencies = page.locator('.comparison-table tbody tr:not(.group)');
  const chosen = await page.locator('.agency-choices input:checked').count();
  expect(chosen).toBeGreaterThanOrEqual(2);
  await expect(agencies).toHaveCount(chosen);
  const year = await page.locator('input[name="year"]:checked').inputValue();
  await expect(page.locator('.comparison-coverage')).toHaveText(`${chosen} 个机关都有 ${year} 年数据`);
  await expect(page.locator('.comparison-table thead')).toContainText(`${year} 年`);
});

test('newest reports in two editions of the form stand in one list where both count the same', async ({
  page,
}) => {
  await page.goto(address(FIVE, [], RECEIVED));
  await expect(page.locator('.comparison-coverage')).toHaveText('5 个机关的最近一份报告都有数据');
  await expect(page.locator('.comparison-table tr.group')).toHaveCount(0);
  await expect(page.locator('.comparison-notes')).toContainText('统计的是同一件事');
});

test('newest reports in two editions of the form stand in two groups where they count different things', async ({
  page,
}) => {
  await page.goto(address(FIVE, [], 'proactive.licensing.decisions'));
  await expect(page.locator('.comparison-notes')).toContainText('统计的不是同一件事');
  await expect(page.locator('.comparison-table tr.group')).toHaveText(['2021 年版格式', '2019 年版格式']);
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
  await expect(page.locator('thead th[scope=colgroup]')).toHaveText(['2019 年版格式', '2021 年版格式']);
});

test('each choice goes into the address, Back undoes it, and a reload keeps it', async ({ page }) => {
  await page.goto(address(FIVE, [], RECEIVED));
  await page.getByRole('button', { name: '选择指标' }).click();
  await page.getByRole('checkbox', { name: '公开率', exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/measure=requests\.received\.total&measure=rate\.disclosed/);
  await expect(page.getByRole('heading', { level: 3, name: '公开率' })).toBeVisible();
  await page.getByRole('button', { name: '去掉“本年新收政府信息公开申请数量”' }).click();
  await expect(page).toHaveURL(/[^l]&measure=rate\.disclosed$/);
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
  await expect(page.locator('.comparison-coverage')).toContainText('最近一份报告');
  await page.goBack();
  await expect(page.locator('.comparison-measure')).toHaveCount(2);
  await page.goBack();
  await expect(page.locator('#compare-measures li')).toHaveText(['本年新收政府信息公开申请数量']);
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
  await expect(page.locator('.comparison-coverage')).toHaveText('2 个机关都有 2021 年数据');
  await expect(page).toHaveURL(/year=2021/);
});

test('a rate shows both denominators and its formula', async ({ page }) => {
  await page.goto(address([CHANHE, WEIDONG], [], 'rate.disclosed'));
  const weidong = page.getByRole('row', { name: /卫东/ }).getByRole('cell');
  await expect(weidong).toContainText('3/3');
  await expect(weidong).toContainText('100%');
  await expect(weidong).toContainText('占实质答复 3/3（100%）');
  await expect(page.locator('.comparison-facts')).toContainText('任何一格没有数值，就不计算');
});

test('the kind of applicant narrows a row of the table of requests', async ({ page }) => {
  await page.goto(address([CHANHE, WEIBIN], [2021], RECEIVED));
  await page.getByLabel('申请人类别').selectOption({ label: '商业企业' });
  await expect(page).toHaveURL(/measure=requests\.received\.business/);
  await expect(page.getByRole('row', { name: /瀍河/ }).getByRole('cell')).toHaveText([/^\s*3/]);
  await expect(page.locator('#compare-measures li')).toHaveText(['本年新收政府信息公开申请数量（商业企业）']);
  await chooseMeasure(page, '公开率');
  await expect(page).toHaveURL(/[^l]&measure=rate\.disclosed$/);
  await expect(page.getByLabel('申请人类别')).toBeDisabled();
});

test('what an address names and the archive does not have is said, not hidden', async ({ page }) => {
  await page.goto(`/compare/?agency=${CHANHE}&agency=000000-nobody&year=1999&measure=nothing`);
  const objections = page.locator('.comparison-objections p');
  await expect(objections).toHaveCount(3);
  await expect(objections.first()).toContainText('000000-nobody');
  await expect(page.locator('.comparison-state')).toContainText('再选至少一个');
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

test('a picture of the comparison can be saved, and says what it was drawn from', async ({ page }) => {
  await page.goto(`${address([CHANHE, WEIBIN], [2021], RECEIVED)}&view=bars`);
  const figure = page.locator('.comparison-figures figure').first();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('chart-figure')).toHaveAttribute('data-basis', '2 个机关 2021 年的 2 份报告');
  await expect(figure.locator('canvas')).toBeVisible();
  // What is written on the picture, as it is written.
  await page.evaluate(() => {
    const written: string[] = [];
    Object.assign(window, { written });
    const draw = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text: string, ...place) {
      written.push(text);
      draw.call(this, text, ...place);
    };
  });
  const download = page.waitForEvent('download');
  await figure.getByRole('button', { name: '下载 PNG' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('compare-requests.received.total.png');
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const written = await page.evaluate(() => (window as unknown as { written: string[] }).written.join(''));
  expect(written).toContain((await figure.locator('figcaption').textContent())?.trim());
  expect(written).toContain('数据：2 个机关 2021 年的 2 份报告。单位：件。');
  expect(written).toContain('来源：年报档案');
  expect(written).toContain(new URL(page.url()).search);
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

test('a chart is drawn of several numbers, of both editions where they count the same', async ({ page }) => {
  await page.goto(address(FIVE, [], RECEIVED));
  const figure = page.locator('.comparison-figures figure');
  await expect(figure).toHaveCount(1);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('canvas')).toBeVisible();
  await expect(figure.getByRole('img')).toHaveAttribute('aria-label', /瀍河回族区人民政府（2021）：11 件/);
  await expect(figure.getByRole('img')).toHaveAttribute('aria-label', /卫东区人民政府（2020）/);
  await expect(figure).not.toContainText('出自另一版');
});

test('more agencies than the most cannot be chosen one by one, and the page says why', async ({ page }) => {
  const made = Array.from({ length: 21 }, (_, index) => `4199${10 + index}-made`);
  await page.route('**/compare/data/agencies.json', async (route) => {
    const response = await route.fetch();
    const file = (await response.json()) as { agencies: object[] };
    const more = made.map((id) => ({ ...file.agencies[0], id, name: `样例机关${id}` }));
    await route.fulfill({ json: { ...file, agencies: [...file.agencies, ...more] } });
  });
  await page.goto(address(made.slice(0, 19), [], RECEIVED));
  const filter = page.getByRole('searchbox', { name: /筛选/ });
  await filter.fill('样例');
  await page.getByRole('checkbox', { name: made[19] }).check();
  await expect(page.locator('#compare-limit')).toContainText('最多选 20 个');
  await expect(page.getByRole('checkbox', { name: made[20] })).toBeDisabled();
  await page.getByRole('checkbox', { name: made[0] }).uncheck();
  await expect(page.getByRole('checkbox', { name: made[20] })).toBeEnabled();
  await filter.fill('没有这样的机关');
  await expect(page.locator('#compare-found')).toHaveText('没有符合的机关');
});

test('agencies are found by pinyin and its initials', async ({ page }) => {
  await page.goto('/compare/');
  const filter = page.getByRole('searchbox', { name: /筛选/ });
  await filter.fill('weidong');
  await expect(page.locator('#compare-agency-list li')).toHaveText([/卫东区/]);
  await filter.fill('dsj 4107');
  await expect(page.locator('#compare-agency-list li')).toHaveText([/卫滨区/]);
});

/** Chooses a whole region; returns how many agencies it is said to have, as `5 个机关`. */
async function checkRegion(page: Page, name: string): Promise<string> {
  const box = page.getByRole('checkbox', { name: new RegExp(`^${name} *\\d+ 个机关$`) });
  await box.check();
  const label = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
  const [agencies = ''] = /\d+ 个机关/.exec(label) ?? [];
  expect(agencies).not.toBe('');
  return agencies;
}

test('a whole region is compared with everything below it', async ({ page }) => {
  await page.goto('/compare/?agency=');
  await expect(page.locator('.comparison-summary')).toContainText('还没有选机关');
  await page.getByText('整个地区', { exact: true }).click();
  const agencies = await checkRegion(page, '河南省');
  await expect(page).toHaveURL(/\?region=410000&/);
  await expect(page.locator('.comparison-summary')).toContainText(agencies);
  await expect(page.locator('.comparison-coverage')).toContainText(agencies);
  await expect(page.locator('#compare-chosen')).toHaveText(`共比较 ${agencies}`);
});

test('a region takes the place of the agencies that the page opens with', async ({ page }) => {
  await page.goto('/compare/');
  await page.getByText('整个地区', { exact: true }).click();
  const agencies = await checkRegion(page, '江苏省');
  await expect(page).toHaveURL(/\?region=320000&year=\d+&measure/);
  await expect(page.locator('.comparison-summary')).toContainText(agencies);
});

test('the peers of a chosen agency are offered, and their link opens the same view', async ({ page }) => {
  await page.goto(address([CHANHE], [2021], RECEIVED));
  await page.getByText('同类机关', { exact: true }).click();
  await page.getByRole('checkbox', { name: /河南省的县级人民政府/ }).check();
  await expect(page).toHaveURL(/peers=county\.government\.410000/);
  await expect(page.locator('.comparison-coverage')).toHaveText(
    '2 个机关中 1 个有 2021 年数据；缺：平顶山市卫东区人民政府（未收录）',
  );
  await page.reload();
  await expect(page.locator('.comparison-summary')).toContainText('2 个机关');
  await expect(
    page.getByRole('checkbox', { name: /河南省的县级人民政府/, includeHidden: true }),
  ).toBeChecked();
});

test('several measures stand under each other, each with its own coverage and explanation', async ({
  page,
}) => {
  await page.goto(
    `${address([CHANHE, WEIDONG], [2020, 2021], RECEIVED)}&measure=proactive.penalties.decisions`,
  );
  const blocks = page.locator('.comparison-measure');
  await expect(blocks).toHaveCount(2);
  await expect(blocks.nth(1).locator('.comparison-coverage p')).toHaveCount(2);
  await expect(blocks.nth(1).locator('.measure-facts')).toContainText('单位：');
});

test('the dialog explains every measure and finds it by its words', async ({ page }) => {
  await page.goto('/compare/');
  const open = page.getByRole('button', { name: '选择指标' });
  await open.click();
  const dialog = page.getByRole('dialog', { name: '选择指标' });
  await dialog.getByRole('searchbox').fill('国家秘密');
  const entry = dialog.getByRole('checkbox', { name: '不予公开：属于国家秘密' });
  await expect(entry).toHaveAccessibleDescription(/单位：件。见于 2019 年版、2021 年版格式/);
  await entry.check();
  await expect(page.locator('#compare-measures li')).toHaveCount(2);
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: '完成' }).click();
  await expect(open).toBeFocused();
  // The last measure stays.
  await page.getByRole('button', { name: /去掉“本年新收/ }).click();
  await open.click();
  await entry.click();
  await expect(entry).toBeChecked();
});

test('the reader chooses the picture', async ({ page }) => {
  await page.goto(address(FIVE, [2021, 2022], RECEIVED));
  const figures = page.locator('.comparison-figures');
  await page.getByRole('radio', { name: '点图' }).check();
  await expect(page).toHaveURL(/view=dots/);
  await figures.locator('figure').first().scrollIntoViewIfNeeded();
  await expect(figures.locator('.chart-stage[data-kind=dots] canvas')).toBeVisible();
  await page.getByRole('radio', { name: '并列条形' }).check();
  await expect(figures.locator('.chart-stage[data-kind=groups] canvas')).toBeVisible();
  await page.getByRole('radio', { name: '历年折线' }).check();
  await expect(figures).toContainText('画折线要有两个以上年度');
  await page.getByRole('radio', { name: '只看表' }).check();
  await expect(figures).toBeHidden();
});

test.describe('the visitor’s own comparison', () => {
  const own = address([LUOYANG, YANJIN], [], RECEIVED);

  test('is there again at the next visit', async ({ page }) => {
    await page.goto('/compare/');
    await expect(page.locator('#compare-chosen')).toHaveText(/^共比较 \d 个机关$/);
    await page.getByRole('checkbox', { name: '2021', exact: true }).check();
    await expect(page).toHaveURL(/year=2021/);
    await page.goto('/about/');
    await page.goto('/compare/');
    await expect(page).toHaveURL(/year=2021/);
    await expect(page.locator('.comparison-own')).toContainText('已恢复您上次的选择');
  });

  test('is left alone by a link, and by what is changed there, until it is kept', async ({ page }) => {
    await page.goto(own);
    // The first link that a visitor changes becomes their own.
    await page.getByRole('checkbox', { name: '2022', exact: true }).check();
    await expect(page).toHaveURL(/year=2022/);
    const kept = await page.evaluate(() => localStorage.getItem('nianbao.comparison'));
    expect(kept).toContain('year=2022');

    await page.goto(SHARED);
    await expect(page.locator('.comparison-own')).toContainText('您自己上次的选择仍原样保留');
    await page.getByRole('checkbox', { name: '2023', exact: true }).check();
    await expect(page).toHaveURL(/year=2023/);
    expect(await page.evaluate(() => localStorage.getItem('nianbao.comparison'))).toBe(kept);
    const changed = page.url();

    await page.getByRole('button', { name: '回到我的选择' }).click();
    await expect(page).toHaveURL(`/compare/?${kept}`);
    await expect(page.locator('.comparison-own')).toBeEmpty();
    await page.goBack();
    await expect(page).toHaveURL(changed);
    await expect(page.locator('.comparison-own')).toContainText('仍原样保留');

    await page.getByRole('button', { name: '把这份比较存为我的选择' }).click();
    await expect(page.locator('.comparison-own')).toContainText('已存为您的选择');
    expect(await page.evaluate(() => localStorage.getItem('nianbao.comparison'))).toContain('year=2023');
  });
});

test('the standard pictures add up the chosen agencies, each report once', async ({ page }) => {
  await page.goto(`/compare/?region=320800&year=2024&measure=${RECEIVED}`);
  await expect(page.locator('.comparison-summary')).toContainText('2 个机关');
  const pictures = page.locator('.comparison-pictures');
  await pictures.getByText('所选机关合计').click();
  await expect(pictures).toContainText('2 个机关都有 2024 年度报告；相加的是其中互不包含的 1 份');
  const response = await page.request.get('/reports/320800-government/2024.json');
  const report = (await response.json()) as PublishedReport;
  const total = report.tables['requests']?.['received']?.['total']?.value;
  await expect(pictures.locator('figcaption').last()).toContainText(
    `所选 2 个机关中 1 个机关 2024 年的 1 份报告：新收 ${total} 件`,
  );
  await page.getByRole('checkbox', { name: '2024', exact: true }).uncheck();
  await page.getByRole('checkbox', { name: '2019', exact: true }).check();
  await expect(pictures).toContainText('没有可以合计的数字');
});

test('every number of a sample of measures is the one in the report', async ({ page }) => {
  const measures = [RECEIVED, 'requests.granted.total', 'remedies.administrativeReview.total'];
  await page.goto(
    `/compare/?region=320000&region=350000&region=410000&year=2021&year=2023&year=2024&${measures.map((id) => `measure=${id}`).join('&')}`,
  );
  await expect(page.locator('.comparison-measure')).toHaveCount(measures.length);
  const cells = await page
    .locator('.comparison-measure td:not([data-gap]) > a')
    .evaluateAll((links) =>
      links.map((link) => ({ href: link.getAttribute('href') ?? '', text: link.textContent })),
    );
  expect(cells.length).toBeGreaterThan(15);
  for (const { href, text } of some(cells)) {
    const [, id = '', table = '', row = '', column = ''] =
      /^\/reports\/([^#]+)\/#([^.]+)\.(.+)\.([^.]+)$/.exec(href) ?? [];
    const report = (await (await page.request.get(`/reports/${id}.json`)).json()) as PublishedReport;
    expect(String(report.tables[table]?.[row]?.[column]?.value), href).toBe(text);
  }
});

test('the workbook is made only when it is asked for', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(SHARED);
  await expect(page.locator('.comparison-coverage').first()).toContainText('3 个机关中');
  expect(scripts.filter((url) => /workbook/.test(url))).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 XLSX' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('compare-requests.received.total.xlsx');
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
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
  const open = page.getByRole('button', { name: '选择指标' });
  await open.focus();
  await page.keyboard.press('Enter');
  const carried = page.getByRole('checkbox', { name: '上年结转政府信息公开申请数量', exact: true });
  await pressUntilFocused(page, carried);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/measure=requests\.carriedOver\.total/);
  await expect(carried).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
  const year = page.getByRole('checkbox', { name: '2021', exact: true });
  await pressUntilFocused(page, year);
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
    await expect(page.locator('.comparison-coverage')).toContainText('2 个机关都有 2021 年数据');
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
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      // The result comes first, and its pictures are there for paper though nobody has scrolled to them.
      if (!path.includes('?')) continue;
      expect((await page.locator('#compare-result').boundingBox())?.y).toBeLessThan(500);
      const pictures = page.locator('.comparison-figures chart-figure');
      await expect(page.locator('.comparison-figures chart-figure:not([data-paper])')).toHaveCount(0);
      if (width !== 768 || path !== SHARED) continue;
      await expect(pictures.first()).toHaveAttribute('data-paper', '');
      await page.emulateMedia({ media: 'print' });
      // What follows a drawing stands below it, and its texts are texts.
      for (const picture of some(await pictures.all())) {
        await expect(picture.locator('canvas')).toBeHidden();
        const drawing = (await picture.locator('svg.chart-paper').boundingBox())!;
        expect(drawing.width).toBeLessThanOrEqual(width);
        const facts = page.locator('.comparison-measure', { has: picture }).locator('.comparison-facts');
        expect((await facts.boundingBox())!.y).toBeGreaterThanOrEqual(drawing.y + drawing.height);
        await expect(picture.locator('svg text').first()).not.toBeEmpty();
      }
      await page.emulateMedia({ media: 'screen' });
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
      page.getByText(/本馆收有报告的 \d+ 个机关中，\d+ 个有 2021 年度报告，\d+ 个有此项数据。/),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: /瀍河/ })).toContainText('11');
    await page.getByRole('link', { name: '未收录该年度报告的机关' }).click();
    await expect(page).toHaveURL('/years/2021/#missing');
    await page.goBack();
    await page.getByRole('link', { name: '2020 年', exact: true }).click();
    await expect(page).toHaveURL('/compare/requests.received.total/2020/');
  });
});
