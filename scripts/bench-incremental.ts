import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { treeDigests } from '../tests/tree-digests.ts';
import { measureBuild } from './bench/measure-build.ts';
import { commitContent } from './bench/commit-content.ts';
import { EDIT_KINDS, randomEdit } from './bench/random-edits.ts';
import { PROJECT } from './site/folders.ts';
import { random as randomOf } from './synth/random.ts';
import { writeArchive } from './synth/write-archive.ts';

/**
 * `npm run bench:incremental -- [--edits 200] [--reports 40] [--seed 1] [--hold 1] [--since <year>]`: edits a synthetic archive again and again,
 * builds what changed, and holds the site of every edit (with `--hold`, of each so many) against one that is built from nothing.
 * Without the years before `--since` there are fewer pages of comparisons. Now and then a setting changes, as code would, and a kept file is damaged. Fails with the first file that differs.
 */
const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '200' },
    reports: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    hold: { type: 'string', default: '1' },
    since: { type: 'string', default: '0' },
  },
});
/** What a build reads of its surroundings, set for a while and then unset. */
const SETTINGS = [
  ['SITE', 'https://archive.example.org'],
  ['BASE', '/archive/'],
  ['LANGUAGES', 'zh-CN'],
  ['PUBLIC_WORD', 'any'],
] as const;
const WORK = join(PROJECT, '.cache', 'bench', 'incremental');
const [content, site, cache] = ['content', 'site', 'cache'].map((name) => join(WORK, name)) as [
  string,
  string,
  string,
];
const fresh = { site: join(WORK, 'fresh'), cache: join(WORK, 'fresh-cache') };
const random = randomOf('incremental', values.seed);

rmSync(WORK, { recursive: true, force: true });
await writeArchive(content, {
  reports: Number(values.reports),
  seed: Number(values.seed),
  province: '410000',
});
for (const entry of readdirSync(join(content, 'reports'), { recursive: true, withFileTypes: true }))
  if (entry.isFile() && Number.parseInt(entry.name, 10) < Number(values.since))
    rmSync(join(entry.parentPath, entry.name));
commitContent(content);
let { cpu } = await measureBuild(content, site, cache);
console.log(`cold: ${cpu.toFixed(1)} s of processor time`);
for (let edit = 0; edit < Number(values.edits); edit++) {
  const done = [await randomEdit(content, random, EDIT_KINDS[edit % EDIT_KINDS.length]!)];
  // Content that no commit holds is cited otherwise.
  if (random.chance(0.7)) commitContent(content);
  else done.push('uncommitted');
  if (random.chance(0.1)) {
    const [name, value] = random.even(SETTINGS);
    if (process.env[name] === undefined) process.env[name] = value;
    else delete process.env[name];
    done.push(`${name} ${process.env[name] ?? 'unset'}`);
  }
  if (random.chance(0.3)) done.push(`cut short ${damage()}`);
  const changed = await measureBuild(content, site, cache);
  if ((edit + 1) % Number(values.hold) !== 0) {
    console.log(`${edit + 1} ${done.join(', ')}: ${changed.cpu.toFixed(1)} s of processor time`);
    continue;
  }
  for (const folder of Object.values(fresh)) rmSync(folder, { recursive: true, force: true });
  const cold = await measureBuild(content, fresh.site, fresh.cache);
  cpu = cold.cpu;
  console.log(
    `${edit + 1} ${done.join(', ')}: ${changed.cpu.toFixed(1)} s of processor time, cold ${cpu.toFixed(1)}, × ${(changed.cpu / cpu).toFixed(2)}`,
  );
  const [is, wanted] = [treeDigests(site), treeDigests(fresh.site)];
  const differing = [...new Set([...is.keys(), ...wanted.keys()])].filter(
    (path) => is.get(path) !== wanted.get(path),
  );
  if (differing.length > 0)
    throw new Error(
      `Unexpected ${differing.length} files that differ from a cold build: ${differing.slice(0, 5).join(' ')}`,
    );
}

/** Cuts a file short that the next build may want to keep. Gives its name. */
function damage(): string {
  const kept = [
    ...readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:html|md|json|csv)$/.test(name))
      .map((name) => join(site, name)),
    ...readdirSync(cache, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.startsWith('kept-bundle') && statSync(join(cache, name)).isFile())
      .map((name) => join(cache, name)),
    join(cache, 'kept-site.json'),
  ];
  const file = random.chance(0.2) ? kept.at(-1)! : random.even(kept);
  truncateSync(file, 100);
  return file.slice(WORK.length + 1);
}
