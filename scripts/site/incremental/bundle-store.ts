import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { linkerInto, takerFrom } from '../../../src/recording/last-site.ts';
import { readSealed, writeSealed } from '../../../src/recording/sealed-json.ts';
import { digestsBelow } from './kept-site.ts';

/** The program that renders pages, with the scripts and styles that they name. */
interface KeptBundle {
  key: string;
  /** The file of the program that Astro begins with. */
  entry: string;
  /** By path below the folder of the program, and below that of the site. */
  program: Record<string, string>;
  assets: Record<string, string>;
  /** What Astro knows of each page's styles, by its own key of the page. */
  styles: [page: string, styles: unknown][];
}

/** What Astro hands over as the pages of a build. */
export type Pages = Map<string, { styles: unknown[] }>;

/** A bundle that Astro is about to make. */
export interface Made {
  /** The list of what is kept; the files lie in a folder beside it. */
  list: string;
  key: string;
  /** The folders of the program, and of the site. */
  program: string;
  site: string;
  pages: Pages;
}
/** The folder of a site that scripts and styles lie in. */
const ASSETS = '_astro';
/** How the file is called that Astro begins with. */
const ENTRY = /^prerender-entry\..*\.mjs$/;

/** Puts a kept bundle where Astro would have written it. Gives its entry; null where nothing of these inputs is kept. */
export function takeOver({ list, key, program, site, pages }: Made): string | null {
  const kept = readSealed<KeptBundle>(list);
  if (kept?.key !== key || kept.styles.some(([page]) => !pages.has(page))) return null;
  const folder = folderOf(list);
  const take = (part: string, files: Record<string, string>, to: string): boolean =>
    takerFrom(join(folder, part), to)(new Map(Object.entries(files)));
  if (!take('program', kept.program, program) || !take('assets', kept.assets, join(site, ASSETS))) {
    // Half of it would be in the way of a whole one.
    for (const place of [program, join(site, ASSETS)]) rmSync(place, { recursive: true, force: true });
    return null;
  }
  for (const [page, styles] of kept.styles) pages.get(page)!.styles = styles as unknown[];
  return kept.entry;
}

/** Keeps a bundle that Astro has finished, in the place of an older one. */
export function keep({ list, key, program, site, pages }: Made): void {
  const entry = readdirSync(program).find((name) => ENTRY.test(name));
  if (entry === undefined) return;
  const folder = folderOf(list);
  rmSync(list, { force: true });
  rmSync(folder, { recursive: true, force: true });
  const keepAll = (part: string, from: string): Record<string, string> => {
    const files = digestsBelow(from);
    const link = linkerInto(join(folder, part));
    for (const path of Object.keys(files)) link(join(from, path), path);
    return files;
  };
  writeSealed(list, {
    key,
    entry,
    program: keepAll('program', program),
    assets: keepAll('assets', join(site, ASSETS)),
    styles: [...pages].map(([page, { styles }]) => [page, styles]),
  } satisfies KeptBundle);
}

const folderOf = (list: string): string => list.replace(/\.json$/, '');
