import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { settled } from './settled.ts';

interface Focused {
  tag: string;
  name: string;
  /** Whether something about the element or around it shows that it has the focus. */
  visible: boolean;
  /** Whether it lies, at least in part, inside the window and is not hidden behind something that sticks. */
  inView: boolean;
}

/** What has the focus, as a reader without a mouse would see it. Null when it is the page itself. */
const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    // The first line of a link that runs over several.
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 8), box.top + Math.min(box.height / 2, 8)];
    const top = document.elementFromPoint(x, y);
    return {
      tag: element.tagName.toLowerCase(),
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40),
      visible: outlined || style.boxShadow !== 'none',
      inView:
        box.bottom > 0 &&
        box.top < innerHeight &&
        (top === null || element.contains(top) || top.contains(element)),
    };
  });

test('the first stop is a link that skips to the content', async ({ page }) => {
  await page.goto('/reports/410304-government/2021/');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', /#main$/);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the navigation is reached and used with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  const target = page.getByRole('navigation').first().getByRole('link').first();
  const href = await target.getAttribute('href');
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(target).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

for (const [kind, address] of PAGE_KINDS) {
  test(`${kind} shows the focus at every stop and lets it go on`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await settled(page);
    const stops: Focused[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (!at) break;
      stops.push(at);
    }
    // What other sites embed has a few links alone.
    expect(stops.length).toBeGreaterThan(address.startsWith('/embed/') ? 2 : 5);
    expect(stops.filter((stop) => !stop.visible).slice(0, 5), 'stops without a visible focus').toEqual([]);
    expect(stops.filter((stop) => !stop.inView).slice(0, 5), 'stops out of sight').toEqual([]);
  });
}
