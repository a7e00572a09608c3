import type { AstroIntegration } from 'astro';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isTwin, twinAddress } from '../../discovery/markdown-twin.ts';
import { pageMarkdown } from '../../discovery/page-markdown.ts';
import { twinWords } from '../../language/twins.ts';
import { startThread } from '../../threads/thread.ts';
import { writeTwins, type TwinsJob } from './write-twins.ts';

/** Of fewer pages threads cost more processor time to start than they are worth in seconds. */
const WORTH_THREADS = 3000;

const CHINESE = { tag: 'zh-CN', folder: '' };

/**
 * Writes the Markdown twin of every page (`index.md`) when all pages are there, from what the pages say; `astro dev` makes
 * one when it is asked for. `folder` is where the pages of another language than Chinese are moved to when they are there.
 */
export default function markdownTwins({ tag, folder } = CHINESE): AstroIntegration {
  let base = '/';
  let origin: string | undefined;
  return {
    name: 'nianbao-markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        origin = config.site;
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const twinned = pages
          .map(({ pathname }) => (pathname === '' ? '/' : `/${pathname.replace(/\/?$/, '/')}`))
          .filter((page) => twinAddress(page) !== null);
        const job: TwinsJob = {
          site: fileURLToPath(dir),
          base,
          origin,
          tag,
          folder: folder === '' ? '' : `${folder}/`,
          pages: twinned,
        };
        const bytes = await (twinned.length < WORTH_THREADS ? writeTwins(job) : writeOnThreads(job));
        logger.info(`${twinned.length} pages as Markdown, ${Math.round(bytes / 1000)} kB`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          if (!isTwin(path)) {
            next();
            return;
          }
          const page = path.replace(/[^/]*$/, '');
          fetch(`http://${request.headers.host}${page}`)
            .then(async (found) => {
              if (!found.ok) {
                next();
                return;
              }
              response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
              const told = { path: page, address: page, chinese: null };
              response.end(pageMarkdown(await found.text(), told, twinWords(tag)));
            })
            .catch(next);
        });
      },
    },
  };
}

/** As `writeTwins`, on as many threads as the machine runs at a time. */
async function writeOnThreads(job: TwinsJob): Promise<number> {
  const parts = availableParallelism();
  const threads = Array.from({ length: parts }, (_, at) =>
    startThread<TwinsJob, never, number>(new URL('./twins-thread.ts', import.meta.url), {
      ...job,
      pages: job.pages.filter((_, place) => place % parts === at),
    }),
  );
  const written = await Promise.all(threads.map((thread) => thread.result()));
  return written.reduce((total, bytes) => total + bytes, 0);
}
