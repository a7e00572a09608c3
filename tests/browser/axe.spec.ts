import { barriersOn } from './barriers.ts';
import { expect, test } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { settled } from './settled.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on the colours of a page; all else is the same in light and in dark. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

for (const [kind, address] of PAGE_KINDS) {
  test(`${kind} has no barrier that axe knows, in light and in dark, and enough contrast for who asks for more`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await settled(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const barriers = await barriersOn(page, (axe) =>
        colorScheme === 'light' ? axe.withTags(STANDARDS) : axe.withRules(OF_COLOUR),
      );
      expect(barriers, colorScheme).toEqual([]);
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      const faint = await barriersOn(page, (axe) => axe.withRules(['color-contrast-enhanced']));
      expect(faint, `${colorScheme}, more contrast`).toEqual([]);
      await page.emulateMedia({ contrast: 'no-preference' });
    }
  });
}
