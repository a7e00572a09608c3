import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { hash } from 'node:crypto';
import { recording, type Asked } from '../../../src/recording/inputs.ts';
import { lastFiles, type FileDigests } from '../../../src/recording/last-site.ts';
import { pageWriter } from '../page-writer.ts';
import { answeredAsBefore } from './answered-as-before.ts';
import { keptLanguage, type Made } from './kept-language.ts';
import type { KeptLanguage, KeptPage, KeptSite } from './kept-site.ts';
import { bare, fileOf, finished, isGiven, isWhole } from './page-answer.ts';

/** Where the pages of a language come from and go to. */
export interface PagesJob {
  /** The condition that chooses the words of the language, and its folder in the site; both empty for Chinese. */
  condition: string;
  folder: string;
  /** The last site and what is known of it; null where nothing can be taken from it. */
  last: KeptSite | null;
  /** The folder that pages are rendered into. */
  made: string;
  /** The path that the site lives under, with a slash at both ends. */
  base: string;
  /** What becomes of the HTML of a page before it is written; null where nothing does. */
  finish: ((html: string) => string) | null;
  /** Whether a page is one of those to be made, by its address below the base; all are where this is left out. */
  isWanted?: ((pathname: string) => boolean) | undefined;
}

/** Renders pages of which something changed, and tells of the others that they are those of the last site. */
export interface PageKeeper {
  wrap: (prerenderer: AstroPrerenderer) => AstroPrerenderer;
  /** What the next build needs to know, when all pages are there. */
  kept: () => Promise<KeptLanguage>;
  /** How many pages are those of the last site. */
  count: () => number;
  /** Their files, by path below the site. */
  taken: () => FileDigests;
}

export function pageKeeper({
  condition,
  folder,
  last,
  made: into,
  base,
  finish,
  isWanted = () => true,
}: PagesJob): PageKeeper {
  const before = last?.languages[condition];
  const below = folder === '' ? '' : `${folder}/`;
  const write = pageWriter(into);
  const taken = new Map<string, string>();
  const isThere = lastFiles();
  const same = new Map<string, KeptPage>();
  const made = new Map<string, Made>();
  /** Paths that are rendered, by their address below the base. */
  const wanted = new Map<string, PathWithRoute>();
  const isAnswered = answeredAsBefore(before, below);
  const isSame = async (path: PathWithRoute): Promise<boolean> => {
    const page = before?.pages[fileOf(path)];
    if (!page || !isGiven(path) || page.given !== (path.cacheKey ?? null)) return false;
    for (const place of page.asked) if (!(await isAnswered(place))) return false;
    return true;
  };
  /** Takes a page over, with its twin. */
  const takeOver = (path: PathWithRoute): boolean => {
    const file = fileOf(path);
    const page = before!.pages[file]!;
    const files = new Map([[below + file, page.sha256]]);
    const twin = file.replace(/index\.html$/, 'index.md');
    const digest = last!.files[below + twin];
    if (twin !== file && digest !== undefined) files.set(below + twin, digest);
    for (const [path, known] of files) if (!isThere(path, known)) return false;
    for (const [path, known] of files) taken.set(path, known);
    same.set(file, page);
    return true;
  };

  return {
    wrap: (prerenderer) => ({
      ...prerenderer,
      async getStaticPaths() {
        recording.isOn = true;
        const all = await prerenderer.getStaticPaths();
        const paths = all.filter(({ pathname }) => isWanted(bare(pathname)));
        const times = Map.groupBy(paths, ({ pathname }) => bare(pathname));
        const left: PathWithRoute[] = [];
        for (const path of paths) {
          // Of two at one address Astro chooses, and says so.
          const isAlone = times.get(bare(path.pathname))!.length === 1;
          if (isAlone && (await isSame(path)) && takeOver(path)) continue;
          left.push(path);
          if (isAlone) wanted.set(bare(path.pathname), path);
        }
        return left;
      },
      async render(request, options) {
        const asked: Asked = new Map();
        const [response, body] = await recording.page.run(asked, async () => {
          const answer = await prerenderer.render(request, options);
          const rendered = answer instanceof Response ? answer : answer.response;
          return [
            rendered,
            rendered.body && finished(rendered, await rendered.arrayBuffer(), finish),
          ] as const;
        });
        const address = decodeURI(new URL(request.url).pathname);
        const path = address.startsWith(base) ? wanted.get(bare(address.slice(base.length))) : undefined;
        const page = path && isWhole(response.status, path) ? path : undefined;
        if (page && isGiven(page) && body)
          made.set(fileOf(page), { sha256: hash('sha256', body), given: page.cacheKey ?? null, asked });
        // Of an answer without a body Astro takes the address and writes nothing.
        const left = page && body && write(fileOf(page), body) ? null : body;
        return new Response(left, {
          status: response.status,
          statusText: response.statusText,
          headers: response.headers,
        });
      },
    }),
    kept: () => keptLanguage(made, same, before),
    count: () => same.size,
    taken: () => taken,
  };
}
