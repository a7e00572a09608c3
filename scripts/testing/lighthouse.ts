import { chromium } from '@playwright/test';
import { ensureLighthouse, type Lighthouse } from './ensure-lighthouse.ts';
import { findBrowser } from './find-browser.ts';
import { freePort } from './free-port.ts';

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/** What Lighthouse says of one page in its mobile profile. */
export interface PageScores {
  address: string;
  /** From 0 to 100. */
  scores: Partial<Record<Category, number>>;
  /** Audits that cost points in a category other than performance, in words. */
  faults: string[];
  /** Cumulative layout shift; null where performance is not judged. */
  shift: number | null;
}

/**
 * Where nothing is timed: a page is judged when it has loaded, has nothing on order and has worked nothing off for a
 * while, and not seconds later.
 */
const WITHOUT_TIMING = {
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 100,
  cpuQuietThresholdMs: 100,
};

/** A loaded machine can lose the beginning of a page's load; the run is then made again. */
const ATTEMPTS = 3;

/** Runs Lighthouse over pages of a served site, one after another, in the system's Chromium. */
export async function* runLighthouse(
  origin: string,
  addresses: readonly string[],
  categories: readonly Category[],
): AsyncGenerator<PageScores> {
  const lighthouse = await ensureLighthouse();
  const port = await freePort();
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      `--remote-debugging-port=${port}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
  try {
    for (const address of addresses) yield await scoresOf(lighthouse, address, origin, port, categories);
  } finally {
    await browser.close();
  }
}

async function scoresOf(
  lighthouse: Lighthouse,
  address: string,
  origin: string,
  port: number,
  categories: readonly Category[],
): Promise<PageScores> {
  const performance = categories.includes('performance');
  for (let attempt = 1; ; attempt += 1) {
    const run = await lighthouse(new URL(address, origin).href, {
      port,
      logLevel: 'silent',
      onlyCategories: [...categories],
      ...(performance ? {} : WITHOUT_TIMING),
    });
    if (!run) throw new Error(`Lighthouse said nothing of ${address}`);
    const { audits, categories: results, runtimeError } = run.lhr;
    const shift = audits['cumulative-layout-shift']?.numericValue ?? null;
    if (runtimeError || (performance && shift === null)) {
      if (attempt < ATTEMPTS) continue;
      throw new Error(`Lighthouse could not judge ${address}: ${runtimeError?.message ?? 'it saw no frame'}`);
    }
    return {
      address,
      scores: Object.fromEntries(
        categories.map((category) => [category, Math.round((results[category]?.score ?? 0) * 100)]),
      ),
      faults: Object.values(results)
        .filter(({ id }) => id !== 'performance')
        .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
        .map(({ id }) => audits[id])
        .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 1)
        .map((audit) => `${audit?.id}: ${audit?.title}`),
      shift,
    };
  }
}
