import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installApart } from './install-apart.ts';

/** One run of Lighthouse over one page: what of its result is read here. */
export interface LighthouseResult {
  audits: Record<string, { id: string; title: string; score: number | null; numericValue?: number }>;
  categories: Record<
    string,
    { id: string; score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  runtimeError?: { message: string };
}

export type Lighthouse = (
  url: string,
  flags: {
    port: number;
    logLevel: 'silent';
    onlyCategories?: readonly string[];
    onlyAudits?: readonly string[];
    throttlingMethod?: 'simulate' | 'provided';
    disableFullPageScreenshot?: boolean;
    /** Milliseconds. */
    pauseAfterFcpMs?: number;
    pauseAfterLoadMs?: number;
    networkQuietThresholdMs?: number;
    cpuQuietThresholdMs?: number;
  },
) => Promise<{ lhr: LighthouseResult } | undefined>;

/** Which version, and of what, down to the last package. */
const WANTED = join(import.meta.dirname, 'lighthouse');

/**
 * Lighthouse itself, which is installed into a folder of its own where it is not there yet: with it, what everybody
 * installs would be larger by a quarter, for one test and a benchmark. Throws with what to do where npm cannot.
 */
export async function ensureLighthouse(): Promise<Lighthouse> {
  const folder = installApart(WANTED, 'Lighthouse');
  const script = createRequire(join(folder, 'package.json')).resolve('lighthouse');
  const module = (await import(pathToFileURL(script).href)) as { default: Lighthouse };
  return module.default;
}
