import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { listen, staticServer } from '../../scripts/site/static-server.ts';
import { ensureBrowser } from '../../scripts/testing/ensure-browser.ts';
import { findWindowlessBrowser } from '../../scripts/testing/find-browser.ts';

/** A built site in a browser, for as long as `use` needs it; `complaints`: what its pages said in the console. */
export async function withSite(
  site: string,
  use: (open: (address: string, options?: BrowserContextOptions) => Promise<Page>) => Promise<void>,
): Promise<string[]> {
  const lacking = ensureBrowser();
  if (lacking) throw new Error(lacking);
  const executablePath = findWindowlessBrowser();
  const server = staticServer(site, '/');
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  const complaints: string[] = [];
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    const opened = browser;
    await use(async (address, options) => {
      const page = await (await opened.newContext(options)).newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(origin + address);
      return page;
    });
  } finally {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  }
  return complaints;
}
