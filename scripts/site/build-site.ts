import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { contentFolder } from '../../src/archive/content-folder.ts';
import { gitState } from '../../src/archive/git-state.ts';
import { announceHistory, forgetHistory } from '../../src/archive/history.ts';
import { announceShard, isBuiltHere } from '../../src/archive/shard.ts';
import { writeStamps } from '../../src/recording/file-stamps.ts';
import { announceLastSite } from '../../src/recording/last-site.ts';
import { forgetAstroVariables } from './astro-variables.ts';
import { holdCache } from './build-lock.ts';
import type { BuiltSite } from './built-site.ts';
import { completeSite } from './complete-site.ts';
import { expectEveryReport } from './every-report.ts';
import { PROJECT, SITE } from './folders.ts';
import { basePath, hostingOf } from './hosting/write-hosting.ts';
import {
  digestsBelow,
  forgetKept,
  isWhole,
  knownDigests,
  readKept,
  stampsIn,
  takenByThreads,
  writeKept,
} from './incremental/kept-site.ts';
import { codeDigest, contentFilesDigest } from './incremental/made-from.ts';
import { announceLanguages, otherLanguages } from './languages.ts';
import { putInPlace } from './put-in-place.ts';
import { expectSameProgram, joinShards, readShards } from './shards/join-shards.ts';
import { isOfDivisions } from './shards/shard-wanted.ts';
import { madeIn, nextOf, restoreSite, swapSite } from './swap-site.ts';

/** What is built of a site, and what of it is there already. */
export interface BuildParts {
  /** First digits of the divisions that a shard is built of; the whole site where this is left out. */
  shard?: readonly string[];
  /** The folder with shards that pages are taken from, in place of the last site. */
  shards?: string;
}

/**
 * Builds the whole site into a folder beside `dist` and puts it in its place when everything has succeeded, so that
 * a build that fails or is killed leaves the last good site where it is. `cache` holds what Astro and Vite keep between
 * builds: of two builds with one cache the later waits for the other. What would become the same as in the site that is
 * there is taken from it, byte for byte; where all of it would, the site stays. Returns the number of pages, how many of them
 * were rendered, and the time in milliseconds.
 */
export async function buildSite(
  site = SITE,
  cache = join(PROJECT, '.cache'),
  parts: BuildParts = {},
): Promise<BuiltSite> {
  const release = await holdCache(cache, () =>
    console.error('Another build is running: this one begins when that has ended …'),
  );
  try {
    return await buildHeld(site, cache, parts);
  } finally {
    forgetHistory();
    release();
  }
}

async function buildHeld(
  site: string,
  cache: string,
  { shard = [], shards }: BuildParts,
): Promise<BuiltSite> {
  const [began, started] = [Date.now(), performance.now()];
  restoreSite(site);
  forgetAstroVariables();
  const others = otherLanguages();
  announceLanguages(others);
  announceShard(shard);
  const place = resolve(site);
  const environment = { ...process.env };
  const state = await gitState(contentFolder());
  const [code, content] = [codeDigest(environment), contentFilesDigest(contentFolder(), state)];
  const built = shards === undefined ? null : await readShards(shards, code, contentFolder());
  const before = readKept(cache, place, code);
  if (before?.content === content && isWhole(site, before.files) && isWhole(hostingOf(site), before.hosting))
    return { pages: before.count, rendered: null, milliseconds: performance.now() - started };

  await announceHistory(contentFolder(), state);
  const last = built ? await joinShards(built, cache) : before;
  const stamps = stampsIn(cache);
  announceLastSite(code, last && last.site, built ? null : stamps);
  const [made, next] = [madeIn(site), nextOf(site)];
  // An older site is of use only beside the one that files are taken from.
  const inTheWay = [made, `${made}.first`, ...(last?.site === place ? [] : [next])];
  for (const folder of inTheWay) await rm(folder, { recursive: true, force: true });
  const base = basePath(process.env['BASE']);
  // Astro takes longer to load than a site takes to be seen to be as it was.
  const { renderSite } = await import('./render-site.ts');
  const isWanted = shard.length > 0 ? isOfDivisions(isBuiltHere) : undefined;
  const { languages, rendered, kept, taken } = await renderSite({
    last,
    made,
    base,
    cache,
    code,
    others,
    isWanted,
  });
  const all = last ? new Map([...takenByThreads(cache), ...taken]) : taken;
  const isLinked = completeSite({
    made,
    last: last?.site ?? '',
    taken: all,
    next,
  });
  await expectEveryReport(next, contentFolder());
  if (built) expectSameProgram(built, next);
  const isOlderKept = isLinked && last?.site === place;
  if (shard.length > 0) swapSite(next, site, isOlderKept);
  else await putInPlace({ next, site, base, folders: others.map(({ folder }) => folder), isOlderKept });
  const pages = rendered + kept;
  // What changed meanwhile may be in some pages and not in others.
  if (
    code === codeDigest(environment) &&
    content === contentFilesDigest(contentFolder(), await gitState(contentFolder()))
  ) {
    const files = digestsBelow(site, new Map([...taken, ...knownDigests(cache, others, languages)]));
    const hosting = digestsBelow(hostingOf(site));
    writeStamps(stamps, site, files, began);
    writeKept(cache, { site: place, code, content, count: pages, languages, files, hosting });
  } else forgetKept(cache);
  return { pages, rendered, milliseconds: performance.now() - started };
}
