import type { BrowserContext, Page, Request } from '@playwright/test';
import { drawn } from './frames.ts';

/** What the pages of a context asked for and have not got yet. */
const pending = new WeakMap<BrowserContext, Set<Request>>();

/** Begins to note what the pages of a context ask for. `settled` needs it. */
export function watchRequests(context: BrowserContext): void {
  const open = new Set<Request>();
  pending.set(context, open);
  context.on('request', (request) => open.add(request));
  context.on('requestfinished', (request) => open.delete(request));
  context.on('requestfailed', (request) => open.delete(request));
}

/** What the site's own elements say while they still work on what the reader asked for. */
const AT_WORK = '[aria-busy="true"], [data-opening], report-search:not([data-searched])';

/**
 * Waits until a page has loaded, has nothing on order, and has drawn what came. Unlike `networkidle` it waits for
 * nothing else: that adds half a second to every page.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  // A browser that has stopped to draw would be waited for, below, until the test is over.
  await drawn(page, 1);
  do {
    await page.waitForFunction((atWork) => document.querySelector(atWork) === null, AT_WORK, {
      polling: 50,
    });
    // Idle: the scripts that came have run. Two frames: what they changed is drawn, and what came near is on order.
    await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
    await drawn(page, 2);
  } while ((pending.get(page.context())?.size ?? 0) > 0);
}
