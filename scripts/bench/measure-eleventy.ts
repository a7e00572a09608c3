import { copyFile, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { PROJECT } from '../site/folders.ts';
import { watchProcess, type ProcessMeasure } from './watch-process.ts';

/** What Eleventy took for the page and the source view of each report. */
export type EleventyMeasure = Omit<ProcessMeasure, 'output' | 'log'>;

/** Installs Eleventy into a folder of its own, once. It is no part of the product, so the project does not depend on it. */
async function install(folder: string): Promise<string> {
  const command = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (existsSync(command)) return command;
  await mkdir(folder, { recursive: true });
  await copyFile(join(import.meta.dirname, 'eleventy/package.json'), join(folder, 'package.json'));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`Eleventy could not be installed into ${folder}`);
  return command;
}

/** Renders a content folder's reports, which a build has parsed and kept before, with Eleventy. */
export async function measureEleventy(
  content: string,
  site: string,
  tools: string,
): Promise<EleventyMeasure> {
  const eleventy = await install(tools);
  const { output, log, ...took } = await watchProcess(
    [
      process.execPath,
      // As much as it wants: it holds every page until all are written.
      '--max-old-space-size=12000',
      eleventy,
      '--config=scripts/bench/eleventy/eleventy.config.mjs',
    ],
    {
      cwd: PROJECT,
      env: { CONTENT_DIR: content, KEPT_DIR: join(PROJECT, '.cache/reports'), SITE_DIR: site },
    },
  );
  return took;
}
