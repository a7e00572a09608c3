import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './harness.ts';

const REPORT = '/reports/410304-government/2021/';
const CHART = '/embed/chart/?page=reports%2F410304-government%2F2021&figure=chart-dispositions';

/** A page of another site with this in its body. */
async function otherSite(body: string): Promise<{ address: string; server: Server }> {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(`<!doctype html>${body}`),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

test.describe('in another site’s page', () => {
  // The page around is not the site's, and what may not be framed says so.
  test.use({
    expectedComplaints: [
      /^request to http:\/\/127\.0\.0\.1:\d+\/(?:favicon\.ico)?$|frame-ancestors|chrome-error|BLOCKED_BY_RESPONSE|Blocked opening/,
    ],
  });

  test('the code under a chart shows the chart, and a link to its page', async ({
    page,
    baseURL,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${REPORT}#chart-dispositions`);
    const figure = page.locator('#chart-dispositions');
    const button = figure.getByRole('button', { name: '嵌入' });
    await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await figure.getByRole('button', { name: '复制' }).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    await button.click();
    await expect(figure.locator('.embed-offer')).toHaveCount(0);

    const { address, server } = await otherSite(code);
    try {
      await page.goto(address);
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('chart-figure[data-drawn] canvas')).toBeVisible();
      await expect(frame.locator('figcaption')).toHaveText(
        '洛阳市瀍河回族区人民政府 2021 年：办结 11 件，不予公开最多，5 件（5/11）',
      );
      await expect(frame.getByRole('link', { name: '查看原页' })).toHaveAttribute(
        'href',
        `${baseURL}${REPORT}#chart-dispositions`,
      );
      const link = page.getByRole('link', { name: /不予公开最多/ });
      await expect(link).toHaveAttribute('href', `${baseURL}${REPORT}#chart-dispositions`);
    } finally {
      server.close();
    }
  });

  test('a comparison and a chart are shown, in a sandbox too, and tell their height; a page not made for it is not shown', async ({
    page,
    baseURL,
  }) => {
    const { address, server } = await otherSite(
      `<script>addEventListener('message', ({ data, source }) => {
        for (const frame of document.querySelectorAll('iframe'))
          if (frame.contentWindow === source) frame.height = data.nianbaoHeight;
      })</script>
      <iframe name="made" sandbox="allow-scripts" src="${baseURL}/embed/compare/requests.received.total/2021/"></iframe>
      <iframe name="chart" sandbox="allow-scripts" height="300" src="${baseURL}${CHART.replace('&', '&amp;')}"></iframe>
      <iframe name="other" src="${baseURL}${REPORT}"></iframe>`,
    );
    try {
      await page.goto(address);
      await expect(page.frameLocator('[name=made]').getByRole('row', { name: /瀍河/ })).toContainText('11');
      const chart = page.frameLocator('[name=chart]');
      await expect(chart.locator('chart-figure[data-drawn] canvas')).toBeVisible();
      await expect
        .poll(() =>
          chart.locator('html').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
        )
        .toBeLessThanOrEqual(0);
      await expect(page.locator('[name=chart]')).not.toHaveAttribute('height', '300');
      // The browser refuses what a sandbox may not do without a word.
      await expect(chart.getByRole('status')).toHaveText('');
      for (const refused of [
        chart.getByRole('button', { name: '下载 PNG' }),
        chart.getByRole('link', { name: '查看原页' }),
      ]) {
        await refused.click();
        await expect(chart.getByRole('status')).toContainText(`${baseURL}${REPORT}#chart-dispositions`);
      }
      await expect(page.frameLocator('[name=other]').locator('main')).toHaveCount(0);
    } finally {
      server.close();
    }
  });
});

test('an embedded chart says what is wrong where it cannot be shown', async ({ page }) => {
  for (const [query, said] of [
    ['', '网址不完整'],
    ['?page=..%2F..%2Fetc&figure=x', '网址不完整'],
    ['?page=%2F%2Fexample.org%2Fx&figure=x', '网址不完整'],
    ['?page=reports%2F410304-government%2F2021&figure=chart-nothing', '已经没有这幅图'],
    ['?page=reports%2F410304-government%2F2021&figure=overview', '已经没有这幅图'],
  ]) {
    await page.goto(`/embed/chart/${query}`);
    await expect(page.locator('embedded-chart')).toContainText(said ?? '');
  }
});

test('the code for a comparison names both pages in full', async ({ page, baseURL }) => {
  await page.goto('/compare/requests.received.total/2021/');
  await page.getByText('嵌入这张表').click();
  const code = page.locator('.embed-offer pre');
  await expect(code).toContainText(`src="${baseURL}/embed/compare/requests.received.total/2021/"`);
  await expect(code).toContainText(`href="${baseURL}/compare/requests.received.total/2021/"`);
});

test('the code for what the reader compares shows the same, and follows the choice', async ({ page }) => {
  await page.goto(
    '/compare/?agency=410304-government&agency=350128-government&year=2021&measure=requests.granted.total',
  );
  await expect(page.locator('#compare-result')).toContainText('予以公开');
  const shown = await page.locator('.comparison-measure td.value').allTextContents();
  await page.getByText('嵌入这个比较').click();
  const code = (await page.locator('.embed-offer pre').textContent()) ?? '';
  expect(code).toContain('agency=410304-government&amp;agency=350128-government&amp;year=2021');
  expect(code).toContain('予以公开');
  const frame = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
  await page.goto(frame.replaceAll('&amp;', '&'));
  await expect(page.locator('embedded-comparison canvas').first()).toBeVisible();
  await expect(page.locator('.comparison-measure > h2 + .comparison-figures')).toHaveCount(1);
  expect(await page.locator('td.value').allTextContents()).toEqual(shown);
  await expect(page.getByRole('link', { name: '查看原页' })).toHaveAttribute(
    'href',
    /^\/compare\/\?agency=410304-government&agency=350128-government&year=2021&measure=requests\.granted\.total$/,
  );
});

test('the code is whole before anything is chosen', async ({ page }) => {
  await page.goto('/compare/');
  const code = page.locator('.embed-offer pre');
  await expect(code).toHaveText(/src="http[^"]+\/embed\/compare\/\?agency=[^"]+&amp;measure=[^"]+"/);
  await expect(page.locator('#cite pre').first()).toContainText(
    /http\S+\/compare\/\?agency=\S+&measure=\S+\./,
  );
});

test('an embedded comparison names what it cannot show', async ({ page }) => {
  await page.goto('/embed/compare/');
  await expect(page.locator('embedded-comparison')).toHaveText('网址不完整，不知道要显示什么。');
  await page.goto('/embed/compare/?agency=410304-government&agency=nobody&measure=requests.received.total');
  await expect(page.locator('embedded-comparison')).toContainText('nobody');
  await expect(page.locator('td.value')).toHaveCount(1);
});

test('an English page of a measure offers a frame in English, with its values and links', async ({
  page,
}) => {
  const measure = 'compare/requests.received.total/2023';
  await page.goto(`/en/${measure}/`);
  const code = await page.locator('.embed-offer pre').textContent();
  const [, frame = ''] = /src="([^"]+)"/.exec(code ?? '') ?? [];
  await page.goto(frame.replaceAll('&amp;', '&'));
  await expect(page.getByRole('heading', { name: 'Requests received this year (2023)' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Pingtan/ }).getByRole('link', { name: '81' })).toHaveAttribute(
    'href',
    /\/en\/reports\/350128-government\/2023\/#requests\.received\.total$/,
  );
  await expect(page.locator('tbody tr')).toHaveCount(4);
  await expect(page.locator('.embed-source a')).toHaveAttribute('href', new RegExp(`/en/${measure}/`));

  // Of many agencies the page lists the first, and says how many there are.
  await page.route(`**/en/${measure}/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('measure-values"', 'measure-values" data-rows="456"');
    await route.fulfill({ response, body });
  });
  await page.reload();
  await expect(page.locator('.note', { hasText: '456 agencies' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`embedded pages fit 320 px and are ${scheme} with the reader’s system`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 320, height: 480 });
    for (const path of [CHART, '/embed/compare/rate.disclosed/2021/']) {
      await page.goto(path);
      await expect(page.locator('figure.chart canvas, table').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const [red = 0] = await page.evaluate(
        () =>
          /\d+/g[Symbol.match](getComputedStyle(document.documentElement).backgroundColor)?.map(Number) ?? [],
      );
      expect(red > 127).toBe(scheme === 'light');
    }
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('an embedded comparison is a table with its source', async ({ page }) => {
    await page.goto('/embed/compare/requests.received.total/2021/');
    await expect(page.getByRole('row', { name: /瀍河/ })).toContainText('11');
    await expect(page.getByRole('link', { name: '查看原页' })).toHaveAttribute('href', /\/compare\/requests/);
  });
});
