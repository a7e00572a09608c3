import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const [kind, address] of PAGE_KINDS) {
  test(`${kind} has no barrier that axe knows, in light and in dark, and enough contrast for who asks for more`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
      }));
      expect(found, colorScheme).toEqual([]);
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      const { violations: faint } = await new AxeBuilder({ page })
        .withRules(['color-contrast-enhanced'])
        .analyze();
      const texts = faint.flatMap(({ nodes }) => nodes.slice(0, 5).map((node) => node.failureSummary));
      expect(texts, `${colorScheme}, more contrast`).toEqual([]);
      await page.emulateMedia({ contrast: 'no-preference' });
    }
  });
}
