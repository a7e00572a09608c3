import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { measureSize } from './bench/measure-size.ts';
import { withMeasured } from './bench/measured-section.ts';
import { openResults } from './bench/results.ts';
import { resemblanceTable } from './bench/resemblance-table.ts';
import type { ScaleRow } from './bench/scale-row.ts';
import { buildsTable } from './bench/scale-tables.ts';
import { PROJECT } from './site/folders.ts';
import { measureResemblance, type Resemblance } from './synth/resemblance.ts';

/**
 * `npm run bench:scale -- [--sizes 1000,5000,20000] [--steps cold,shards,unchanged,edited,added,eleventy,hugo] [--node <other node>]
 * [--again [<size>]] [--note <words>]`: builds synthetic archives and writes what that takes between the marks of
 * docs/benchmarks.md. The step `shards` fails where the assembled site differs; else it fails nothing. What was measured is kept in .cache/bench/results.json: a run that was broken off
 * goes on where it was, and `--again` measures anew. 20,000 reports need 20 GB of disk and ten minutes.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000,20000' },
    steps: { type: 'string', default: 'cold,unchanged,edited,added,eleventy,hugo' },
    node: { type: 'string' },
    again: { type: 'string' },
    note: { type: 'string', default: '' },
  },
});
const WORK = join(PROJECT, '.cache', 'bench');
const PAGE = join(PROJECT, 'docs', 'benchmarks.md');
const RESEMBLANCE_GROUPS = 12;

const sizes = values.sizes.split(',').map(Number);
const steps = new Set(
  values.steps.split(',').flatMap((name) => (name === 'edited' ? [name, 'edited thrice'] : name)),
);
const results = await openResults(
  join(WORK, 'results.json'),
  values.again === undefined ? null : values.again === 'all' ? '' : `${values.again} `,
);
const rows: ScaleRow[] = [];
for (const reports of sizes)
  rows.push(await measureSize(reports, { work: WORK, steps, node: values.node, results }));

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
