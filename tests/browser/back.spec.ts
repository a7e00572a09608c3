import { expect } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { settled } from './settled.ts';
import { test } from './whole-browser.ts';

// In turn, in one window: each file of another browser is a window of its own to open.
test.describe.configure({ mode: 'default' });

for (const [kind, address] of PAGE_KINDS) {
  test(`Back shows ${kind} again at once`, async ({ page }) => {
    await page.goto(address);
    await settled(page);
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
