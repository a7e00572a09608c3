import type { Browser } from '@playwright/test';
import { asTyped, piecesOf } from './make-queries.ts';
import { ask, foundIds } from './search-page.ts';
import { substringTruth, type SearchedReport } from './searched-reports.ts';

/** How right the answers to many queries are. */
export interface Exactness {
  queries: number;
  /** Reports that contain the phrase, over all queries. */
  hits: number;
  /** Shares of the true hits that were found, and of the found ones that are true. */
  recall: number;
  precision: number;
  /** Queries whose answer is not exact. */
  wrong: string[];
}

/** Asks the search page for pieces of the reports and compares with what plain substrings find. */
export async function measureExactness(
  browser: Browser,
  address: string,
  reports: readonly SearchedReport[],
  count: number,
): Promise<Exactness> {
  const truth = substringTruth(reports);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}/search/`);
  await page.waitForSelector('report-search[data-searched]', { state: 'attached', timeout: 120_000 });
  const result = { queries: 0, hits: 0, wrong: [] as string[] };
  let [found, right] = [0, 0];
  for (const query of piecesOf(reports, count, 7)) {
    await ask(page, asTyped(query));
    const ids = await foundIds(page);
    const expected = truth(query);
    const known = new Set(expected);
    const common = ids.filter((id) => known.has(id)).length;
    result.queries += 1;
    result.hits += expected.length;
    found += ids.length;
    right += common;
    if (common !== expected.length || common !== ids.length) result.wrong.push(query);
  }
  await page.context().close();
  return { ...result, recall: right / result.hits, precision: right / found };
}
