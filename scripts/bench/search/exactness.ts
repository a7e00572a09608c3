import type { Browser } from '@playwright/test';
import { searchTables as words } from '#language/search-tables.ts';
import { asTyped, piecesOf } from './make-queries.ts';
import { printedOn, type PrintedTruth } from './printed-labels.ts';
import { numbersOf } from './printed-numbers.ts';
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

/** What the tables of all reports print, taken from their raw files. */
export interface TablesTruth {
  numbers: ReadonlyMap<number, readonly string[]>;
  labels: PrintedTruth;
}

/** Of so many queries one is a number of the tables, and one a piece of their labels or of headings. */
const OF_TABLES = 6;

/** Asks the search page for pieces of the reports, of labels and for numbers, and compares with what plain comparison finds. */
export async function measureExactness(
  browser: Browser,
  address: string,
  reports: readonly SearchedReport[],
  tables: TablesTruth,
  count: number,
): Promise<Exactness> {
  const truth = substringTruth(reports);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}/search/`);
  await page.waitForSelector('report-search[data-searched]', { state: 'attached', timeout: 120_000 });
  const result = { queries: 0, hits: 0, wrong: [] as string[] };
  let [found, right] = [0, 0];
  const ofTables = Math.floor(count / OF_TABLES);
  for (const query of piecesOf(reports, count - 2 * ofTables, 7)) {
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
  const judge = (query: string, expected: number, isRight: boolean): void => {
    result.queries += 1;
    result.hits += expected;
    found += expected;
    if (isRight) right += expected;
    else result.wrong.push(query);
  };
  for (const { typed, cells } of numbersOf(tables.numbers, ofTables, 7)) {
    await ask(page, typed);
    const told = await page.locator('[data-group="cells"] > p').first().textContent();
    const value = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 10 });
    const of = new Set(cells.map((cell) => cell.split('#')[0])).size;
    const number = value.format(Number(typed.normalize('NFKC').replaceAll(',', '')));
    const expected =
      cells.length === 0
        ? words.noCells(number, reports.length)
        : words.found(number, cells.length, of, reports.length, false);
    judge(typed, cells.length, told === expected);
  }
  for (const piece of tables.labels.pieces(ofTables, 7)) {
    await ask(page, asTyped(piece));
    const expected = tables.labels.reportsWith(piece);
    judge(piece, expected, (await printedOn(page, piece)) === expected);
  }
  await page.context().close();
  return { ...result, recall: right / result.hits, precision: right / found };
}
