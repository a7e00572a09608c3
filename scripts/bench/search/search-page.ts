import type { Page } from '@playwright/test';

/** One search as a reader sees it, in milliseconds from asking. */
export interface Timed {
  /** To the first results; where there are none, to the word that there are none. */
  first: number;
  /** To the last report counted. */
  complete: number;
}

/** Asks the opened search page for something, as Back and Forward do, and waits until every report is counted. */
export async function ask(page: Page, query: string): Promise<Timed> {
  return page.evaluate(async (typed) => {
    const search = document.querySelector<HTMLElement>('report-search');
    const hits = search?.querySelector('.hits');
    if (!search || !hits) throw new Error('There is no search on the page');
    const started = performance.now();
    let first: number | null = null;
    const complete = await new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        const word = search.querySelector('.search-status')?.textContent ?? '';
        const isNew = search.dataset['searched'] === undefined;
        if (isNew && (hits.childElementCount > 0 || word.includes(`“${typed}”`))) first ??= performance.now();
        if (search.dataset['searched'] !== typed) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(search, {
        attributes: true,
        attributeFilter: ['data-searched'],
        childList: true,
        subtree: true,
      });
      hits.replaceChildren();
      history.replaceState(null, '', `?${new URLSearchParams({ q: typed })}`);
      dispatchEvent(new PopStateEvent('popstate'));
    });
    return { first: (first ?? complete) - started, complete: complete - started };
  }, query);
}

/** The ids of all reports that the page's last search found, sorted: what its CSV lists. */
export async function foundIds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const button = document.querySelector<HTMLButtonElement>('.search-more .plain-button');
    if (!button) return [];
    const make = URL.createObjectURL.bind(URL);
    const follow = HTMLAnchorElement.prototype.click;
    const file = await new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob: Blob) => {
        resolve(blob);
        return 'about:blank';
      };
      HTMLAnchorElement.prototype.click = () => {};
      button.click();
    });
    URL.createObjectURL = make;
    HTMLAnchorElement.prototype.click = follow;
    return [...(await file.text()).matchAll(/\/reports\/([^/\s]+\/\d{4})\//g)]
      .map(([, id]) => id ?? '')
      .sort();
  });
}
