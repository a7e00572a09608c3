import { expect } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { settled } from './settled.ts';
import { test } from './whole-browser.ts';

/** What pages are left for: nothing that a window shows is less work to load. It names no icon, which is asked for where it may be. */
const ELSEWHERE = '/robots.txt';
test.use({ expectedComplaints: [/\/favicon\.ico\)$/] });

/** Of how many windows each goes through its share of the kinds: to open one costs as much as a page. */
const WINDOWS = 2;

type Shown = typeof window & { persisted?: boolean | undefined };

for (let at = 0; at < WINDOWS; at += 1) {
  const kinds = PAGE_KINDS.filter((_, index) => index % WINDOWS === at);
  test(`Back shows every kind of page again at once, part ${at + 1}`, async ({ page }) => {
    test.setTimeout(kinds.length * 10_000);
    expect(kinds.length).toBeGreaterThan(10);
    await page.addInitScript(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
    );
    for (const [kind, address] of kinds) {
      await page.goto(address);
      await settled(page);
      await page.evaluate(() => Object.assign(window, { persisted: undefined }));
      await page.goto(ELSEWHERE);
      await page.goBack({ waitUntil: 'commit' });
      const shown = await page.waitForFunction(() => {
        const { persisted } = window as Shown;
        return persisted === undefined ? null : { persisted };
      });
      expect.soft(await shown.jsonValue(), kind).toEqual({ persisted: true });
    }
  });
}
