import { describe, expect, it } from 'vitest';
import { EXCHANGES } from './exchanges.ts';
import { makeReport } from './made-report.ts';
import { partsOf } from './parts.ts';
import { BARS, FIXED, HTML, LINES, PIPES, TABS, type Base } from './printers/bases.ts';
import { byRow, digitRuns, printedCellALine, singleSpaces, type RowPrinter } from './printers/extractors.ts';
import { textPage } from './printers/text.ts';
import { randomFrom } from './random.ts';
import { read } from './read.ts';
import { scoreReport } from './score.ts';

const text = (name: string, printer: RowPrinter): Base => ({
  ...LINES,
  name,
  zeros: ['printed'],
  places: 'none',
  page: (parts) => textPage(parts, { table: (grid) => byRow(grid, printer) }),
});

const BASES: readonly Base[] = [
  HTML,
  PIPES,
  TABS,
  BARS,
  LINES,
  FIXED,
  text('a cell a line, all printed', printedCellALine),
  text('single spaces', singleSpaces),
  text('digit runs', digitRuns),
];

/** Each exchange stands in a third of the layouts, by turns: in all of them it takes three times as long. */
const TURNS = 3;

describe.each(['by heads', 'by form'] as const)(
  'Two heads that have changed places, with sums %s',
  (sums) => {
    it.each(BASES.map((base) => [base.name, base] as const))('give no wrong value: %s', async (_, base) => {
      const faults: string[] = [];
      for (const { name, exchange } of EXCHANGES.filter(
        (_, at) => at % TURNS === BASES.indexOf(base) % TURNS,
      )) {
        const random = randomFrom(`${name}/${base.name}`);
        const made = makeReport(random, { ...base, scales: ['some', 'many', 'dense'] });
        const { tables, truth } = exchange(made, sums);
        const report = await read(base.page(partsOf(made, tables)), base.extension, made.year);
        const { wrong, unsaid, said } = scoreReport(truth, report);
        faults.push(...[...wrong, ...unsaid].map(({ is }) => `${name}: ${is}`));
        // Where a grid shows the place of each cell, sums that hold leave no doubt.
        if (base === HTML && sums === 'by heads') faults.push(...said.map(({ is }) => `${name}: ${is}`));
      }
      expect(faults).toEqual([]);
    });
  },
);
