import type { Page } from '@playwright/test';
import { drawn } from './frames.ts';
import { settled } from './settled.ts';

/** Shifts too small to be seen, such as of a letter that is set anew. */
const UNSEEN = 0.0005;

/** Something that moved without the reader having done anything. */
interface Shift {
  value: number;
  what: string;
}

/** Begins to note what moves without the reader having done anything. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const what = entry.sources.map(({ node }) =>
          node instanceof Element ? `${node.localName}.${node.className}` : String(node?.nodeName),
        );
        shifts.push({ value: entry.value, what: what.join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Reads the page to its end, a screen at a time, so that what loads when it comes near has loaded. */
export async function readThrough(page: Page): Promise<void> {
  const [height, step] = await page.evaluate(() => [
    Math.min(document.documentElement.scrollHeight, 12_000),
    innerHeight,
  ]);
  await drawn(page, Math.ceil(height / step), step);
  await settled(page);
}

/** What has moved since, unseen shifts left out. */
export async function shiftsOn(page: Page): Promise<Shift[]> {
  const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
  return shifts.filter(({ value }) => value > UNSEEN);
}
