import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PDF_LAYOUTS } from '../tests/pdf/pdf-layouts.ts';
import { openPrinter } from '../tests/pdf/printer.ts';
import { runScan, type ScanOutcome } from '../tests/scans/run-scans.ts';
import { openScanner } from '../tests/scans/scanner.ts';
import { INSTALL_COMMAND, isEngineInstalled, openEngine } from './recognising/engine.ts';

/**
 * `npm run bench:scans -- [count] [seed] [layout] [--dpi 200] [--show]`: made-up reports printed, scanned askew with noise,
 * recognised and read, in every layout whose name has the given words. With `--show`, the files are written to
 * test-results/scans.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean', default: false }, dpi: { type: 'string', default: '200' } },
});
const count = Number(positionals[0] ?? 22);
const seed = Number(positionals[1] ?? 1);
const layouts = PDF_LAYOUTS.filter(({ name }) => name.includes(positionals[2] ?? ''));
const SHOWN = 'test-results/scans';
const NONE: ScanOutcome = {
  files: 0,
  pages: 0,
  right: 0,
  said: 0,
  unsaid: 0,
  wrong: 0,
  cutOff: 0,
  milliseconds: 0,
  faults: [],
};

if (!isEngineInstalled()) {
  console.error(`What recognises pictures is not installed: ${INSTALL_COMMAND}`);
  process.exit(1);
}
if (layouts.length === 0) {
  console.error(
    `Unexpected layout: ${positionals[2]}, expected words of one of: ${PDF_LAYOUTS.map(({ name }) => name).join('; ')}`,
  );
  process.exit(1);
}
const [printer, scanner, engine] = [await openPrinter(), await openScanner(), await openEngine()];
const outcomes = new Map<string, ScanOutcome>();
try {
  for (let number = 0; number < Math.ceil(count / layouts.length); number++) {
    for (const layout of layouts) {
      const outcome = await runScan(
        { printer, scanner, engine },
        layout,
        number,
        seed,
        Number(values.dpi),
        values.show ? keep : undefined,
      );
      outcome.faults.forEach((fault) => console.log(fault));
      outcomes.set(layout.name, added(outcomes.get(layout.name) ?? NONE, outcome));
      console.error(layout.name, rowOf(outcome));
    }
  }
} finally {
  await Promise.all([printer.close(), scanner.close(), engine.close()]);
}
console.table({
  ...Object.fromEntries([...outcomes].map(([name, outcome]) => [name, rowOf(outcome)])),
  all: rowOf([...outcomes.values()].reduce(added, NONE)),
});

function added(one: ScanOutcome, other: ScanOutcome): ScanOutcome {
  const sum = { ...one, faults: [...one.faults, ...other.faults] };
  for (const key of ['files', 'pages', 'right', 'said', 'unsaid', 'wrong', 'cutOff', 'milliseconds'] as const)
    sum[key] += other[key];
  return sum;
}

function keep(name: string, pdf: Uint8Array, reading: string): void {
  mkdirSync(SHOWN, { recursive: true });
  writeFileSync(join(SHOWN, `${name}.pdf`), pdf);
  writeFileSync(join(SHOWN, `${name}.reading.json`), reading);
}

function rowOf({
  pages,
  right,
  said,
  unsaid,
  wrong,
  cutOff,
  milliseconds,
}: ScanOutcome): Record<string, number> {
  const cells = right + said + unsaid + wrong;
  return {
    pages,
    cells,
    'right %': Math.floor((10_000 * right) / Math.max(1, cells)) / 100,
    said,
    unsaid,
    wrong,
    'not on the paper': cutOff,
    'ms a page': Math.round(milliseconds / Math.max(1, pages)),
  };
}
