import type { Page } from '@playwright/test';

/** An element that has the focus. */
export interface Focused {
  tag: string;
  name: string;
  /** Whether something about the element or around it shows that it has the focus. */
  visible: boolean;
  /** Whether it lies, at least in part, inside the window and is not hidden behind something that sticks. */
  inView: boolean;
}

/** More stops than show all that a page does with the focus. */
const MOST_STOPS = 40;

/**
 * Begins to note, whenever a key is let go, what has the focus, as a reader without a mouse would see it: null when it
 * is the page itself. To ask the page after each key would double the time.
 */
const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const focused = (): Focused | null => {
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
    };
    const stops: (Focused | null)[] = [];
    Object.assign(window, { stops });
    window.addEventListener('keyup', () => stops.push(focused()), { capture: true });
  });

/** Where a reader comes to who goes on with the Tab key, until the page itself has the focus again. */
export async function focusStops(page: Page): Promise<Focused[]> {
  await watchFocus(page);
  for (let press = 0; press < MOST_STOPS; press++) await page.keyboard.press('Tab');
  const stops = await page.evaluate(() => (window as unknown as { stops: (Focused | null)[] }).stops);
  const end = stops.indexOf(null);
  return (end < 0 ? stops : stops.slice(0, end)) as Focused[];
}
