import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../site/folders.ts';
import { runNpm } from './npm.ts';

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
  },
) => Promise<{ lhr: LighthouseResult } | undefined>;

/** Which version, and of what, down to the last package. */
const WANTED = join(import.meta.dirname, 'lighthouse');

/**
 * Lighthouse itself, which is installed into a folder of its own where it is not there yet: with it, what everybody
 * installs would be larger by a quarter, for one test and a benchmark. Throws with what to do where npm cannot.
 */
export async function ensureLighthouse(): Promise<Lighthouse> {
  const lock = readFileSync(join(WANTED, 'package-lock.json'));
  const folder = join(PROJECT, '.cache', `lighthouse-${hash('sha256', lock).slice(0, 8)}`);
  if (!existsSync(folder)) install(folder);
  const script = createRequire(join(folder, 'package.json')).resolve('lighthouse');
  const module = (await import(pathToFileURL(script).href)) as { default: Lighthouse };
  return module.default;
}

/** Installs beside the folder and moves it there when all has gone well: a folder that exists is whole. */
function install(folder: string): void {
  const next = `${folder}.${process.pid}`;
  console.error('Installing Lighthouse (first run, or another version) …');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(WANTED, file), join(next, file));
  if (!runNpm(['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'], next)) {
    rmSync(next, { recursive: true, force: true });
    throw new Error(
      'Lighthouse could not be installed. Check the connection to the npm registry, then run the command again.',
    );
  }
  renameSync(next, folder);
}
