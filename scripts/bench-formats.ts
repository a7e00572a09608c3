import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PDF_LAYOUTS } from '../tests/pdf/pdf-layouts.ts';
import { openPrinter } from '../tests/pdf/printer.ts';
import { noPdfOutcome, runPdfLayout, type PdfOutcome } from '../tests/pdf/run-pdf-layouts.ts';

/**
 * `npm run bench:formats -- [count] [seed] [layout] [--show]`: made-up reports printed as PDF in every layout whose name
 * has the given words, and read. With `--show`, faulty files are written to test-results/formats.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean', default: false } },
});
const count = Number(positionals[0] ?? 220);
const seed = Number(positionals[1] ?? 1);
const layouts = PDF_LAYOUTS.filter(({ name }) => name.includes(positionals[2] ?? ''));
const SHOWN = 'test-results/formats';

const rows: Record<string, Record<string, number>> = {};
const total = noPdfOutcome();
const printer = await openPrinter();
try {
  const numbers = Array.from({ length: Math.ceil(count / layouts.length) }, (_, at) => at);
  for (const layout of layouts) {
    const outcome = await runPdfLayout(printer, layout, numbers, seed, values.show ? keep : undefined);
    rows[layout.name] = rowOf(outcome);
    for (const key of ['files', 'right', 'said', 'unsaid', 'wrong', 'cutOff', 'milliseconds'] as const)
      total[key] += outcome[key];
    outcome.faults.forEach((fault) => console.log(fault));
  }
} finally {
  await printer.close();
}
rows['all'] = rowOf(total);
console.table(rows);

function keep(name: string, pdf: Buffer): void {
  mkdirSync(SHOWN, { recursive: true });
  writeFileSync(join(SHOWN, `${name}.pdf`), pdf);
}

function rowOf({
  files,
  right,
  said,
  unsaid,
  wrong,
  cutOff,
  milliseconds,
}: PdfOutcome): Record<string, number> {
  const cells = right + said + unsaid + wrong;
  return {
    files,
    cells,
    'right %': Math.floor((10_000 * right) / Math.max(1, cells)) / 100,
    said,
    unsaid,
    wrong,
    'not on the paper': cutOff,
    'ms a file': Math.round(milliseconds / Math.max(1, files)),
  };
}
