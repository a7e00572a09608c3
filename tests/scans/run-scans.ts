import { VFile } from 'vfile';
import type { Engine } from '../../scripts/recognising/engine.ts';
import { picturesOfPdf } from '../../scripts/recognising/pdf-pictures.ts';
import { recognise } from '../../scripts/recognising/recognise.ts';
import { textOf } from '../../scripts/recognising/reading-for.ts';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';
import { makeReport } from '../layouts/made-report.ts';
import { randomFrom } from '../layouts/random.ts';
import { scoreReport } from '../layouts/score.ts';
import type { PdfLayout } from '../pdf/pdf-layouts.ts';
import type { Printer } from '../pdf/printer.ts';
import type { PdfOutcome } from '../pdf/run-pdf-layouts.ts';
import { scannedPdf } from './scanned-pdf.ts';
import type { Scanner, Scanning } from './scanner.ts';

/** What came of the scans of one layout, in cells. */
export interface ScanOutcome extends PdfOutcome {
  pages: number;
}

/** What prints, scans and recognises. */
export interface ScanBench {
  printer: Printer;
  scanner: Scanner;
  engine: Engine;
}

/** How the reports of a bench lie on the glass, one after the other. */
const LYING: readonly Pick<Scanning, 'askew' | 'jpeg' | 'noise' | 'shade'>[] = [
  { askew: 1, jpeg: 0.75, noise: 12 },
  { askew: -0.7, jpeg: 0.5, noise: 8 },
  { askew: 0, jpeg: 0.9, noise: 16 },
  { askew: 0.4, jpeg: 0.75, noise: 12, shade: 190 },
  { askew: -1, jpeg: 0.6, noise: 12 },
];

/** Prints a report in a layout, scans its pages, recognises them and scores every cell. */
export async function runScan(
  { printer, scanner, engine }: ScanBench,
  layout: PdfLayout,
  number: number,
  seed: number,
  dotsPerInch: number,
  keep?: (name: string, pdf: Uint8Array, reading: string) => void,
): Promise<ScanOutcome> {
  const words = `${seed}/${layout.name}/${number}`;
  const random = randomFrom(`scan ${words}`);
  const made = makeReport(randomFrom(words), layout);
  const printed = await printer.print(layout.page(made), layout.paper);
  const lying = random.pick(LYING);
  const pages = await scanner.scan(printed, { ...lying, dotsPerInch, seed: random.whole(1, 1_000_000) });
  const value = scannedPdf(pages, dotsPerInch);
  const before = process.cpuUsage();
  const reading = textOf(await recognise(engine, picturesOfPdf(value), value));
  const used = process.cpuUsage(before);
  const filing = { ...filingOf('410703-data-bureau', 2021), year: made.year, reading };
  const report = await parseReport(new VFile({ path: 'report.pdf', value }), filing);
  const { right, said, unsaid, wrong } = scoreReport(made, report);
  const onPaper = said.filter(({ cell }) => !layout.lacks?.(cell));
  const faults = [...wrong, ...unsaid].map(({ is }) => is);
  keep?.(words.replaceAll(/\W+/g, '-'), value, reading);
  return {
    files: 1,
    pages: pages.length,
    right,
    said: onPaper.length,
    cutOff: said.length - onPaper.length,
    unsaid: unsaid.length,
    wrong: wrong.length,
    milliseconds: (used.user + used.system) / 1000,
    faults: faults.length > 0 ? [`${words}: ${faults.slice(0, 4).join('; ')}`] : [],
  };
}
