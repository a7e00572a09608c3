import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeArchive } from '../synth/write-archive.ts';
import { commitContent } from './commit-content.ts';
import { measureBuild, type BuildMeasure } from './measure-build.ts';
import { measureEleventy } from './measure-eleventy.ts';
import { hugoVersion, measureHugo } from './measure-hugo.ts';
import { measureShards } from './measure-shards.ts';
import { measureSite } from './measure-site.ts';
import { editOne, newestOf } from './newest-report.ts';
import { parseCost } from './parse-time.ts';
import type { Results } from './results.ts';
import type { ScaleRow } from './scale-row.ts';
import { told } from './told.ts';

const SEED = 1;
const PROVINCE = '410000';

/** What is measured of an archive, and where. */
export interface Measuring {
  /** The folder for archives, sites and caches. */
  work: string;
  /** The measures that take longest and are taken only where they are asked for, by name. */
  steps: Set<string>;
  /** Another Node to build with; undefined where none is asked for. */
  node: string | undefined;
  results: Results;
}

/**
 * Builds a synthetic archive of so many reports in all the ways that are asked for, and measures each; what is kept of earlier runs is not
 * measured again. The site and its cache are removed at the end.
 */
export async function measureSize(
  reports: number,
  { work, steps, node, results }: Measuring,
): Promise<ScaleRow> {
  const content = join(work, `content-${reports}`);
  const [site, cache] = [join(work, `site-${reports}`), join(work, `cache-${reports}`)];
  const named = <Result>(name: string, measure: () => Promise<Result>): Promise<Result> =>
    results.of(`${reports} ${name}`, measure);
  const step = async <Result>(name: string, measure: () => Promise<Result>): Promise<Result | null> =>
    steps.has(name) ? named(name, measure) : results.kept<Result>(`${reports} ${name}`);

  console.log(`${reports} reports`);
  const agencies = await named('agencies', async () => {
    const written = await writeArchive(content, { reports, seed: SEED, province: PROVINCE });
    return written.agencies;
  });
  if (!existsSync(content)) await writeArchive(content, { reports, seed: SEED, province: PROVINCE });
  // As keepers have it: without Git every page cites the digest of all reports, and one report changes every page.
  commitContent(content);
  const parse = await named('parse', () => parseCost(content, 1000));
  const cold = await named('cold', async () => {
    await rm(cache, { recursive: true, force: true });
    return told('cold', await measureBuild(content, site, cache));
  });
  /** What comes after a build needs its site and its cache, which are not kept from run to run. */
  const afterBuild = async (): Promise<void> => {
    if (!existsSync(site)) await measureBuild(content, site, cache);
  };
  const built = await named('site', async () => {
    await afterBuild();
    return measureSite(content, site, join(work, 'scratch'), reports);
  });
  const apart = await step('shards', async () => {
    await afterBuild();
    const took = await measureShards(content, site);
    for (const shard of took.shards) told('shard', shard);
    told('assembled', took.assembled);
    return took;
  });
  const unchanged = await step('unchanged', async () => {
    await afterBuild();
    return told('unchanged', await measureBuild(content, site, cache));
  });
  const build = async (kind: string): Promise<BuildMeasure> => {
    commitContent(content);
    return told(kind, await measureBuild(content, site, cache));
  };
  const afterEdit = async (kind: string): Promise<BuildMeasure> => {
    await afterBuild();
    await editOne(content);
    return build(kind);
  };
  const edited = await step('edited', () => afterEdit('edited'));
  // The second build links the files of a site that was made from nothing, the third is the last that reads them.
  const editedThrice = await step('edited thrice', async () => {
    await afterEdit('edited again');
    return afterEdit('edited a third time');
  });
  const added = await step('added', async () => {
    await afterBuild();
    const file = await newestOf(content, -1);
    const report = await readFile(file);
    await rm(file);
    await build('one report fewer');
    await writeFile(file, report);
    return build('one report more');
  });
  const eleventy = await step('eleventy', async () => {
    await afterBuild();
    const rendered = join(work, 'eleventy-site');
    const took = await measureEleventy(content, rendered, join(work, 'eleventy'));
    await rm(rendered, { recursive: true, force: true });
    console.log(`  eleventy: ${took.wall.toFixed(1)} s, ${took.cpu.toFixed(1)} s of processor time`);
    return took;
  });
  const hugo = await step('hugo', async () => {
    const version = hugoVersion();
    if (version === null) {
      console.log('  hugo: not installed');
      return null;
    }
    await afterBuild();
    const rendered = join(work, 'hugo-site');
    const took = await measureHugo(content, rendered, join(work, 'hugo'), version);
    for (const folder of [rendered, join(work, 'hugo')]) await rm(folder, { recursive: true, force: true });
    console.log(`  hugo: ${took.wall.toFixed(1)} s, ${took.cpu.toFixed(1)} s of processor time`);
    return took;
  });
  if (node) steps.add('other node');
  const otherNode = await step('other node', async () => {
    await rm(cache, { recursive: true, force: true });
    return told('other node', await measureBuild(content, site, cache, node));
  });
  for (const folder of [site, `${site}.next`, `${site}.hosting`, cache])
    await rm(folder, { recursive: true, force: true });
  return {
    reports,
    agencies,
    parse,
    cold,
    apart,
    unchanged,
    edited,
    editedThrice,
    added,
    otherNode,
    eleventy,
    hugo,
    ...built,
  };
}
