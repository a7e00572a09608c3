import type { MeasuredSearch } from './measure-queries.ts';
import { ask } from './search-page.ts';

/** The search page of the site, at the address where a counting server has it. */
export function ourSearch(address: string): MeasuredSearch {
  return {
    visit: async (browser, query, onFirst) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${address}/search/?${new URLSearchParams({ q: query })}`);
      await page.waitForSelector('.hit, report-search[data-searched]', { state: 'attached' });
      onFirst();
      await page.waitForSelector('report-search[data-searched]', { state: 'attached', timeout: 120_000 });
      await context.close();
    },
    open: async (browser) => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`${address}/search/?q=2021`);
      await page.waitForSelector('report-search[data-searched]', { state: 'attached', timeout: 120_000 });
      return (query) => ask(page, query);
    },
  };
}
