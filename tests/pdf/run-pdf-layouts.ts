import { VFile } from 'vfile';
import { parseReport } from '../../src/parse-report.ts';
import { makeReport } from '../layouts/made-report.ts';
import { randomFrom } from '../layouts/random.ts';
import { scoreReport } from '../layouts/score.ts';
import { filingOf } from '../filing.ts';
import type { PdfLayout } from './pdf-layouts.ts';
import type { Printer } from './printer.ts';

/** What came of the files of one layout, in cells. */
export interface PdfOutcome {
  files: number;
  right: number;
  /** Printed on the paper, without a value, and said to be. */
  said: number;
  unsaid: number;
  wrong: number;
  /** Not printed, since the paper ends before them, and said to be unread: none of the others. */
  cutOff: number;
  /** Of the processor, for reading alone. */
  milliseconds: number;
  /** The cells that are not right, the first few of each file, with the seed that prints it again. */
  faults: string[];
}

export const noPdfOutcome = (): PdfOutcome => ({
  files: 0,
  right: 0,
  said: 0,
  unsaid: 0,
  wrong: 0,
  cutOff: 0,
  milliseconds: 0,
  faults: [],
});

/** Prints reports in a layout, reads the PDFs and scores every cell. `only` chooses files by number. */
export async function runPdfLayout(
  printer: Printer,
  layout: PdfLayout,
  numbers: readonly number[],
  seed: number,
  keep?: (name: string, pdf: Buffer) => void,
): Promise<PdfOutcome> {
  const outcome = noPdfOutcome();
  for (const number of numbers) {
    const words = `${seed}/${layout.name}/${number}`;
    const made = makeReport(randomFrom(words), layout);
    const value = await printer.print(layout.page(made), layout.paper);
    const before = process.cpuUsage();
    const filing = { ...filingOf('410703-data-bureau', 2021), year: made.year };
    const report = await parseReport(new VFile({ path: 'report.pdf', value }), filing);
    const used = process.cpuUsage(before);
    outcome.milliseconds += (used.user + used.system) / 1000;
    const score = scoreReport(made, report);
    outcome.files++;
    outcome.right += score.right;
    const said = score.said.filter(({ cell }) => !layout.lacks?.(cell)).length;
    outcome.said += said;
    outcome.cutOff += score.said.length - said;
    outcome.unsaid += score.unsaid.length;
    outcome.wrong += score.wrong.length;
    const faults = [...score.wrong, ...score.unsaid].map(({ is }) => is);
    if (faults.length > 0 || said > 0) {
      outcome.faults.push(`${words}: ${said} said; ${faults.slice(0, 4).join('; ')}`);
      keep?.(words.replaceAll(/\W+/g, '-'), value);
    }
  }
  return outcome;
}
