import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { some } from '../some.ts';
import { OPEN_LAYOUTS, PDF_LAYOUTS, RULED_LAYOUTS } from './pdf-layouts.ts';
import { openPrinter, type Printer } from './printer.ts';
import { runPdfLayout } from './run-pdf-layouts.ts';

const SEED = 20_260_601;

/** The machine may be busy with other things. */
const PATIENCE = 600_000;

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
}, PATIENCE);
afterAll(() => printer.close());

describe('A report that was printed as PDF', () => {
  it.each(some(RULED_LAYOUTS.map((layout) => [layout.name, layout] as const)))(
    'is read cell by cell: %s',
    async (_, layout) => {
      const { right, said, unsaid, wrong, faults } = await runPdfLayout(printer, layout, [0], SEED);
      expect({ said, unsaid, wrong, faults }).toEqual({ said: 0, unsaid: 0, wrong: 0, faults: [] });
      expect(right).toBeGreaterThan(150);
    },
    PATIENCE,
  );

  it(
    'is read cell by cell where lines below its numbers part rows, and leave the ends of labels by themselves',
    async () => {
      const layout = PDF_LAYOUTS.find(({ name }) => name === 'underlined numbers')!;
      const { said, unsaid, wrong } = await runPdfLayout(printer, layout, [10], 64);
      expect({ said, unsaid, wrong }).toEqual({ said: 0, unsaid: 0, wrong: 0 });
    },
    PATIENCE,
  );

  it.each(some(OPEN_LAYOUTS.map((layout) => [layout.name, layout] as const)))(
    'has no wrong number, and none lost without a word, where its tables have lines in part or none: %s',
    async (_, layout) => {
      const { right, said, unsaid, wrong, faults } = await runPdfLayout(printer, layout, [0, 1], SEED);
      expect({ unsaid, wrong }, faults.join('\n')).toEqual({ unsaid: 0, wrong: 0 });
      expect(right, faults.join('\n')).toBeGreaterThan(0.7 * (right + said));
    },
    PATIENCE,
  );
});
