import { expect, test } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { settled } from './settled.ts';

/** A window of 1280 × 1024 at 400 % and at 200 %, a telephone, and a large desk. */
const WINDOWS = [
  { width: 320, height: 256 },
  { width: 640, height: 512 },
  { width: 360, height: 800 },
  { width: 1920, height: 1080 },
];
/** Characters of running text on a line that the eye still finds its way back from. */
const LONGEST_LINE = 42;

for (const [kind, address] of PAGE_KINDS) {
  test(`${kind} never scrolls sideways, from 400 % zoom to a large desk, in large type too`, async ({
    page,
  }) => {
    await page.goto(address);
    await settled(page);
    for (const type of ['normal', 'large']) {
      await page.evaluate((value) => (document.documentElement.dataset['type'] = value), type);
      for (const window of WINDOWS) {
        await page.setViewportSize(window);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `${type} type at ${window.width} px`).toBe(window.width);
      }
    }
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('main p:not(.meta, .kicker)')].map((paragraph) => {
        const size = parseFloat(getComputedStyle(paragraph).fontSize);
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
        return lines.size > 1 ? paragraph.getBoundingClientRect().width / size : 0;
      }),
    );
    expect(Math.max(0, ...lines), 'characters on a line').toBeLessThanOrEqual(LONGEST_LINE);
  });
}

test('at 400 % the focus is not hidden behind the heads of a table, on the way up or down', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/reports/410304-government/2021/');
  const lines = page.locator('.statutory.requests td.line a');
  await lines.nth(20).focus();
  for (const key of [...Array<string>(8).fill('Shift+Tab'), ...Array<string>(4).fill('Tab')]) {
    await page.keyboard.press(key);
    const hidden = await page.evaluate(() => {
      const element = document.activeElement!;
      const box = element.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return element.contains(top) ? null : `${element.outerHTML} lies below ${top?.outerHTML.slice(0, 80)}`;
    });
    expect(hidden).toBeNull();
  }
});
