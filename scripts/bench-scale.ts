import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { heaviest } from './bench/largest-files.ts';
import { measureBuild, type BuildMeasure } from './bench/measure-build.ts';
import { parseCost } from './bench/parse-time.ts';
import { plainFloor } from './bench/plain-floor.ts';
import { sizesByExtension } from './bench/folder-size.ts';
import { scalePage, type ScaleRow } from './bench/scale-page.ts';
import { PROJECT } from './site/folders.ts';
import { measureResemblance } from './synth/resemblance.ts';
import { writeArchive } from './synth/write-archive.ts';

/**
 * `npm run bench:scale -- [--sizes 1000,5000,20000] [--note <words>]`: builds synthetic archives cold and again after one
 * edited raw file, holds them against the plain floor and writes docs/benchmarks.md. Fails nothing. The largest size
 * needs 15 GB of disk and a quarter of an hour.
 */
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,5000,20000' }, note: { type: 'string', default: '' } },
});
const SEED = 1;
const WORK = join(PROJECT, '.cache', 'bench');
const RESEMBLANCE_GROUPS = 12;

const sizes = values.sizes.split(',').map(Number);
const rows: ScaleRow[] = [];
for (const reports of sizes) {
  const content = join(WORK, `content-${reports}`);
  const [site, cache, scratch] = [join(WORK, 'site'), join(WORK, 'cache'), join(WORK, 'scratch')];
  await mkdir(WORK, { recursive: true });
  await rm(cache, { recursive: true, force: true });
  const { agencies } = await writeArchive(content, { reports, seed: SEED, province: '410000' });
  console.log(`${reports} reports of ${agencies} agencies`);
  const parse = await parseCost(content, 1000);
  console.log(`  parse and check: ${parse.toFixed(2)} ms a report`);
  const cold = told('cold', await measureBuild(content, site, cache));
  await editOne(content);
  const warm = told('warm', await measureBuild(content, site, cache));
  const floor = await plainFloor(content, site, scratch);
  console.log(`  floor: ${floor.wall.toFixed(1)} s, ${(floor.bytes / 1e6).toFixed(0)} MB`);
  const index = [...sizesByExtension(join(site, 'pagefind')).values()];
  rows.push({
    reports,
    agencies,
    parse,
    cold,
    warm,
    floor,
    page: heaviest(site, '.', '.html'),
    data: heaviest(site, 'compare/data', '.json'),
    index: { files: sum(index.map(({ files }) => files)), bytes: sum(index.map(({ bytes }) => bytes)) },
  });
  await rm(site, { recursive: true, force: true });
}

const page = scalePage({
  rows,
  real: await measureResemblance(join(PROJECT, 'content'), 1),
  synthetic: await measureResemblance(join(WORK, `content-${sizes[0]}`), RESEMBLANCE_GROUPS),
  note: values.note,
  machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
});
await writeFile(join(PROJECT, 'docs', 'benchmarks.md'), await format(page, { parser: 'markdown' }));
console.log('Written to docs/benchmarks.md');

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function told(kind: string, build: BuildMeasure): BuildMeasure {
  const { pages, wall, cpu, index } = build;
  console.log(
    `  ${kind}: ${pages} pages, ${wall.toFixed(1)} s (index ${index} s), ${cpu.toFixed(1)} s of processor time`,
  );
  return build;
}

/** Adds a sentence to the newest report of the first agency. */
async function editOne(content: string): Promise<void> {
  const [agency = ''] = (await readdir(join(content, 'reports'))).sort();
  const newest = (await readdir(join(content, 'reports', agency))).sort().at(-1) ?? '';
  await appendFile(join(content, 'reports', agency, newest), '\n补充一句。\n');
}
