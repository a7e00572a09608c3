import { defineConfig } from '@playwright/test';
import { findWindowlessBrowser } from './scripts/testing/find-browser.ts';
import { freePort } from './scripts/testing/free-port.ts';
import { keptArchive } from './tests/browser/kept-archive.ts';

// Each worker loads this file again and must come to the same port.
const port = (process.env['TEST_SITE_PORT'] ??= String(await freePort()));
// What the tests read of the archive is what the site they see was made of.
process.env['CONTENT_DIR'] = keptArchive().content;
const address = `http://127.0.0.1:${port}`;
const executablePath = findWindowlessBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  // One set, drawn with the fonts that screenshots.spec.ts asks for.
  snapshotPathTemplate: '{testDir}/screenshots/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  // For a browser that stopped to draw and a machine that was busy: scripts/testing/tally.ts bounds how many may need it.
  retries: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: address,
    // A worker's tests share a window, emptied between them: opening one costs more than most tests.
    reuseContext: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    // A browser that stands still would otherwise be waited for until the test is over.
    navigationTimeout: 30_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // A process less to change to and from.
      args: ['--no-sandbox', '--disable-gpu', '--in-process-gpu', '--disable-background-networking'],
    },
  },
  webServer: {
    command: `"${process.execPath}" tests/browser/serve-kept-site.ts`,
    url: address,
    env: { PORT: port, HOST: '127.0.0.1' },
    reuseExistingServer: false,
    // With a build, where the archive holds more than the tests speak of.
    timeout: 120_000,
  },
});
