import type { Page } from '@playwright/test';
import { barriersOfColour, barriersOn, RULES_OF_COLOUR } from './barriers.ts';
import { focusStops } from './focus-stops.ts';
import { expect, test } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { settled } from './settled.ts';
import { readThrough, shiftsOn, watchShifts } from './shifts.ts';

/**
 * What is asked of every kind of page. To open a window and to load a page costs as much as to ask it something: so
 * each is loaded once for a telephone and once for a desk, in one window, and asked all of it
 * (docs/decisions/0112-six-minutes-of-tests.md, 0153).
 */

// Longer than one test has: each of these holds several. A browser that stands still costs a run no more than this.
test.describe.configure({ timeout: 120_000 });

/** A window of 1280 × 1024 at 400 % and at 200 %, a telephone, and a large desk. */
const WINDOWS = [
  { width: 320, height: 256 },
  { width: 640, height: 512 },
  { width: 360, height: 800 },
  { width: 1920, height: 1080 },
];
/** Characters of running text on a line that the eye still finds its way back from. */
const LONGEST_LINE = 42;

/** It does not move while it is read on a telephone, nor scrolls sideways from 400 % zoom to a large desk, in large type too. */
async function askOnTelephone(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(address);
  await settled(page);
  await readThrough(page);
  expect.soft(await shiftsOn(page), 'what moves on a telephone').toEqual([]);

  for (const type of ['normal', 'large']) {
    await page.evaluate((value) => (document.documentElement.dataset['type'] = value), type);
    for (const window of WINDOWS) {
      await page.setViewportSize(window);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, `${type} type at ${window.width} px`).toBe(window.width);
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
  expect.soft(Math.max(0, ...lines), 'characters on a line').toBeLessThanOrEqual(LONGEST_LINE);
}

/** It does not move while it is read on a desk, has no barrier that axe knows, in light and in dark, and shows the focus at every stop. */
async function askAtDesk(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(address);
  await settled(page);
  await readThrough(page);
  expect.soft(await shiftsOn(page), 'what moves at a desk').toEqual([]);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const stops = await focusStops(page);
  // What other sites embed has a few links alone.
  expect.soft(stops.length).toBeGreaterThan(address.startsWith('/embed/') ? 2 : 5);
  expect
    .soft(stops.filter(({ visible }) => !visible).slice(0, 5), 'stops without a visible focus')
    .toEqual([]);
  expect.soft(stops.filter(({ inView }) => !inView).slice(0, 5), 'stops out of sight').toEqual([]);

  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo({ top: 0, behavior: 'instant' });
  });
  expect.soft(await barriersOn(page), 'barriers').toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await barriersOfColour(page, RULES_OF_COLOUR), colorScheme).toEqual([]);
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    const faint = await barriersOfColour(page, ['color-contrast-enhanced']);
    expect.soft(faint, `${colorScheme}, more contrast`).toEqual([]);
    await page.emulateMedia({ contrast: 'no-preference' });
  }
}

for (const [kind, address] of PAGE_KINDS) {
  test(`${kind}: nothing moves, nothing is cut off, nothing bars the way, on a telephone and at a desk`, async ({
    page,
  }) => {
    await watchShifts(page);
    await askOnTelephone(page, address);
    await askAtDesk(page, address);
  });
}
