import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { settled } from './settled.ts';

/** Shifts too small to be seen, such as of a letter that is set anew. */
const UNSEEN = 0.0005;

interface Shift {
  value: number;
  what: string;
}

/** Begins to note what moves without the reader having done anything. */
async function watchShifts(page: Page): Promise<void> {
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
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const height = Math.min(document.documentElement.scrollHeight, 12_000);
    for (let top = 0; top < height; top += innerHeight) {
      window.scrollTo({ top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  });
  await settled(page);
}

for (const [kind, address] of PAGE_KINDS) {
  test(`nothing moves on ${kind} while it is read`, async ({ page }) => {
    await watchShifts(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      await settled(page);
      await readThrough(page);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
      expect(
        shifts.filter(({ value }) => value > UNSEEN),
        `at ${width} px`,
      ).toEqual([]);
    }
  });
}

/** Where a page that comes slowly may stop: after each part of the masthead, and within the last. */
const MASTHEAD_PARTS =
  /(?<=<\/nav>)|(?<=<\/language-switch>)|(?=<reading-preferences)|(?<=<reading-preferences[^>]*><button[^]*?<\/button>)/;

/** Serves the site again, its pages in the parts that `cut` makes of them. */
async function servedInParts(
  site: string,
  cut: (page: string) => string[],
): Promise<{ address: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', site));
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type });
    if (type.startsWith('text/html'))
      for (const part of cut(await answer.text())) {
        response.write(part);
        await pause(150);
      }
    else response.write(Buffer.from(await answer.arrayBuffer()));
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

test.describe('from a server that is slow', () => {
  test.use({ expectedComplaints: [/^request to http:\/\/127\.0\.0\.1:/] });

  for (const address of ['/glossary/', '/en/glossary/']) {
    test(`nothing in the masthead of ${address} moves as its parts come`, async ({ page, baseURL }) => {
      let parts = 0;
      const slow = await servedInParts(baseURL ?? '', (html) => {
        const cut = html.split(MASTHEAD_PARTS);
        parts = cut.length;
        return cut;
      });
      try {
        await watchShifts(page);
        for (const width of [360, 1280, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(slow.address + address);
          const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
          expect(parts).toBeGreaterThan(3);
          expect(shifts, `at ${width} px`).toEqual([]);
        }
      } finally {
        slow.close();
      }
    });
  }
});
