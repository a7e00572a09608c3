import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { format } from 'prettier';
import { openArchive } from '../src/archive/open-archive.ts';
import { regionsOf } from '../src/archive/divisions.ts';
import { buildIndex } from '../src/search/integration/build-index.ts';
import type { Asked } from './bench/engines/ask-store.ts';
import { engineTable, type EngineRow } from './bench/engines/engine-tables.ts';
import { sizesByExtension } from './bench/folder-size.ts';
import { withMeasured } from './bench/measured-section.ts';
import { queriesByClass } from './bench/search/make-queries.ts';
import { searchedReports } from './bench/search/searched-reports.ts';
import { openBuiltIndex } from './search-server/index-batches.ts';
import { loadIndex } from './search-server/load-index.ts';
import { openStore } from './search-server/store-address.ts';
import { PROJECT } from './site/folders.ts';
import { writeArchive } from './synth/write-archive.ts';

/**
 * `npm run bench:engines -- [--reports 20000] [--engine sqlite|chdb] [--each 8]`: loads a synthetic archive into the store of a search
 * server, asks it as readers do, and writes what that takes, for all sizes measured so far, into docs/benchmarks.md. Content, index and
 * measures are kept in .cache/bench/engines: remove it to measure afresh.
 */
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '20000' },
    engine: { type: 'string', default: 'sqlite' },
    each: { type: 'string', default: '8' },
  },
});
const PAGE = join(PROJECT, 'docs', 'benchmarks.md');
const WORK = join(PROJECT, '.cache', 'bench', 'engines');
/** Reports that queries are taken from; `rare` and `none` are told by these alone. */
const SAMPLE = 2000;
/** Provinces, one for every so many reports. */
const PROVINCES = ['410000', '370000', '130000', '510000'];
const A_PROVINCE = 50_000;
const [count, { engine }] = [Number(values.reports), values];
if (!Number.isInteger(count) || !/^(?:sqlite|chdb)$/.test(engine))
  throw new Error('Unexpected options, expected --reports <number> and --engine sqlite or chdb');

const [content, sampled, index] = ['content', 'sample', 'index'].map((name) =>
  join(WORK, `${name}-${count}`),
) as [string, string, string];
if (!existsSync(join(index, 'manifest.json'))) {
  await writeArchive(content, {
    reports: count,
    seed: 1,
    province: PROVINCES.slice(0, Math.ceil(count / A_PROVINCE)),
  });
  const archive = openArchive({ folder: content });
  const [reports, registry] = await Promise.all([archive.list(), archive.agencies()]);
  const agencies = [...registry.values()];
  await buildIndex(
    {
      reports,
      agencies,
      regions: regionsOf(agencies.map((agency) => agency.division)),
      readersWords: [],
      readReport: archive.report,
    },
    index,
    { findsPhrases: false },
  );
}
const asked = join(WORK, `queries-${count}.json`);
if (!existsSync(asked)) {
  await writeArchive(sampled, { reports: Math.min(count, SAMPLE), seed: 1, province: '410000' });
  const queries = queriesByClass(await searchedReports(sampled), Number(values.each), 1);
  await writeFile(asked, JSON.stringify(queries));
}

const place = join(WORK, engine === 'sqlite' ? `${count}.sqlite` : `${count}.chdb`);
const address = engine === 'sqlite' ? place : `chdb:${place}`;
await rm(place, { recursive: true, force: true });
await mkdir(WORK, { recursive: true });
const store = await openStore(address, false);
const built = await openBuiltIndex(index, null);
const started = { clock: performance.now(), cpu: process.cpuUsage() };
const { sections } = await loadIndex(built, store);
const seconds = (performance.now() - started.clock) / 1000;
const { user, system } = process.cpuUsage(started.cpu);
await store.close();
const bytes =
  engine === 'sqlite'
    ? statSync(place).size
    : // `data` beside it leads to the same files.
      [...sizesByExtension(join(place, 'store')).values()].reduce((sum, size) => sum + size.bytes, 0);
// Another process: what the load left in memory is none of a server's.
const { stdout } = await promisify(execFile)(
  process.execPath,
  [join(PROJECT, 'scripts', 'bench', 'engines', 'ask-store.ts'), address, asked],
  { maxBuffer: 2 ** 26 },
);
const row: EngineRow = {
  reports: count,
  engine,
  sections,
  bytes,
  seconds,
  cpu: (user + system) / 1e6,
  asked: JSON.parse(stdout) as Asked,
};
await writeFile(join(WORK, `${count}-${engine}.json`), JSON.stringify(row));
const measured = (await readdir(WORK)).filter((name) => /^\d+-(?:sqlite|chdb)\.json$/.test(name));
const rows = await Promise.all(
  measured.map(async (name) => JSON.parse(await readFile(join(WORK, name), 'utf8')) as EngineRow),
);
const page = withMeasured(await readFile(PAGE, 'utf8'), 'engines', engineTable(rows));
await writeFile(PAGE, await format(page, { parser: 'markdown' }));
console.log(`\n${engineTable(rows)}\n\nWritten to docs/benchmarks.md`);
