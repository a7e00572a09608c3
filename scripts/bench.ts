import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { sizesByExtension, type FolderSize } from './bench/folder-size.ts';
import { heldAtScale, heldTable } from './bench/held-numbers.ts';
import { withMeasured } from './bench/measured-section.ts';
import { weighPage } from './bench/page-weight.ts';
import { median, parseTimes } from './bench/parse-time.ts';
import { openResults } from './bench/results.ts';
import { buildSite } from './site/build-site.ts';
import { PROJECT, SITE } from './site/folders.ts';
import { forgetKept } from './site/incremental/kept-site.ts';
import { listen, staticServer } from './site/static-server.ts';
import { runLighthouse } from './testing/lighthouse.ts';

/**
 * `npm run bench`: builds the site, measures it and holds the numbers of the design against their budgets, together with
 * what `npm run bench:scale` has measured last, on the screen and in docs/benchmarks.md. Fails nothing.
 */
const PAGES: readonly [kind: string, address: string][] = [
  ['home', '/'],
  ['report', '/reports/410304-government/2021/'],
  ['reports', '/reports/'],
  ['agency', '/agencies/410304-government/'],
  ['region', '/regions/410000/'],
  ['year', '/years/2021/'],
  ['compare', '/compare/'],
  ['search', '/search/'],
  ['methodology', '/methodology/'],
];

const JUDGED = [
  '/',
  '/reports/410304-government/2021/',
  '/compare/',
  '/search/',
  '/agencies/350128-government/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
const line = (cells: string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(28) : cell.padStart(10))).join(' ');
const total = (sizes: Iterable<FolderSize>): FolderSize =>
  [...sizes].reduce((sum, { files, bytes }) => ({ files: sum.files + files, bytes: sum.bytes + bytes }), {
    files: 0,
    bytes: 0,
  });

console.log('Parse and check, milliseconds a report (budget 2)');
const times = await parseTimes();
for (const { id, median: time } of times) console.log(line([id, time.toFixed(2)]));
console.log(line(['median', median(times.map((time) => time.median)).toFixed(2)]));

// From nothing, or next to nothing would be built.
forgetKept(join(PROJECT, '.cache'));
const { pages, milliseconds } = await buildSite();
console.log(`\nBuild: ${pages} pages and the index in ${(milliseconds / 1000).toFixed(1)} s`);

console.log('\nPage weight, KB after gzip (budgets of a report: 25, 12, 6; chart 70)');
console.log(line(['', 'HTML', 'CSS', 'JS', 'JS later']));
for (const [kind, address] of PAGES) {
  if (!existsSync(join(SITE, address, 'index.html'))) continue;
  const { html, css, script, later } = weighPage(SITE, address);
  console.log(line([kind, ...[html, css, script, later].map(kilobytes)]));
}

console.log(
  '\nLighthouse, mobile profile (budget 100, shift 0; performance is the machine’s as much as the site’s)',
);
const server = staticServer();
const origin = `http://127.0.0.1:${await listen(server, 0)}`;
console.log(line(['', ...CATEGORIES.map((category) => category.slice(0, 10)), 'shift']));
for await (const { address, scores, shift } of runLighthouse(origin, JUDGED, CATEGORIES)) {
  console.log(
    line([address, ...CATEGORIES.map((category) => String(scores[category])), shift?.toFixed(3) ?? '—']),
  );
}
server.close();

console.log('\nSearch index');
const index = sizesByExtension(join(SITE, 'pagefind'));
for (const [kind, { files, bytes }] of [...index].sort((a, b) => b[1].bytes - a[1].bytes)) {
  console.log(line([kind, `${files} files`, `${kilobytes(bytes)} KB`]));
}
const whole = total(index.values());
console.log(line(['all', `${whole.files} files`, `${kilobytes(whole.bytes)} KB`]));
const site = total(sizesByExtension(SITE).values());
console.log(`\nSite: ${site.files} files, ${kilobytes(site.bytes)} KB`);

const parsing = median(times.map((time) => time.median));
const report = weighPage(SITE, '/reports/410304-government/2021/');
const results = await openResults(join(PROJECT, '.cache/bench/results.json'), null);
const held = heldTable([
  { what: 'Parse and check, ms a report', measured: parsing, budget: 2 },
  { what: 'Report page, HTML, KB after gzip', measured: report.html / 1024, budget: 25 },
  { what: 'Report page, style sheets', measured: report.css / 1024, budget: 12 },
  { what: 'Report page, scripts before a chart is near', measured: report.script / 1024, budget: 6 },
  { what: 'Report page, scripts loaded later', measured: report.later / 1024, budget: 70 },
  ...heldAtScale(results),
]);
console.log(`\nNumbers to hold\n${held}`);
const page = join(PROJECT, 'docs/benchmarks.md');
writeFileSync(
  page,
  await format(withMeasured(readFileSync(page, 'utf8'), 'held', held), { parser: 'markdown' }),
);
