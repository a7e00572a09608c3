import { contentFolder } from '../../src/archive/content-folder.ts';
import { listReports } from '../../src/archive/list-reports.ts';
import { expect, test } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';

test.use({ javaScriptEnabled: false });

test('every kind of page can be read without JavaScript', async ({ page }) => {
  for (const [kind, address] of PAGE_KINDS) {
    await page.goto(address);
    await expect.soft(page.getByRole('heading', { level: 1 }), kind).toBeVisible();
    const main = page.getByRole('main');
    await expect.soft(main, kind).toBeVisible();
    expect.soft((await main.innerText()).replace(/\s/g, '').length, kind).toBeGreaterThan(30);
    // What other sites embed stands without a frame of ours.
    if (!address.startsWith('/embed/')) {
      await expect.soft(page.getByRole('navigation').first(), kind).toBeVisible();
    }
    // An empty drawing surface or a control that does nothing promises what is not there.
    await expect.soft(page.locator('main canvas:visible'), kind).toHaveCount(0);
  }
});

test('a report shows every table and section without JavaScript', async ({ page }) => {
  await page.goto('/reports/410304-government/2021/');
  for (const section of ['overview', 'proactive', 'requests', 'remedies', 'problems', 'other']) {
    await expect(page.locator(`[id="${section}"]`)).toBeVisible();
  }
  // The cells of folded all-zero tables count too: they are in the page.
  await expect(page.locator('[id="requests.received.total"]')).toHaveText(/\d/);
  expect(await page.locator('main table').count()).toBeGreaterThanOrEqual(3);
});

test('the lists lead to every report without JavaScript', async ({ page }) => {
  await page.goto('/reports/');
  const reports = page.locator('main a[href*="/reports/"]');
  const addresses = new Set(
    await reports.evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    ),
  );
  const filed = (await listReports(contentFolder())).map((report) => `/reports/${report.id}/`);
  expect(filed.filter((address) => !addresses.has(address))).toEqual([]);
});
