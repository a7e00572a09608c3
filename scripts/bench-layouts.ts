import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DOUBTFUL_LAYOUTS } from '../tests/layouts/layouts/doubtful.ts';
import { LAYOUTS_WITHOUT_LABELS } from '../tests/layouts/layouts/without-labels.ts';
import { LAYOUTS } from '../tests/layouts/layouts.ts';
import { isGood, noOutcome, rightShare, runLayout, type Outcome } from '../tests/layouts/run-layouts.ts';

/**
 * `npm run bench:layouts -- [count] [seed] [layout] [--show N]`: made-up reports in every layout whose name has the
 * given words. With `--show`, the first N faulty files of each layout are written to test-results/layouts.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string', default: '0' } },
});
const count = Number(positionals[0] ?? 20_000);
const seed = Number(positionals[1] ?? 1);
const only = positionals[2] ?? '';
const show = Number(values.show);
const SHOWN = 'test-results/layouts';

const layouts = LAYOUTS.filter(({ name }) => name.includes(only));
const rows: Record<string, Record<string, number | string>> = {};
const total = noOutcome();
for (const layout of layouts) {
  const { outcome, bad } = await runLayout(layout, Math.ceil(count / layouts.length), seed);
  rows[layout.name] = {
    ...rowOf(outcome),
    '': isGood(outcome) ? '' : '✗',
  };
  for (const key of Object.keys(total) as (keyof Outcome)[]) total[key] += outcome[key];
  const worst = bad.sort(
    (a, b) => b.wrong.length - a.wrong.length || b.missed.length - a.missed.length || b.lost - a.lost,
  );
  for (const [at, file] of worst.slice(0, show).entries()) {
    mkdirSync(SHOWN, { recursive: true });
    const name = join(SHOWN, `${layout.name.replace(/\W+/g, '-')}-${at + 1}`);
    writeFileSync(`${name}.${file.extension}`, file.value);
    const cells = (['wrong', 'unsaid', 'missed'] as const).flatMap((kind) =>
      file[kind].map((is) => `${kind}: ${is}`),
    );
    writeFileSync(`${name}.cells`, [`${file.seed}, ${file.lost} cells not read`, ...cells, ''].join('\n'));
  }
}
rows['all'] = rowOf(total);
console.table(rows);

/** Of these it is asked alone that nothing is wrong; they are as many files a layout, beside the others. */
const doubtful: Record<string, Record<string, number | string>> = {};
for (const layout of [...DOUBTFUL_LAYOUTS, ...LAYOUTS_WITHOUT_LABELS].filter(({ name }) =>
  name.includes(only),
)) {
  const { outcome } = await runLayout(layout, Math.ceil(count / Math.max(1, layouts.length)), seed);
  const { files, wrong } = outcome;
  doubtful[layout.name] = { files, 'right %': Math.floor(rightShare(outcome) * 100) / 100, wrong };
}
console.table(doubtful);

function rowOf(outcome: Outcome): Record<string, number> {
  const { files, right, said, unsaid, wrong, certain, missed, milliseconds } = outcome;
  const cells = right + said + unsaid + wrong;
  return {
    files,
    cells,
    'certain %': Math.floor((10_000 * certain) / Math.max(1, cells)) / 100,
    'right %': Math.floor(rightShare(outcome) * 100) / 100,
    'certain, not read': missed,
    said,
    unsaid,
    wrong,
    'ms a file': Math.round((10 * milliseconds) / Math.max(1, files)) / 10,
  };
}
