import { some } from '../some.ts';
import { expect, test } from './harness.ts';

const REPORT = '/reports/410304-government/2021/';
const cell = (id: string): string => `[id="${id}"]`;

test('a report says in a sentence what its numbers say', async ({ page }) => {
  await page.goto(REPORT);
  await expect(page.locator('.report-says')).toContainText('2021 年新收 11 件，上年结转 0 件，办结 11 件');
});

test('a report filed under another name than the printed one says why, with passages from the text', async ({
  page,
}) => {
  await page.goto(REPORT);
  const notice = page.locator('#printed-name');
  await expect(notice).toContainText('漯河回族自治县人民政府');
  await expect(notice).toContainText('洛阳市瀍河回族区人民政府');
  const text = await page.locator('#overview').innerText();
  const passages = await notice.locator('q').allInnerTexts();
  expect(passages.length).toBeGreaterThan(0);
  const all = (text + (await page.locator('#problems').innerText())).replaceAll(/\s/g, '');
  for (const passage of some(passages))
    expect(all).toContain(passage.replaceAll(/[“”"\s]/g, '').slice(0, 20));
});

test('every finding leads to its cells and quotes the line as printed', async ({ page }) => {
  await page.goto(REPORT);
  const finding = page.locator('#findings li').filter({ hasText: '第 65 行' });
  await expect(finding.locator('.printed')).toContainText('(七) 总计');
  await finding.getByRole('link', { name: /总计/ }).first().click();
  await expect(page).toHaveURL(/#requests\.totalDisposed$/);
  const row = page.locator(cell('requests.totalDisposed'));
  await expect(row).toBeInViewport();
  await expect(row).toContainText('推算');
  await row.getByRole('link', { name: /见核验第/ }).click();
  await expect(page).toHaveURL(/#finding-\d+$/);
});

test('every number leads to the line on which it was printed', async ({ page }) => {
  await page.goto(REPORT);
  await page.locator(cell('requests.received')).getByRole('link', { name: '第 41 行' }).click();
  await expect(page).toHaveURL(/\/source\/#L41$/);
  await expect(page.locator('#L41')).toBeInViewport();
  await expect(page.locator('#L41')).toContainText('一、本年新收政府信息公开申请数量');
});

test('picking numbers opens what is said of each, with one step back and the focus where it was', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(REPORT);
  await page.locator(cell('requests.granted.business')).click();
  await page.locator(cell('requests.granted.naturalPerson')).click();
  await expect(page).toHaveURL(/#requests\.granted\.naturalPerson$/);
  // A count of entries ends at fifty, and the window has shown other tests' pages.
  const before = await page.evaluate(() => {
    const { currentEntry } = navigation;
    return navigation.entries()[(currentEntry?.index ?? 0) - 1]?.url;
  });
  expect(before).toMatch(new RegExp(`${REPORT}$`));
  const card = page.getByRole('dialog', { name: '这一格' });
  await expect(card).toBeFocused();
  await expect(card).toContainText(
    '洛阳市瀍河回族区人民政府 2021 年政府信息公开工作年度报告，“三、本年度办理结果，（一）予以公开”一行、“自然人”一栏：4 件。',
  );
  await expect(card).toContainText(/原文第 44 行：.*予以公开\s+4\s+0\s+0\s+0\s+0\s+0\s+4/);
  await expect(card.getByText('同类机关 2021 年')).toBeVisible();
  for (const [button, copied] of [
    ['复制链接', /\/reports\/410304-government\/2021\/#requests\.granted\.naturalPerson$/],
    ['复制数字', /^4$/],
    ['复制引文', /\[R\/OL\]\. V[0-9a-f]{12}\. \[\d{4}\]\. http\S+#requests\.granted\.naturalPerson\.$/],
    ['指出错误', /网址：http\S+#requests\.granted\.naturalPerson\n本馆：[^\n]*：4 件。\n原文第 44 行/],
  ] as const) {
    await card.getByRole('button', { name: button }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(copied);
  }
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: '保存图片' }).click();
  expect((await download).suggestedFilename()).toBe(
    '410304-government-2021-requests.granted.naturalPerson.png',
  );
  // Escape in a search box is the box's, and leaves both where they are.
  const box = page.getByRole('search').locator('input');
  await box.focus();
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await expect(card).toBeVisible();
  await card.focus();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(page.locator(cell('requests.granted.naturalPerson'))).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${REPORT}$`));
});

test('numbers can be picked with the keyboard alone', async ({ page }) => {
  await page.goto(REPORT);
  await page.locator(cell('requests.received.naturalPerson')).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(cell('requests.received.business'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#requests\.received\.business$/);
  await expect(page.getByRole('dialog', { name: '这一格' })).toBeFocused();
});

for (const width of [360, 1280]) {
  test(`at ${width} px a pointer in the middle of a number that is doubted opens what is said of it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/reports/350128-government/2020/');
    const top = await page
      .locator(cell('requests.granted.total'))
      .evaluate((number) => number.getBoundingClientRect().top + scrollY);
    // The number stands at the foot of the window.
    await page.evaluate((y) => scrollTo({ top: y - innerHeight + 60, behavior: 'instant' }), top);
    await page.locator(cell('requests.granted.total')).click();
    await expect(page).toHaveURL(/#requests\.granted\.total$/);
    const card = page.getByRole('dialog', { name: '这一格' });
    await expect(card).toContainText('各项办理结果之和为 27 件');
    await expect(card).toContainText('一起比较');
    // The strip has grown by then, and leaves the number in sight.
    await expect
      .poll(async () => {
        const [number, strip] = await Promise.all([
          page.locator(cell('requests.granted.total')).boundingBox(),
          card.boundingBox(),
        ]);
        return (
          number!.y >= 0 && number!.y + number!.height <= strip!.y + 1 && strip!.y + strip!.height <= 741
        );
      })
      .toBe(true);
    await page.keyboard.press('Escape');
    const mark = page.locator(cell('requests.granted.total')).getByRole('link');
    await mark.click();
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await mark.press('Enter');
    await expect(page).toHaveURL(/#finding-\d+$/);
  });

  test(`at ${width} px a link to a number shows whose and of which year it is, and what the checks say`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/reports/350128-government/2020/#requests.totalDisposed.total');
    const sentence = page.getByText(/^平潭综合实验区 2020 年政府信息公开工作年度报告，.*“总计”一栏：21 件/);
    await expect(sentence).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('dialog')).toContainText('各项办理结果之和为 27 件');
    await expect(page.locator(cell('requests.totalDisposed.total'))).toBeInViewport({ ratio: 1 });
  });
}

test('the address of a cell marks the cell, also in a table that is folded because it is all zeros', async ({
  page,
}) => {
  await page.goto('/reports/410703-data-bureau/2021/#requests.received.total');
  await expect(page.locator(cell('requests.received.total'))).toBeVisible();
  await expect(page.locator(cell('requests.received.total'))).toBeInViewport();
});

test('on an English page the address of a cell arrives though the script gives its anchor', async ({
  page,
}) => {
  await page.goto('/en/reports/410304-government/2021/#requests.granted.naturalPerson');
  await expect(page.locator('td:target')).toHaveAttribute('id', 'requests.granted.naturalPerson');
  await expect(page.locator('td:target')).toBeInViewport();
  await expect(page.getByRole('dialog')).toContainText(
    'row “Dispositions this year, (1) Granted 予以公开”, column “Natural persons 自然人”',
  );
});

test('a table of zeros is said in a sentence and not drawn', async ({ page }) => {
  await page.goto('/reports/410703-data-bureau/2021/');
  await expect(page.locator('#requests')).toContainText('各格都填 0');
  await expect(page.locator(cell('requests.received.total'))).toBeHidden();
  await expect(page.locator('chart-figure')).toHaveCount(0);
});

test('citations carry the full address, the version and the digest, and can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(REPORT);
  const citation = page.locator('#cite .citation').first();
  await expect(citation.locator('pre')).toContainText(
    /\[R\/OL\]\. V[0-9a-f]{12}\. \[\d{4}\]\. http\S+\.\s附注：.*[0-9a-f]{40,64}；原始文件 SHA-256 [0-9a-f]{64}。/,
  );
  await expect(page.locator('#cite .citation pre', { hasText: 'urldate = {2' })).toHaveCount(1);
  await citation.getByRole('button').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await citation.locator('pre').textContent());
  expect(copied).toContain(REPORT);
});

test('a row names its groups to a screen reader', async ({ page }) => {
  await page.goto(REPORT);
  await expect(
    page.getByRole('rowheader', { name: /^三、本年度办理结果，（三）不予公开，\s*1\. 属于国家秘密/ }),
  ).toHaveCount(1);
});

for (const width of [320, 360]) {
  test(`at ${width} px the page does not scroll sideways and the long table needs no scrolling`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(REPORT);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const box = await page.locator(cell('requests.received.total')).boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(width);
  });
}

for (const [where, width, height] of [
  ['a phone', 360, 800],
  ['a wide page', 1280, 600],
] as const) {
  test(`on ${where} the heads stay in view and do not cover the cell of an address`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${REPORT}#requests.unableToProvide.notHeld.total`);
    const head = page.locator('.statutory.requests thead');
    await expect(head).toBeInViewport({ ratio: 1 });
    const heads = (await head.boundingBox())!;
    const marked = (await page.locator(cell('requests.unableToProvide.notHeld.total')).boundingBox())!;
    expect(marked.y).toBeGreaterThanOrEqual(heads.y + heads.height);
  });
}

test('on a phone a row of zeros shows its total alone, and all of its cells when an address asks for one', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(REPORT);
  const row = 'requests.refused.prohibitedByLaw';
  await expect(page.locator(cell(`${row}.total`))).toBeVisible();
  await expect(page.locator(cell(`${row}.business`))).toBeHidden();
  await page.goto(`${REPORT}#${row}.business`);
  await expect(page.locator(cell(`${row}.business`))).toBeInViewport();
});

test('on a phone the whole table can be asked for, and scrolls inside the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(REPORT);
  const requests = page.locator('#requests');
  await requests.getByRole('button', { name: '显示完整表格' }).click();
  await expect(page.locator(cell('requests.refused.prohibitedByLaw.business'))).toBeVisible();
  await expect(requests.getByRole('columnheader', { name: '法人或其他组织' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
