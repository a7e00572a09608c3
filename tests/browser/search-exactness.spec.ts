import { contentFolder, listReports } from '../../src/loaders/content-folder.ts';
import { readAgencies } from '../../src/loaders/read-agencies.ts';
import { parseRaw, readRaw } from '../../src/loaders/read-report.ts';
import { expect, test } from './harness.ts';

const QUERIES = 500;

interface SearchedReport {
  id: string;
  /** Title, agency name and paragraphs: no phrase runs from one into the next. */
  texts: string[];
}

/** The comparison that docs/decisions/0010-search.md defines, written here again so that the two check each other. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

async function searchedReports(): Promise<SearchedReport[]> {
  const folder = contentFolder();
  const [files, agencies] = await Promise.all([listReports(folder), readAgencies(folder)]);
  return Promise.all(
    files.map(async (file) => {
      const agency = agencies.get(file.agency);
      const { report } = parseRaw(file, await readRaw(folder, file), agency, null);
      const blocks = [...report.preamble, ...report.sections.flatMap((section) => section.blocks)];
      const paragraphs = blocks.map((block) => block.text);
      return { id: report.id, texts: [report.title, agency?.name ?? '', ...paragraphs] };
    }),
  );
}

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Pieces of 2 to 12 characters of the reports; every fifth is spoiled, so that most of those stand nowhere: two
 * characters change places, or the end of one paragraph meets the beginning of the next.
 */
function makeQueries(reports: readonly SearchedReport[], count: number): string[] {
  const random = seeded(20260131);
  const below = (limit: number): number => Math.floor(random() * limit);
  const queries: string[] = [];
  while (queries.length < count) {
    const report = reports[below(reports.length)];
    const at = below(report?.texts.length ?? 0);
    const characters = [...(report?.texts[at] ?? '')];
    const length = 2 + below(11);
    const start = below(Math.max(1, characters.length - length + 1));
    let piece = characters.slice(start, start + length);
    if (queries.length % 10 === 4 && piece.length > 2)
      piece = [...piece.slice(0, -2), ...piece.slice(-2).reverse()];
    if (queries.length % 10 === 9) {
      const next = [...(report?.texts[at + 1] ?? '')];
      piece = [...characters.slice(-below(6) - 1), ...next.slice(0, below(6) + 1)];
    }
    const query = piece.join('').trim();
    const folded = fold(query);
    if (folded.length >= 2 && !query.includes('"') && !query.startsWith('-')) queries.push(query);
  }
  return queries;
}

test.setTimeout(120_000);

test('500 pieces of the reports are found in exactly the reports that contain them', async ({ page }) => {
  const reports = await searchedReports();
  const queries = makeQueries(reports, QUERIES);
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
      const found: { ids: string[]; unmarked: string[] }[] = [];
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
        found.push({
          ids: [...search.querySelectorAll('.hit h3 a, .hit-others a')].map(idOf).sort(),
          unmarked: hits
            .filter((hit) => !hit.querySelector('mark'))
            .map((hit) => hit.querySelector('h3')?.textContent ?? ''),
        });
      }
      return found;
    },
    queries.map((query) => (/\s/.test(query) ? `"${query}"` : query)),
  );

  let hits = 0;
  const wrong = queries.flatMap((query, index) => {
    const expected = reports
      .filter((report) => report.texts.some((text) => fold(text).includes(fold(query))))
      .map((report) => report.id)
      .sort();
    hits += expected.length;
    const { ids, unmarked } = answers[index] ?? { ids: [], unmarked: [] };
    return ids.join() === expected.join() && unmarked.length === 0
      ? []
      : [{ query, expected, ids, unmarked }];
  });
  expect(wrong).toEqual([]);
  expect(hits, 'the queries are no empty ones').toBeGreaterThan(QUERIES);
});

test('pieces of the reports typed into the box are found in exactly the reports that contain them', async ({
  page,
}) => {
  const reports = await searchedReports();
  const queries = makeQueries(reports, 40).filter((_, index) => index % 4 === 1);
  await page.goto('/search/');
  for (const query of queries) {
    const typed = /\s/.test(query) ? `"${query}"` : query;
    await page.getByRole('searchbox').fill(typed);
    await expect(page.locator('report-search')).toHaveAttribute('data-searched', typed);
    const addresses = await page
      .locator('.hit h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const expected = reports.filter((report) =>
      report.texts.some((text) => fold(text).includes(fold(query))),
    );
    expect(addresses.map((address) => address.split('/').slice(2, 4).join('/')).sort(), query).toEqual(
      expected.map((report) => report.id).sort(),
    );
  }
});

test('a single character is found in exactly the reports that contain it', async ({ page }) => {
  const reports = await searchedReports();
  await page.goto('/search/');
  for (const character of ['沪', '瀍', '校', '“', '9', '龘']) {
    await page.getByRole('searchbox').fill(character);
    await expect(page.locator('report-search')).toHaveAttribute('data-searched', character);
    const expected = reports.filter((report) => report.texts.some((text) => fold(text).includes(character)));
    await expect(page.locator('.hit'), character).toHaveCount(expected.length);
  }
});
