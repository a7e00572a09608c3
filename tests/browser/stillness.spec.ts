import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from './harness.ts';
import { shiftsOn, watchShifts } from './shifts.ts';

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
          expect(parts).toBeGreaterThan(3);
          expect(await shiftsOn(page), `at ${width} px`).toEqual([]);
        }
      } finally {
        slow.close();
      }
    });
  }
});
