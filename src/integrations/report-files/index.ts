import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { reportRawPath } from '../../addresses.ts';
import { extensionsOf } from '../../formats/registry.ts';
import { progressLine, type Progress } from '../../loaders/progress.ts';
import { startThread, type Thread } from '../../loaders/thread.ts';
import type { FilesJob } from './files-thread.ts';

const route = (name: string): URL => new URL(`./dev/${name}.ts`, import.meta.url);

/**
 * Writes the files beside each report's page (its JSON, its CSV, the raw file) on a thread beside Astro. As endpoints
 * they would be three quarters of all that Astro renders; `astro dev` has them as endpoints.
 */
export default function reportFiles(): AstroIntegration {
  let site = '';
  let cache = '';
  let thread: Thread<number> | null = null;
  return {
    name: 'nianbao-report-files',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'build') return;
        for (const extension of ['.json', '.csv'])
          injectRoute({ pattern: `/reports/[agency]/[year]${extension}`, entrypoint: route('report-file') });
        // A pattern that leaves the extension open would want a slash behind it.
        for (const extension of extensionsOf())
          injectRoute({
            pattern: `/${reportRawPath('[agency]/[year]', extension)}`,
            entrypoint: route('raw-file'),
          });
      },
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
        cache = fileURLToPath(config.cacheDir);
      },
      // Before this Astro empties the folder of the site. It comes once for each bundle.
      'astro:build:setup': ({ logger }) => {
        const job: FilesJob = { site, cache };
        thread ??= startThread(new URL('./files-thread.ts', import.meta.url), job, (progress: Progress) =>
          logger.info(progressLine(progress)),
        );
      },
      'astro:build:done': async ({ logger }) => {
        if (!thread) throw new Error('The files were not begun, expected astro:build:setup before the end');
        logger.info(`JSON, CSV and raw files of ${await thread.result()} reports`);
      },
    },
  };
}
