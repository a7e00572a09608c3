import { test as base, expect, type BrowserContext, type TestInfo } from '@playwright/test';
import { STOPPED_DRAWING } from '../../scripts/testing/tally.ts';
import { draws } from './frames.ts';
import { watchRequests } from './settled.ts';

interface Watch {
  /** Console errors and failed requests that a test expects, such as the status of a page that is not there. */
  expectedComplaints: RegExp[];
  /** Set to the page whose policy forbids more than the site's own, or whose scripts fail. */
  watch: void;
}

/** What a browser complains about in any page of the context: errors, breaches of the policy, foreign requests. */
async function complaintsOf(context: BrowserContext, site: string, complaints: string[]): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) {
      complaints.push(`console on ${message.page()?.url()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => {
    complaints.push(`script on ${error.page()?.url()}: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !/^(?:data|blob|about):/.test(url)) complaints.push(`request to ${url}`);
  });
  context.on('requestfailed', (request) => {
    // Leaving a page ends its requests.
    const reason = request.failure()?.errorText ?? '';
    if (!/ERR_ABORTED|NS_BINDING_ABORTED/.test(reason)) complaints.push(`failed ${request.url()}: ${reason}`);
  });
}

/** Notes at a failed try that the browser had stopped to draw: what the try tells of the page is worth nothing then. */
async function noteStoppedBrowser(context: BrowserContext, info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus) return;
  for (const page of context.pages()) {
    // A page that was closed cannot be asked.
    if (!(await draws(page, 1).catch(() => true)))
      info.annotations.push({ type: STOPPED_DRAWING, description: page.url() });
  }
}

/**
 * The `test` of every browser test: it fails when a page complains in the console, breaks its Content-Security-Policy,
 * throws, or asks a third party for anything. `test.use({ expectedComplaints: [/404/] })` names exceptions.
 */
export const test = base.extend<Watch>({
  expectedComplaints: [[], { option: true }],
  watch: [
    async ({ context, baseURL, expectedComplaints }, use, info) => {
      watchRequests(context);
      const complaints: string[] = [];
      await complaintsOf(context, baseURL ?? '', complaints);
      await use();
      await noteStoppedBrowser(context, info);
      const unexpected = complaints.filter(
        (complaint) => !expectedComplaints.some((pattern) => pattern.test(complaint)),
      );
      expect(unexpected, 'the pages complain about nothing').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
