import { describe, expect, it } from 'vitest';
import type { Layout } from './layout.ts';
import { runLayout, type BadFile } from './run-layouts.ts';

const SEED = 20_260_401;

/** The machine may be busy with other things. */
const PATIENCE = 600_000;

/** Tests of layouts: no wrong value, no silence about a lost one, and all that is certain is read. */
export function expectLayouts(layouts: readonly Layout[], files: number): void {
  describe.each(layouts.map((layout) => [layout.name, layout] as const))(
    `${files} reports in %s`,
    (_, layout) => {
      it('are read as printed', { timeout: PATIENCE }, async () => {
        const { outcome, bad } = await runLayout(layout, files, SEED);
        const where = JSON.stringify(bad.slice(0, 3).map(told), null, 1);
        expect.soft(outcome.wrong, `values that are not the printed ones: ${where}`).toBe(0);
        expect.soft(outcome.unsaid, `values lost without a word: ${where}`).toBe(0);
        expect
          .soft(outcome.missed, `cells not read of ${outcome.certain} that are certain: ${where}`)
          .toBe(0);
      });
    },
  );
}

/** Enough of a bad file to find it again: `npm run bench:layouts -- … --show` writes it whole. */
function told({ seed, wrong, unsaid, lost }: BadFile): object {
  return { seed, lost, wrong: wrong.slice(0, 3), unsaid: unsaid.slice(0, 3) };
}
