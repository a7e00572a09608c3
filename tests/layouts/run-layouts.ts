import type { Layout } from './layout.ts';
import { makeReport, type MadeReport } from './made-report.ts';
import { provableCells } from './provable.ts';
import { randomFrom } from './random.ts';
import { read } from './read.ts';
import { scoreReport, type ScoredCell } from './score.ts';

/** What came of the files of one layout, in cells. */
export interface Outcome {
  files: number;
  right: number;
  said: number;
  unsaid: number;
  wrong: number;
  /** Cells that must be read: those that the file, or the file and the rules of the form, tell for certain. */
  certain: number;
  /** Of these, the cells that were not read. */
  missed: number;
  milliseconds: number;
}

/** A file that was read wrongly or in part, to look at. */
export interface BadFile {
  layout: string;
  /** Seed and number: with them the layout prints the file again. */
  seed: string;
  value: string;
  extension: Layout['extension'];
  /** Cells with a wrong value, or with none and no word on it, and the line that prints their row. */
  wrong: string[];
  unsaid: string[];
  /** Certain cells that were not read. */
  missed: string[];
  /** Cells that are printed and were not read, said or not. */
  lost: number;
}

/** The outcomes of one layout, and its files with faults. */
export interface LayoutRun {
  outcome: Outcome;
  bad: BadFile[];
}

/** The outcome of no file at all, to add others to. */
export const noOutcome = (): Outcome => ({
  files: 0,
  right: 0,
  said: 0,
  unsaid: 0,
  wrong: 0,
  certain: 0,
  missed: 0,
  milliseconds: 0,
});

/** Prints `count` reports in a layout, reads them and scores every cell. */
export async function runLayout(layout: Layout, count: number, seed: number): Promise<LayoutRun> {
  const outcome = noOutcome();
  const bad: BadFile[] = [];
  for (let number = 0; number < count; number++) {
    const words = `${seed}/${layout.name}/${number}`;
    const random = randomFrom(words);
    const made = makeReport(random, layout);
    const value = layout.print(made, random);
    const started = performance.now();
    const report = await read(value, layout.extension, made.year);
    outcome.milliseconds += performance.now() - started;
    const score = scoreReport(made, report);
    outcome.files++;
    outcome.right += score.right;
    outcome.said += score.said.length;
    outcome.unsaid += score.unsaid.length;
    outcome.wrong += score.wrong.length;
    const certain = provableCells(made, layout.lost ?? {});
    const missed = [...score.said, ...score.unsaid].filter(({ cell }) => certain.has(cell.id));
    outcome.certain += certain.size;
    outcome.missed += missed.length;
    const lost = score.said.length + score.unsaid.length;
    if (score.wrong.length > 0 || lost > 0) {
      bad.push({
        layout: layout.name,
        seed: words,
        value,
        extension: layout.extension,
        wrong: score.wrong.map((cell) => withLine(cell, made, value)),
        unsaid: score.unsaid.map((cell) => withLine(cell, made, value)),
        missed: missed.map((cell) => withLine(cell, made, value)),
        lost,
      });
    }
  }
  return { outcome, bad };
}

/** The cells of so many files of a layout that are read wrongly, each with the seed of its file. */
export async function wrongCells(layout: Layout, count: number, seed: number): Promise<string[]> {
  const { bad } = await runLayout(layout, count, seed);
  return bad.flatMap((file) => file.wrong.map((cell) => `${file.seed}: ${cell}`));
}

/** What a cell is, and the first line of the file that has its row's label. */
function withLine({ cell, is }: ScoredCell, { wording }: MadeReport, value: string): string {
  const words = wording.label(cell.table, cell.row).replace(/^(?:[（(].[）)]|\d[.、．]|.、)\s*/, '');
  const line = value.split('\n').find((text) => text.includes(words.slice(0, 6)));
  return line ? `${is} in ${JSON.stringify(line.slice(0, 200))}` : is;
}

/** Whether nothing was read wrongly or lost without a word, and all that is certain was read. */
export function isGood({ unsaid, wrong, missed }: Outcome): boolean {
  return wrong === 0 && unsaid === 0 && missed === 0;
}

/** The share of a layout's cells that were read, in per cent. */
export function rightShare({ right, said, unsaid, wrong }: Outcome): number {
  return (100 * right) / Math.max(1, right + said + unsaid + wrong);
}
