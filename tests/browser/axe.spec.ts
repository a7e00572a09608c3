import { barriersOn } from './barriers.ts';
import { expect, test } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { settled } from './settled.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const [kind, address] of PAGE_KINDS) {
  test(`${kind} has no barrier that axe knows, in light and in dark, and enough contrast for who asks for more`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await settled(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriersOn(page, (axe) => axe.withTags(STANDARDS)), colorScheme).toEqual([]);
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      const faint = await barriersOn(page, (axe) => axe.withRules(['color-contrast-enhanced']));
      expect(faint, `${colorScheme}, more contrast`).toEqual([]);
      await page.emulateMedia({ contrast: 'no-preference' });
    }
  });
}
