import type { MeasuredSearch } from './measure-queries.ts';
import { FIRST_RESULTS } from './counting-server.ts';
import { ask } from './search-page.ts';

/** Asks for an address when results stand on the page, or the word that there are none. */
function tellFirstResults(address: string): void {
  const observer = new MutationObserver(() => {
    const status = document.querySelector('.search-status')?.textContent ?? '';
    if (!document.querySelector('.hit') && !/^(?:没有|所选)/.test(status)) return;
    observer.disconnect();
    void fetch(address);
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

/** The search page of the site, at the address where a counting server has it. */
export function ourSearch(address: string): MeasuredSearch {
  return {
    visit: async (browser, query) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript(tellFirstResults, FIRST_RESULTS);
      await page.goto(`${address}/search/?${new URLSearchParams({ q: query })}`);
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
