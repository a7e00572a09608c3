import type { AstroIntegration } from 'astro';
import { reportPageFilePath, reportRawPath } from '../../addresses.ts';
import { extensionsOf, FORMATS } from '../../formats/registry.ts';
import { besideAstro } from '../../threads/beside-astro.ts';

const route = (name: string): URL => new URL(`./dev/${name}.ts`, import.meta.url);

/**
 * Writes the files beside each report's page (its JSON, its CSV, the raw file) on a thread beside Astro. As endpoints
 * they would be three quarters of all that Astro renders; `astro dev` has them as endpoints.
 */
export default function reportFiles(): AstroIntegration {
  return {
    name: 'nianbao-report-files',
    hooks: {
      ...besideAstro(
        new URL('./files-thread.ts', import.meta.url),
        (reports: number) => `JSON, CSV and raw files of ${reports} reports`,
      ),
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'build') return;
        for (const report of ['[agency]/[year]', '[agency]/[year]/[version]']) {
          for (const extension of ['.json', '.csv'])
            injectRoute({ pattern: `/reports/${report}${extension}`, entrypoint: route('report-file') });
          for (const extension of extensionsOf(FORMATS.filter(({ name }) => name === 'html')))
            injectRoute({
              pattern: `/${reportPageFilePath(report, extension)}`,
              entrypoint: route('page-file'),
            });
          // A pattern that leaves the extension open would want a slash behind it.
          for (const extension of extensionsOf())
            injectRoute({ pattern: `/${reportRawPath(report, extension)}`, entrypoint: route('raw-file') });
        }
      },
    },
  };
}
