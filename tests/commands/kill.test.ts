import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitContent } from '../../scripts/bench/commit-content.ts';
import { EDIT_KINDS, randomEdit } from '../../scripts/bench/random-edits.ts';
import { PROJECT } from '../../scripts/site/folders.ts';
import { nextOf, restoreSite, swapSite } from '../../scripts/site/swap-site.ts';
import { random as randomOf } from '../../scripts/synth/random.ts';
import { writeArchive } from '../../scripts/synth/write-archive.ts';
import { treeDigest, treeDigests } from '../tree-digests.ts';
import { buildOnce, ended, startBuild } from './build-once.ts';

/** How many whole builds are killed, each of which takes seconds; the moments of one that only writes are many. */
const BUILD_KILLS = Number(process.env['KILLS'] ?? 3);
const WRITE_KILLS = 20;
const SEED = 20_261_120;
/** What changes between the two sites; `npm run bench:incremental` makes hundreds of edits, one build each. */
const EDITS = 10;
/** Years before this are left out: pages of comparisons are made for each year. */
const SINCE = 2024;

/** Enough files for a kill to fall among them. */
const STUB_PAGES = [
  'index.html',
  ...Array.from({ length: 40 }, (_, year) => `reports/${2000 + year}/index.html`),
];

/** A small random generator (mulberry32), so that a failure can be had again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let folder = '';
beforeAll(() => {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(PROJECT, '.cache/kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where the file system has each file of a site: a file that was kept lies where it lay. */
const placesIn = (site: string): Map<string, number> =>
  new Map([...treeDigests(site).keys()].map((path) => [path, statSync(join(site, path)).ino]));

/** The lists of the bundles that a cache keeps, each by its place in the file system. */
const bundlesIn = (cache: string): [name: string, place: number][] =>
  readdirSync(cache)
    .filter((name) => /^kept-bundle-.*\.json$/.test(name))
    .map((name) => [name, statSync(join(cache, name)).ino]);

/** Makes a site one that is served through a link, as docs/deploying.md advises for a server that builds. */
function serveThroughLink(site: string): void {
  renameSync(site, `${site}.a`);
  symlinkSync(basename(`${site}.a`), site);
}

async function writeSmall(content: string): Promise<void> {
  await writeArchive(content, { reports: 60, seed: 17, province: '410000' });
  for (const entry of readdirSync(join(content, 'reports'), { recursive: true, withFileTypes: true }))
    if (entry.isFile() && Number.parseInt(entry.name, 10) < SINCE) rmSync(join(entry.parentPath, entry.name));
  commitContent(content);
}

async function edit(content: string): Promise<void> {
  const random = randomOf('edits', 17);
  for (let made = 0; made < EDITS; made++) {
    await randomEdit(content, random, EDIT_KINDS[made % EDIT_KINDS.length]!);
    // The last is content that no commit holds, which is cited otherwise.
    if (made < EDITS - 1) commitContent(content);
  }
}

describe('a build that is killed', () => {
  it(`leaves one whole site, the old or the new, at each of ${BUILD_KILLS} random moments; the next is as built from nothing`, async () => {
    const random = randomFrom(SEED);
    const site = join(folder, 'site');
    const cache = join(folder, 'cache');
    const contents = ['old', 'new'].map((name) => join(folder, name));
    await writeSmall(contents[0]!);
    cpSync(contents[0]!, contents[1]!, { recursive: true });
    await edit(contents[1]!);
    const started = performance.now();
    await buildOnce(site, cache, contents[0] ?? '');
    const duration = performance.now() - started;
    const old = treeDigest(site);

    const link = process.platform !== 'win32';
    if (link) serveThroughLink(site);
    const found: string[] = [];
    for (let kill = 0; kill < BUILD_KILLS; kill++) {
      const child = startBuild(site, cache, contents[1] ?? '');
      // Spread over the whole build and a little beyond its end.
      await Promise.race([pause(((kill + random()) / BUILD_KILLS) * duration * 1.1), ended(child)]);
      child.kill('SIGKILL');
      await ended(child);
      if (!link) restoreSite(site);
      found.push(treeDigest(site));
    }
    // Whatever the killed builds left lying about, the next one succeeds, and what it keeps is what it would make.
    const places = placesIn(site);
    const bundles = bundlesIn(cache);
    const cut = 'kit/index.html';
    truncateSync(join(site, cut), 100);
    await buildOnce(site, cache, contents[1] ?? '');
    const fresh = join(folder, 'fresh');
    await buildOnce(fresh, join(folder, 'fresh-cache'), contents[1] ?? '');
    const [is, wanted] = [treeDigests(site), treeDigests(fresh)];
    expect(
      [...new Set([...is.keys(), ...wanted.keys()])].filter((path) => is.get(path) !== wanted.get(path)),
    ).toEqual([]);
    const kept = [...placesIn(site)].filter(([path, place]) => places.get(path) === place);
    expect(kept.filter(([path]) => path.startsWith('reports/')).length).toBeGreaterThan(5);
    expect(bundlesIn(cache), 'of the same code nothing is bundled again').toEqual(
      expect.arrayContaining(bundles),
    );
    const built = statSync(join(site, cut)).ino;
    await buildOnce(site, cache, contents[1] ?? '');
    expect(statSync(join(site, cut)).ino, 'a site of which nothing changed stays').toBe(built);
    const whole = treeDigest(site);
    expect(whole).not.toBe(old);
    expect(found).toContain(old);
    expect(found.filter((digest) => digest !== old && digest !== whole)).toEqual([]);
  }, 600_000);

  // A swap is too short for random moments of a build to hit it: here a process writes and swaps, and nothing else.
  for (const [name, link] of [
    ['a link to it', true],
    ['a plain folder', false],
  ] as const) {
    it.skipIf(link && process.platform === 'win32')(
      `writes and swaps sites whole while it is killed at ${WRITE_KILLS} moments, for ${name}`,
      async () => {
        const random = randomFrom(SEED);
        const site = join(folder, link ? 'linked' : 'plain');
        const sources = ['0', '1'].map((version) => {
          const source = join(folder, `version-${version}`);
          for (const path of STUB_PAGES) {
            mkdirSync(join(source, path, '..'), { recursive: true });
            writeFileSync(join(source, path), version.repeat(5000));
          }
          return source;
        });
        const wholes = sources.map(treeDigest);
        cpSync(sources[0] ?? '', site, { recursive: true });
        if (link) serveThroughLink(site);
        const code = `
        const { cpSync, rmSync } = await import('node:fs');
        const { nextOf, restoreSite, swapSite } = await import(${JSON.stringify(join(PROJECT, 'scripts/site/swap-site.ts'))});
        const [site, ...sources] = ${JSON.stringify([site, ...sources])};
        process.stdout.write('ready');
        for (let turn = 0; ; turn++) {
          restoreSite(site);
          rmSync(nextOf(site), { recursive: true, force: true });
          cpSync(sources[turn % 2], nextOf(site), { recursive: true });
          swapSite(nextOf(site), site);
        }`;
        let served = 0;
        for (let kill = 0; kill < WRITE_KILLS; kill++) {
          const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
            stdio: ['ignore', 'pipe', 'inherit'],
          });
          await new Promise((resolve) => child.stdout.once('data', resolve));
          const end = performance.now() + random() * 60;
          while (performance.now() < end) {
            // What a web server does with every request.
            if (link) expect(readFileSync(join(site, 'index.html'), 'utf8')).toMatch(/^(?:0{5000}|1{5000})$/);
            served += 1;
            await pause(1);
          }
          child.kill('SIGKILL');
          await ended(child);
          if (!link) restoreSite(site);
          expect(existsSync(site)).toBe(true);
          expect(wholes, `kill ${kill + 1}`).toContain(treeDigest(realpathSync(site)));
        }
        expect(served).toBeGreaterThan(WRITE_KILLS);
      },
    );
  }

  it.skipIf(process.platform === 'win32')('follows a link to a folder that it did not make', () => {
    const site = join(folder, 'link');
    const served = join(folder, 'elsewhere/html');
    mkdirSync(served, { recursive: true });
    symlinkSync(served, site);
    const next = nextOf(site);
    mkdirSync(next);
    writeFileSync(join(next, 'index.html'), 'the new site');
    swapSite(next, site);
    expect(readFileSync(join(served, 'index.html'), 'utf8')).toBe('the new site');
    expect(readlinkSync(site)).toBe(served);
    renameSync(served, `${served}.previous`);
    expect(restoreSite(site)).toBe(true);
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the new site');
  });

  it('is followed by a serve or a build that puts the last site back where a plain folder was being swapped', () => {
    const site = join(folder, 'interrupted');
    mkdirSync(`${site}.previous`);
    mkdirSync(`${site}.next`);
    writeFileSync(join(`${site}.previous`, 'index.html'), 'the last good site');
    expect(restoreSite(site)).toBe(true);
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the last good site');
    expect(restoreSite(site)).toBe(false);
  });
});
