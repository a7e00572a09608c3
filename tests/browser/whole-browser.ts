import type { LaunchOptions } from '@playwright/test';
import { findBrowser } from '../../scripts/testing/find-browser.ts';
import { test as base } from './harness.ts';

/** The `test` of what the browser without a window does not do, or not each time: in the one that readers have. */
export const test = base.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ browserName: _ }, use, { project }) => {
      const executablePath = findBrowser();
      await use({
        ...project.use.launchOptions,
        ...(executablePath ? { executablePath } : { channel: 'chromium' }),
        // It keeps the pages it leaves, as readers' browsers do.
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
    },
    { scope: 'worker' },
  ],
});
