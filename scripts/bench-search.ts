import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { withMeasured } from './bench/measured-section.ts';
import { countingServer } from './bench/search/counting-server.ts';
import { measureExactness } from './bench/search/exactness.ts';
import { indexContent } from './bench/search/index-content.ts';
import { queriesByClass } from './bench/search/make-queries.ts';
import { measureQueries } from './bench/search/measure-queries.ts';
import { searchedReports } from './bench/search/searched-reports.ts';
import { PrintedTruth } from './bench/search/printed-labels.ts';
import { takeNumbers } from './bench/search/printed-numbers.ts';
import { ourSearch } from './bench/search/our-search.ts';
import { searchTable, type SearchRow } from './bench/search/search-tables.ts';
import { stockIndex, stockSearch } from './bench/search/stock-search.ts';
import { PROJECT, SITE } from './site/folders.ts';
import { listen } from './site/static-server.ts';
import { writeArchive } from './synth/write-archive.ts';
import { findBrowser } from './testing/find-browser.ts';

/**
 * `npm run bench:search -- [--reports 10000] [--stock] [--queries 1200] [--each 8]`: makes the index of a synthetic archive
 * without its pages, asks it as readers do and writes what that takes, for all sizes measured so far, into
 * docs/benchmarks.md. Content, index and measures are kept in .cache/bench/search: remove it to measure afresh. Needs a
 * built site for its search page. `--stock` measures Pagefind as it comes instead, which takes 0.9 MB of memory a report.
 */
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '1200' },
    each: { type: 'string', default: '8' },
    stock: { type: 'boolean', default: false },
  },
});
const SEED = 1;
const PAGE = join(PROJECT, 'docs', 'benchmarks.md');
const WORK = join(PROJECT, '.cache', 'bench', 'search');
const count = Number(values.reports);

if (!existsSync(join(SITE, 'search', 'index.html'))) throw new Error('There is no built site: npm run build');
const content = join(WORK, `content-${count}`);
const folder = join(WORK, `index-${count}`);
const made = join(WORK, `index-${count}.json`);
type IndexMeasure = Pick<SearchRow, 'bytes' | 'files' | 'seconds' | 'cpu' | 'memory'>;
const site = join(WORK, 'site');
await mkdir(WORK, { recursive: true });
// A copy, so that a build meanwhile does not take the page away.
await cp(SITE, site, { recursive: true });
if (!existsSync(content)) await writeArchive(content, { reports: count, seed: SEED, province: '410000' });
if (!existsSync(made) && !values.stock) {
  const { figures, seconds, cpu } = await indexContent(content, folder, { withTables: true });
  await writeFile(made, JSON.stringify({ ...figures, seconds, cpu, memory: 0 } satisfies IndexMeasure));
}
const tables = { numbers: new Map<number, string[]>(), labels: new PrintedTruth() };
const reports = await searchedReports(content, (report) => {
  takeNumbers(tables.numbers, report);
  tables.labels.take(report.words);
});
let index: IndexMeasure;
const stockFolder = join(WORK, `stock-${count}`);
if (values.stock) index = await stockIndex(reports, stockFolder);
else index = JSON.parse(await readFile(made, 'utf8')) as IndexMeasure;
const { bytes, files, seconds, cpu, memory } = index;
console.log(
  `${count} reports: ${files} files, ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor time`,
);

const { server, sent } = values.stock
  ? countingServer(stockFolder, {})
  : countingServer(site, { '/pagefind/': folder });
const address = `http://127.0.0.1:${await listen(server, 0)}`;
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const queries = queriesByClass(reports, Number(values.each), SEED);
const search = values.stock ? stockSearch(address) : ourSearch(address);
const classes = await measureQueries(browser, search, queries, sent);
const exactness = values.stock
  ? null
  : await measureExactness(browser, address, reports, tables, Number(values.queries));
await browser.close();
server.closeAllConnections();
server.close();
if (values.stock) await rm(stockFolder, { recursive: true, force: true });

await writeFile(
  join(WORK, `${count}${values.stock ? '-stock' : ''}.json`),
  JSON.stringify({
    reports: count,
    stock: values.stock,
    bytes,
    files,
    seconds,
    cpu,
    memory,
    classes,
    exactness,
  } satisfies SearchRow),
);
if (exactness?.wrong.length) console.log('Not exact:', exactness.wrong);
const measured = (await readdir(WORK)).filter((name) => /^\d+(?:-stock)?\.json$/.test(name));
const rows = await Promise.all(
  measured.map(async (name) => JSON.parse(await readFile(join(WORK, name), 'utf8')) as SearchRow),
);
const page = withMeasured(await readFile(PAGE, 'utf8'), 'search', searchTable(rows));
await writeFile(PAGE, await format(page, { parser: 'markdown' }));
console.log(`\n${searchTable(rows)}\n\nWritten to docs/benchmarks.md`);
