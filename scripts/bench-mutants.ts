import { FAITHFUL_VARIANTS, htmlOfText } from '../tests/html/html-of-text.ts';
import { MUTATIONS } from '../tests/mutants/mutate.ts';
import { runMutants, type Medium } from '../tests/mutants/run-mutants.ts';

/** `npm run bench:mutants -- [count] [seed] [html]` */
const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);

const asPage: Medium = (text, index) => ({
  path: 'report.html',
  value: htmlOfText(text, FAITHFUL_VARIANTS[index % FAITHFUL_VARIANTS.length]!),
});
const medium = process.argv[4] === 'html' ? asPage : undefined;

const started = performance.now();
const { outcomes, silent, beside } = await runMutants(count, seed, medium);
const seconds = (performance.now() - started) / 1000;

const rows = [...outcomes].sort(
  ([a], [b]) => Number(a in MUTATIONS ? 0 : 1) - Number(b in MUTATIONS ? 0 : 1) || (a < b ? -1 : 1),
);
console.table(Object.fromEntries(rows));
for (const { report, strike, cells } of silent)
  console.log('Silently wrong:', report, strike, cells.join(' '));
// The first of each kind are enough to look at.
for (const { report, strike, cells } of beside.filter(
  ({ strike: { kind } }, at) => beside.findIndex((other) => other.strike.kind === kind) === at,
))
  console.log('Wrong beside a finding:', report, strike, cells.join(' '));
console.log(
  `${count} mutants as ${medium ? 'web pages' : 'text'}, seed ${seed}: ${silent.length} silently wrong, ${beside.length} wrong beside a finding (errors of the source not counted), ${seconds.toFixed(1)} s`,
);
