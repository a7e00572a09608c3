import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureBrowser } from '../../scripts/testing/ensure-browser.ts';
import { findWindowlessBrowser } from '../../scripts/testing/find-browser.ts';

/** How a page is put on paper. */
export interface Paper {
  format?: 'A4' | 'A3' | 'Letter';
  landscape?: boolean;
  /** Running head and foot, with the number of the page. */
  running?: boolean;
  scale?: number;
}

const RUNNING = {
  headerTemplate:
    '<div style="font-size:8px;width:100%;text-align:center">政府信息公开工作年度报告（公开版）</div>',
  footerTemplate:
    '<div style="font-size:9px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>',
};

/** Prints web pages as PDF, as a word processor would print a report. */
export interface Printer {
  print: (html: string, paper: Paper) => Promise<Buffer>;
  close: () => Promise<void>;
}

/** Opens the machine's Chromium; whoever opens it closes it. */
export async function openPrinter(): Promise<Printer> {
  const lacking = ensureBrowser();
  if (lacking) throw new Error(lacking);
  const executablePath = findWindowlessBrowser();
  const browser: Browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page: Page = await browser.newPage();
  return {
    async print(html, { format = 'A4', landscape = false, running = false, scale = 1 }) {
      await page.setContent(html);
      return page.pdf({
        format,
        landscape,
        scale,
        printBackground: true,
        displayHeaderFooter: running,
        ...(running ? RUNNING : {}),
        margin: { top: '20mm', bottom: '20mm', left: '16mm', right: '16mm' },
      });
    },
    close: () => browser.close(),
  };
}
