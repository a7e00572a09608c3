import { MUTATIONS } from '../tests/mutants/mutate.ts';
import { runMutants } from '../tests/mutants/run-mutants.ts';

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);

const started = performance.now();
const { outcomes, silent } = runMutants(count, seed);
const seconds = (performance.now() - started) / 1000;

const rows = [...outcomes].sort(
  ([a], [b]) => Number(a in MUTATIONS ? 0 : 1) - Number(b in MUTATIONS ? 0 : 1) || (a < b ? -1 : 1),
);
console.table(Object.fromEntries(rows));
for (const { report, strike, cells } of silent)
  console.log('Silently wrong:', report, strike, cells.join(' '));
console.log(
  `${count} mutants, seed ${seed}: ${silent.length} silently wrong (errors of the source not counted), ${seconds.toFixed(1)} s`,
);
