import { barriersOfColour, barriersOn, RULES_OF_COLOUR } from './barriers.ts';
import { expect, test } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { settled } from './settled.ts';

for (const [kind, address] of PAGE_KINDS) {
  test(`${kind} has no barrier that axe knows, in light and in dark, and enough contrast for who asks for more`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await settled(page);
    expect(await barriersOn(page)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriersOfColour(page, RULES_OF_COLOUR), colorScheme).toEqual([]);
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      const faint = await barriersOfColour(page, ['color-contrast-enhanced']);
      expect(faint, `${colorScheme}, more contrast`).toEqual([]);
      await page.emulateMedia({ contrast: 'no-preference' });
    }
  });
}
