import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { bytesByKind, ownBytes } from './bench/bytes-by-kind.ts';
import { heaviest } from './bench/largest-files.ts';
import { measureBuild, type BuildMeasure } from './bench/measure-build.ts';
import { measureEleventy } from './bench/measure-eleventy.ts';
import { measureShards } from './bench/measure-shards.ts';
import { withMeasured } from './bench/measured-section.ts';
import { commitContent } from './bench/commit-content.ts';
import { parseCost } from './bench/parse-time.ts';
import { plainFloor } from './bench/plain-floor.ts';
import { sizesByExtension } from './bench/folder-size.ts';
import { openResults } from './bench/results.ts';
import { buildsTable, resemblanceTable, type ScaleRow } from './bench/scale-tables.ts';
import { PROJECT } from './site/folders.ts';
import { measureResemblance, type Resemblance } from './synth/resemblance.ts';
import { writeArchive } from './synth/write-archive.ts';

/**
 * `npm run bench:scale -- [--sizes 1000,5000,20000] [--steps cold,shards,unchanged,edited,added,eleventy] [--node <other node>]
 * [--again [<size>]] [--note <words>]`: builds synthetic archives and writes what that takes between the marks of
 * docs/benchmarks.md. The step `shards` fails where the assembled site differs; else it fails nothing. What was measured is kept in .cache/bench/results.json: a run that was broken off
 * goes on where it was, and `--again` measures anew. 20,000 reports need 20 GB of disk and ten minutes.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000,20000' },
    steps: { type: 'string', default: 'cold,unchanged,edited,added,eleventy' },
    node: { type: 'string' },
    again: { type: 'string' },
    note: { type: 'string', default: '' },
  },
});
const SEED = 1;
const PROVINCE = '410000';
const WORK = join(PROJECT, '.cache', 'bench');
const PAGE = join(PROJECT, 'docs', 'benchmarks.md');
const RESEMBLANCE_GROUPS = 12;
/** So many kinds of file are most of a site. */
const KINDS = 25;

const sizes = values.sizes.split(',').map(Number);
const steps = new Set(
  values.steps.split(',').flatMap((name) => (name === 'edited' ? [name, 'edited thrice'] : name)),
);
const results = await openResults(
  join(WORK, 'results.json'),
  values.again === undefined ? null : values.again === 'all' ? '' : `${values.again} `,
);
const rows: ScaleRow[] = [];
for (const reports of sizes) rows.push(await measureSize(reports));

const real = await measureResemblance(join(PROJECT, 'content'), 1);
const synthetic = await results.of<Resemblance>('words of the synthetic reports', () =>
  measureResemblance(join(WORK, `content-${sizes[0]}`), RESEMBLANCE_GROUPS),
);
const surroundings = [
  `Machine: ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
  `Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
  ...(values.note ? [values.note] : []),
];
let page = await readFile(PAGE, 'utf8');
page = withMeasured(page, 'machine', surroundings.map((line) => `- ${line}`).join('\n'));
page = withMeasured(page, 'builds', buildsTable(rows));
page = withMeasured(page, 'words', resemblanceTable(real, synthetic));
await writeFile(PAGE, await format(page, { parser: 'markdown' }));
console.log(`\n${buildsTable(rows)}\n\nWritten to docs/benchmarks.md`);

async function measureSize(reports: number): Promise<ScaleRow> {
  const content = join(WORK, `content-${reports}`);
  const [site, cache] = [join(WORK, `site-${reports}`), join(WORK, `cache-${reports}`)];
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
    const kinds = bytesByKind(site);
    for (const [kind, { files, bytes }] of kinds.slice(0, KINDS))
      console.log(
        `  ${kind}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / 1e3 / reports).toFixed(1)} KB a report`,
      );
    const index = [...sizesByExtension(join(site, 'pagefind')).values()];
    return {
      floor: await plainFloor(content, site, join(WORK, 'scratch')),
      own: ownBytes(kinds) / reports,
      page: heaviest(site, '.', '.html'),
      data: heaviest(site, 'compare/data', '.json'),
      index: { files: sum(index.map(({ files }) => files)), bytes: sum(index.map(({ bytes }) => bytes)) },
    };
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
    const rendered = join(WORK, 'eleventy-site');
    const took = await measureEleventy(content, rendered, join(WORK, 'eleventy'));
    await rm(rendered, { recursive: true, force: true });
    console.log(`  eleventy: ${took.wall.toFixed(1)} s, ${took.cpu.toFixed(1)} s of processor time`);
    return took;
  });
  const { node } = values;
  if (node) steps.add('other node');
  const otherNode = await step('other node', async () => {
    await rm(cache, { recursive: true, force: true });
    return told('other node', await measureBuild(content, site, cache, node));
  });
  await rm(site, { recursive: true, force: true });
  await rm(cache, { recursive: true, force: true });
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
    ...built,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function told(kind: string, build: BuildMeasure): BuildMeasure {
  const { pages, wall, rendering, index, cpu, memory, otherMemory } = build;
  console.log(
    `  ${kind}: ${pages} pages, ${wall.toFixed(1)} s (rendering ${rendering} s, index ${index} s), ${cpu.toFixed(1)} s of processor time, ` +
      `${Math.round(memory / 1e6)} MB, Pagefind ${Math.round(otherMemory / 1e6)} MB`,
  );
  return build;
}

/** Adds a sentence to the newest report of the first agency. */
async function editOne(content: string): Promise<void> {
  await appendFile(await newestOf(content, 0), '\n补充一句。\n');
}

/** The file of the newest report of the agency at a place of their list. */
async function newestOf(content: string, place: number): Promise<string> {
  const agency = (await readdir(join(content, 'reports'))).sort().at(place) ?? '';
  const newest = (await readdir(join(content, 'reports', agency))).sort().at(-1) ?? '';
  return join(content, 'reports', agency, newest);
}
