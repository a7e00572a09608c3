import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countingServer } from '../../scripts/bench/search/counting-server.ts';
import { indexContent } from '../../scripts/bench/search/index-content.ts';
import { asTyped, piecesOf } from '../../scripts/bench/search/make-queries.ts';
import { PrintedTruth, printedOn } from '../../scripts/bench/search/printed-labels.ts';
import { numbersOf, takeNumbers } from '../../scripts/bench/search/printed-numbers.ts';
import { ask, foundIds } from '../../scripts/bench/search/search-page.ts';
import {
  searchedReports,
  substringTruth,
  type SearchedReport,
} from '../../scripts/bench/search/searched-reports.ts';
import { PART_LIMITS } from '../../src/search/plan-parts.ts';
import { listen } from '../../scripts/site/static-server.ts';
import { writeArchive } from '../../scripts/synth/write-archive.ts';
import { MOST_LISTED } from '../../src/search/cell-files.ts';
import { some } from '../some.ts';
import { expect, test } from './harness.ts';
import { keptArchive } from './kept-archive.ts';

/** Of the 400 queries, pieces of prose, numbers of the tables, and pieces of what they and headings print. */
const PIECES = 200;
const NUMBERS = 100;
const LABELS = 100;
const SEED = 20260131;

test.setTimeout(120_000);

test('400 pieces, numbers and labels of the reports are found in exactly the reports and cells that have them', async ({
  page,
}) => {
  const cellsOf = new Map<number, string[]>();
  const printed = new PrintedTruth();
  const reports = await searchedReports(undefined, (report) => {
    takeNumbers(cellsOf, report);
    printed.take(report.words);
  });
  const truth = substringTruth(reports);
  const numbers = numbersOf(cellsOf, NUMBERS, SEED);
  const pieces = piecesOf(reports, PIECES, SEED).map((piece) => ({ typed: asTyped(piece), phrase: piece }));
  const labels = printed.pieces(LABELS, SEED).map((phrase) => ({ typed: asTyped(phrase), phrase }));
  const queries = [...pieces, ...numbers.map(({ typed }) => ({ typed, phrase: typed })), ...labels];
  await page.goto('/search/');
  await expect(page.locator('report-search[data-searched]')).toBeVisible();

  // Through the address, as Back and Forward do: every query runs the whole page, without the pause for typing.
  const answers = await page.evaluate(
    async (typed) => {
      const search = document.querySelector<HTMLElement>('report-search');
      if (!search) throw new Error('There is no search on the page');
      const settled = (query: string): Promise<void> =>
        new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            if (search.dataset['searched'] !== query) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(search, { attributes: true });
        });
      const found: {
        ids: string[];
        unmarked: string[];
        status: string;
        cells: string[];
        counted: string;
        printed: [words: string, reports: number][];
      }[] = [];
      for (const query of typed) {
        history.replaceState(null, '', `?${new URLSearchParams({ q: query })}`);
        const done = settled(query);
        dispatchEvent(new PopStateEvent('popstate'));
        await done;
        for (let more; (more = search.querySelector<HTMLElement>('.show-more'));) {
          const moreDone = settled(query);
          more.click();
          await moreDone;
        }
        const hits = [...search.querySelectorAll('.hit')];
        const idOf = (link: Element): string =>
          /\/reports\/(.+?)\/(?:\?|#|$)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
        const cells = search.querySelector('[data-group="cells"]');
        cells?.querySelector<HTMLElement>('.plain-button')?.click();
        found.push({
          printed: [...search.querySelectorAll<HTMLElement>('[data-printed]')].map((list) => [
            list.dataset['printed'] ?? '',
            Number(/ (\d+) 份/.exec(list.previousElementSibling?.textContent ?? '')?.[1]),
          ]),
          cells: [...(cells?.querySelectorAll('.search-cells a') ?? [])]
            .map((link) => (link.getAttribute('href') ?? '').replace(/^\/reports\/(.+)\/#/, '$1#'))
            .sort(),
          counted: cells?.querySelector('p')?.textContent ?? '',
          ids: [...search.querySelectorAll('.hit h3 a, .hit-others a')].map(idOf).sort(),
          unmarked: hits
            .filter((hit) => !hit.querySelector('mark'))
            .map((hit) => hit.querySelector('h3')?.textContent ?? ''),
          status: search.querySelector('[role="status"]')?.textContent ?? '',
        });
      }
      return found;
    },
    queries.map(({ typed }) => typed),
  );

  let hits = 0;
  const wrong = queries.flatMap(({ typed: query, phrase }, index) => {
    const expected = truth(phrase);
    hits += expected.length;
    const { ids, unmarked, status } = answers[index] ?? { ids: [], unmarked: [], status: '' };
    // What stands nowhere as it was typed may be found in another reading, if the page says so.
    const found = /^没有照原样写的/.test(status) ? [] : ids;
    return found.join() === expected.join() && unmarked.length === 0
      ? []
      : [{ query, expected, ids, unmarked }];
  });
  expect(wrong).toEqual([]);
  expect(hits, 'the queries are no empty ones').toBeGreaterThan(queries.length);

  const wrongNumbers = numbers.flatMap(({ typed, cells: expected }, at) => {
    const { cells = [], counted = '' } = answers[PIECES + at] ?? {};
    const of = new Set(expected.map((cell) => cell.split('#')[0])).size;
    const isCounted =
      expected.length === 0
        ? counted.includes('没有读得数值为')
        : counted.includes(`的格子有 ${expected.length} 个，在 ${of} 份报告中`);
    const isListed =
      expected.length > MOST_LISTED ? cells.length === MOST_LISTED : cells.join() === expected.join();
    return isCounted && isListed ? [] : [{ typed, expected, cells, counted }];
  });
  expect(wrongNumbers).toEqual([]);
  expect(numbers.filter(({ cells }) => cells.length === 0).length).toBeGreaterThan(5);

  // Every query is asked of labels too; where the page names none, no report prints it so.
  const wrongLabels = queries.flatMap(({ typed, phrase }, at) => {
    if (at >= PIECES && at < PIECES + NUMBERS) return [];
    const told = answers[at]?.printed.find(([words]) => words === phrase)?.[1] ?? 0;
    const expected = printed.reportsWith(phrase);
    return told === expected ? [] : [{ typed, expected, told }];
  });
  expect(wrongLabels).toEqual([]);
  expect(labels.filter(({ phrase }) => printed.reportsWith(phrase) === 0).length).toBeGreaterThan(5);
});

test('pieces of the reports typed into the box are found in exactly the reports that contain them', async ({
  page,
}) => {
  const reports = await searchedReports();
  const truth = substringTruth(reports);
  const queries = piecesOf(reports, 40, SEED).filter((_, index) => index % 4 === 1);
  await page.goto('/search/');
  for (const query of some(queries)) {
    const typed = asTyped(query);
    await page.getByRole('search').locator('input').fill(typed);
    await expect(page.locator('report-search')).toHaveAttribute('data-searched', typed);
    const addresses = await page
      .locator('.hit h3 a, .hit-others a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.map((address) => address.split('/').slice(2, 4).join('/')).sort(), query).toEqual(
      truth(query),
    );
  }
});

test('a single character is found in exactly the reports that contain it', async ({ page }) => {
  const truth = substringTruth(await searchedReports());
  await page.goto('/search/');
  for (const character of ['沪', '瀍', '校', '“', '9', '龘']) {
    await page.getByRole('search').locator('input').fill(character);
    await expect(page.locator('report-search')).toHaveAttribute('data-searched', character);
    await expect(page.locator('.hit h3 a, .hit-others a'), character).toHaveCount(truth(character).length);
  }
});

test.describe('in an archive of a thousand synthetic reports', () => {
  // One worker makes the archive once for both.
  test.describe.configure({ mode: 'default' });
  let folder = '';
  let close = (): void => {};
  let address = '';
  let reports: SearchedReport[] = [];
  const printed = new PrintedTruth();

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    folder = await mkdtemp(join(tmpdir(), 'thousand-reports-'));
    const content = join(folder, 'content');
    await writeArchive(content, { reports: 1000, seed: 1, province: '410000' });
    ({ reports } = await indexContent(content, join(folder, 'index'), {
      // Pagefind carries the phrases of the published archive, and lists of pairs those of a larger one.
      limits: { ...PART_LIMITS, reports: 400, pagefind: 0 },
      take: ({ words }) => printed.take(words),
    }));
    const { server } = countingServer(keptArchive().site, { '/pagefind/': join(folder, 'index') });
    address = `http://127.0.0.1:${await listen(server, 0)}`;
    close = () => {
      server.closeAllConnections();
      server.close();
    };
  });
  test.afterAll(async () => {
    close();
    await rm(folder, { recursive: true, force: true });
  });
  // The archive has a server of its own.
  test.use({ expectedComplaints: [/^request to http:\/\/127\.0\.0\.1/] });

  test('pieces are found in exactly the reports that contain them', async ({ page }) => {
    const truth = substringTruth(reports);
    await page.goto(`${address}/search/`);
    await expect(page.locator('report-search[data-searched]')).toBeAttached();
    let hits = 0;
    for (const query of [...piecesOf(reports, 60, SEED), '政', '。', '9', '龘']) {
      await ask(page, asTyped(query));
      const expected = truth(query);
      hits += expected.length;
      expect(await foundIds(page), query).toEqual(expected);
    }
    expect(hits, 'the queries are no empty ones').toBeGreaterThan(10_000);
    for (const piece of printed.pieces(40, SEED)) {
      await ask(page, asTyped(piece));
      expect(await printedOn(page, piece), piece).toBe(printed.reportsWith(piece));
    }
  });

  test('what agencies copied from year to year is one hit, and the number is still that of reports', async ({
    page,
  }) => {
    const truth = substringTruth(reports);
    await page.goto(`${address}/search/?q=${encodeURIComponent('处理公开与保密的关系')}`);
    const status = page.getByRole('status');
    await expect(status).toHaveText(
      `有 ${truth('处理公开与保密的关系').length} 份报告写到“处理公开与保密的关系”`,
    );
    const folded = page.locator('.hit', { has: page.locator('.hit-others') }).first();
    const [first = '', ...others] = await folded
      .locator('h3 a, .hit-others a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2] ?? ''));
    expect(others.length).toBeGreaterThan(0);
    expect(new Set(others)).toEqual(new Set([first]));
  });

  test('regions unfold, and agencies are found by typing a part of their name', async ({ page }) => {
    await page.goto(`${address}/search/`);
    const counties = page.locator('.filter-choice.depth-2:visible');
    await expect(page.locator('.filter-choice.depth-1:visible')).not.toHaveCount(0);
    await expect(counties).toHaveCount(0);
    await page.getByRole('button', { name: '洛阳市下的地区' }).click();
    await expect(counties).not.toHaveCount(0);
    await page.locator('summary').filter({ hasText: '机关' }).click();
    await page.getByLabel('按名称查找机关').fill('郑州市');
    const agencies = page.locator('[id^="filter-agency-"]:visible');
    await expect(agencies).not.toHaveCount(0);
    for (const label of some(await page.locator('label[for^="filter-agency-"]:visible').allTextContents()))
      expect(label).toContain('郑州市');
    await page.getByLabel('按名称查找机关').fill('没有这个机关');
    await expect(page.getByText('没有名称与此相符的。')).toBeVisible();
  });
});
