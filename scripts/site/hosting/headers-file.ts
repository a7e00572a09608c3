import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FORMATS } from '../../../src/formats/registry.ts';
import { rawHeaders } from '../../../src/formats/serving.ts';
import { PAGE_POLICY } from '../../../src/layouts/page-policy.ts';
import type { Hosted } from './nginx-files.ts';
import { LANGUAGE_FOLDERS } from '../languages.ts';
import { CACHE, EVERYWHERE } from './response-headers.ts';

/** Folders below the base that hold no page, and the one whose pages other sites may show. */
const NOT_UNFRAMED = ['_astro', 'pagefind', 'embed'];

/**
 * What hosts that read a file `_headers` in the site (Cloudflare Pages, Netlify) send with it. Such hosts send every rule
 * that fits, and revalidate every file unless told otherwise.
 */
export async function headersFile({ base, site, charsets }: Hosted, formats = FORMATS): Promise<string> {
  const unframed = ['', '404.html', ...(await unframedBelow(site))];
  const isolated = formats.filter(({ served }) => served.isolated);
  const sections: [string, Rule[]][] = [
    ['With every file.', [['*', { ...EVERYWHERE, 'Content-Security-Policy': PAGE_POLICY }]]],
    [
      "No page may be shown inside another site's, but those made for it below embed/. A second policy narrows the first and\n# cannot widen it, so the pages are named one by one.",
      unframed.map((path) => [path, { 'Content-Security-Policy': "frame-ancestors 'none'" }]),
    ],
    ['Names that change with the content.', [['_astro/*', { 'Cache-Control': CACHE.lasting }]]],
    [
      'Raw reports as received: files to read, never a page to run.',
      isolated.flatMap((format) =>
        Object.keys(format.extensions).map((extension): Rule => [
          `reports/*${extension}`,
          rawHeaders(format, 'utf-8'),
        ]),
      ),
    ],
    [
      'What pages say, as Markdown; the line with "!" takes away what the rule for raw reports has set.',
      [
        ['*/index.md', MARKDOWN],
        ['index.md', MARKDOWN],
      ],
    ],
    ...(charsets.size === 0
      ? []
      : ([
          [
            'Raw reports in other characters than UTF-8. The line with "!" takes away what the rule above has set.',
            [...charsets].map(([path, charset]) => [
              path.slice(1),
              { '! Content-Type': null, 'Content-Type': `text/plain; charset=${charset}` },
            ]),
          ],
        ] satisfies [string, Rule[]][])),
  ];
  return sections
    .map(([comment, rules]) => `# ${comment}\n${rules.map((rule) => written(base, rule)).join('\n')}\n`)
    .join('\n');
}

/** The folders that hold pages, as patterns; those of a language have such folders themselves. */
async function unframedBelow(site: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(site, folder), { withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isDirectory() && !NOT_UNFRAMED.includes(entry.name))
    .map(({ name }) => `${folder}${name}/`)
    .sort();
  const patterns = paths.map(async (path) =>
    LANGUAGE_FOLDERS.includes(path) ? [path, ...(await unframedBelow(site, path))] : [`${path}*`],
  );
  return (await Promise.all(patterns)).flat();
}

const MARKDOWN: Rule[1] = { '! Content-Type': null, 'Content-Type': 'text/markdown; charset=utf-8' };

/** A path below the base, and its headers; null where a header has no value. */
type Rule = [string, Record<string, string | null>];

function written(base: string, [path, headers]: Rule): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `  ${name}${value === null ? '' : `: ${value}`}`,
  );
  return [base + path, ...lines].join('\n');
}
