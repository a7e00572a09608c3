import type { LaunchOptions, Page } from '@playwright/test';
import { expect, test as base } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { settled } from './settled.ts';

/** A browser that keeps the pages it leaves, as readers' browsers do. */
const test = base.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ browserName: _ }, use, { project }) => {
      await use({ ...project.use.launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    },
    { scope: 'worker' },
  ],
});

/** Shifts too small to be seen, such as of a letter that is set anew. */
const UNSEEN = 0.0005;

interface Shift {
  value: number;
  what: string;
}

/** Begins to note what moves without the reader having done anything. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const what = entry.sources.map(({ node }) =>
          node instanceof Element ? `${node.localName}.${node.className}` : String(node?.nodeName),
        );
        shifts.push({ value: entry.value, what: what.join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Reads the page to its end, a screen at a time, so that what loads when it comes near has loaded. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const height = Math.min(document.documentElement.scrollHeight, 12_000);
    for (let top = 0; top < height; top += innerHeight) {
      window.scrollTo({ top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  });
  await settled(page);
}

for (const [kind, address] of PAGE_KINDS) {
  test(`nothing moves on ${kind} while it is read, and Back shows it again at once`, async ({ page }) => {
    await watchShifts(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      await settled(page);
      await readThrough(page);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
      expect(
        shifts.filter(({ value }) => value > UNSEEN),
        `at ${width} px`,
      ).toEqual([]);
    }
    await page.evaluate(() =>
      window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
    );
    await page.goto('/regions/350128/');
    await page.goBack({ waitUntil: 'commit' });
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted))
      .toBe(true);
  });
}
