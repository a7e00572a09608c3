import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { searchedReports, substringTruth } from '../../scripts/bench/search/searched-reports.ts';
import { some } from '../some.ts';
import { expect, test } from './harness.ts';

/** One line of reader-queries.yml; what is absent is not asked. */
interface ReaderQuery {
  q: string;
  hits?: number;
  like?: string | string[];
  either?: string[];
  places?: string[];
  absent?: string;
  topics?: string;
  answer?: string[] | 'none';
  cells?: string;
  cellOf?: string;
  labels?: string;
  reading?: string;
  offers?: string;
}

/** Hits that the page shows before more are asked for. */
const FIRST_PAGE = 10;

/** What the page shows of a query. */
interface Shown {
  status: string;
  ids: string[];
  groups: Record<string, { text: string; links: string[] }>;
  offers: string;
}

test('the search answers what readers type', async ({ page }) => {
  const queries = parse(
    readFileSync(join(import.meta.dirname, 'reader-queries.yml'), 'utf8'),
  ) as ReaderQuery[];
  expect(queries.length).toBeGreaterThan(120);
  const reports = await searchedReports();
  const truth = substringTruth(reports);
  await page.goto('/search/');
  await expect(page.locator('report-search[data-searched]')).toBeVisible();
  const shown = await page.evaluate(
    async (typed): Promise<Shown[]> => {
      const search = document.querySelector<HTMLElement>('report-search')!;
      const idOf = (link: Element): string =>
        /\/reports\/(.+?)\/(?:\?|#|$)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
      const all: Shown[] = [];
      for (const query of typed) {
        delete search.dataset['searched'];
        const done = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (search.dataset['searched'] !== query) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(search, { attributes: true });
        });
        history.replaceState(null, '', `?${new URLSearchParams({ q: query })}`);
        dispatchEvent(new PopStateEvent('popstate'));
        await done;
        const groups = [...search.querySelectorAll<HTMLElement>('[data-part="tables"] > [data-group]')].map(
          (group) =>
            [
              group.dataset['group']!,
              {
                text: group.textContent ?? '',
                links: [...group.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
              },
            ] as const,
        );
        all.push({
          status: search.querySelector('[role="status"]')?.textContent ?? '',
          ids: [...new Set([...search.querySelectorAll('.hit h3 a, .hit-others a')].map(idOf))].sort(),
          groups: Object.fromEntries(groups),
          offers: search.querySelector('.search-ways')?.textContent ?? '',
        });
      }
      return all;
    },
    some(queries).map(({ q }) => q),
  );

  for (const [at, asked] of queries.entries()) {
    const { status, ids, groups, offers } = shown[at]!;
    const group = (name: string): string => groups[name]?.text ?? '';
    const soft = expect.soft;
    if (asked.hits !== undefined) {
      soft(ids, asked.q).toHaveLength(asked.hits);
      if (asked.hits === 0) soft(status, asked.q).toMatch(/没有/);
    }
    if (asked.like !== undefined) {
      const [first = [], ...others] = [asked.like].flat().map(truth);
      const expected = first.filter((id) => others.every((list) => list.includes(id)));
      soft(ids, asked.q).toEqual(expected.length > FIRST_PAGE ? expect.any(Array) : expected);
    }
    if (asked.either) soft(ids, asked.q).toEqual([...new Set(asked.either.flatMap(truth))].sort());
    if (asked.places) {
      const linked = (groups['places']?.links ?? []).map((href) => href.split('/').at(-2));
      soft(linked, asked.q).toEqual(asked.places);
    }
    if (asked.absent) soft(group('places'), asked.q).toContain(asked.absent);
    if (asked.topics) soft(group('topics'), asked.q).toContain(asked.topics);
    if (asked.answer === 'none') soft(group('answer'), asked.q).toBe('');
    else for (const piece of asked.answer ?? []) soft(group('answer'), asked.q).toContain(piece);
    if (asked.cells) soft(group('cells'), asked.q).toContain(asked.cells);
    if (asked.cellOf) {
      const linked = groups['cells']?.links ?? [];
      soft(
        linked.map((href) => href.split('#')[0]),
        asked.q,
      ).toContain(`/reports/${asked.cellOf}/`);
    }
    if (asked.labels) soft(group('labels'), asked.q).toContain(asked.labels);
    if (asked.reading === 'none') soft(status, asked.q).not.toMatch(/没有照原样写的/);
    else if (asked.reading) soft(status, asked.q).toContain(`没有照原样写的，${asked.reading}`);
    if (asked.offers) soft(offers, asked.q).toContain(asked.offers);
  }
});
