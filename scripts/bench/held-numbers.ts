import type { BuildMeasure } from './measure-build.ts';
import type { EleventyMeasure } from './measure-eleventy.ts';
import { markdownTable } from './markdown-table.ts';
import type { Results } from './results.ts';

/** A number that is to be held: what was measured, and at most what it may be. */
export interface HeldNumber {
  what: string;
  measured: number;
  budget: number;
}

/** Numbers against their budgets; a ratio above 1 does not hold. */
export function heldTable(numbers: readonly HeldNumber[]): string {
  const short = (value: number): string => String(Number(value.toPrecision(value < 10 ? 2 : 4)));
  return markdownTable([
    ['', 'measured', 'budget', 'ratio'],
    ...numbers.map(({ what, measured, budget }) => [
      what,
      short(measured),
      short(budget),
      `× ${(measured / budget).toFixed(2)}`,
    ]),
  ]);
}

/** What bench:scale has measured of the largest archive with a budget; nothing where it has not been run. */
export function heldAtScale(results: Results, reports = 20_000): HeldNumber[] {
  const cold = results.kept<BuildMeasure>(`${reports} cold`);
  const eleventy = results.kept<EleventyMeasure>(`${reports} eleventy`);
  if (!cold) return [];
  const rendering = (1000 * cold.rendering) / cold.pages;
  return [
    { what: `Pages and index of ${reports} reports, s`, measured: cold.wall, budget: 120 },
    { what: 'Peak memory of the build, MB', measured: cold.memory / 1e6, budget: 2000 },
    { what: 'Peak memory of Pagefind, MB', measured: cold.otherMemory / 1e6, budget: 2000 },
    ...(eleventy
      ? [
          {
            what: 'Rendering a page, ms; the budget is Eleventy’s',
            measured: rendering,
            budget: (1000 * eleventy.wall) / (2 * reports),
          },
        ]
      : []),
  ];
}
