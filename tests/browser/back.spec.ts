import { expect } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { settled } from './settled.ts';
import { test } from './whole-browser.ts';

/** What pages are left for: nothing that a window shows is less work to load. It names no icon, which is asked for where it may be. */
const ELSEWHERE = '/robots.txt';
test.use({ expectedComplaints: [/\/favicon\.ico\)$/] });

type Shown = typeof window & { persisted?: boolean | undefined };

for (const [kind, address] of PAGE_KINDS) {
  test(`Back shows ${kind} again at once`, async ({ page }) => {
    await page.addInitScript(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
    );
    await page.goto(address);
    await settled(page);
    await page.evaluate(() => Object.assign(window, { persisted: undefined }));
    await page.goto(ELSEWHERE);
    await page.goBack({ waitUntil: 'commit' });
    const shown = await page.waitForFunction(() => {
      const { persisted } = window as Shown;
      return persisted === undefined ? null : { persisted };
    });
    expect(await shown.jsonValue()).toEqual({ persisted: true });
  });
}
