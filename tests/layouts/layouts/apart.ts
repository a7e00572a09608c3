import type { Layout } from '../layout.ts';
import { partsOf } from '../parts.ts';
import { byRow, digitRuns } from '../printers/extractors.ts';
import type { Grid } from '../grids.ts';
import { textPage } from '../printers/text.ts';

const kept = { extension: 'txt', places: 'full rows', zeros: ['printed', 'dash'] } as const;

/** Labels and numbers of a table apart, each in the order of its rows. */
function apart(grid: Grid, first: 'labels' | 'numbers'): string[] {
  const heads = grid.filter((row) => row.every(({ role }) => role === 'head'));
  const rows = grid.filter((row) => !heads.includes(row));
  const headLines = heads.map((row) => row.map(({ text }) => text).join(' '));
  const labels = rows.flatMap((row) => row.filter(({ role }) => role === 'label').map(({ text }) => text));
  const numbers = rows.map((row) =>
    row
      .filter(({ role }) => role === 'value')
      .map(({ text }) => text)
      .join(' '),
  );
  return first === 'labels' ? [...headLines, ...labels, ...numbers] : [...headLines, ...numbers, ...labels];
}

/** Table 2's blocks have heads of their own, so each is set apart by itself. */
function blocksOf(grid: Grid): Grid[] {
  const blocks: Grid[] = [];
  for (const row of grid) {
    const starts = row.length === 1 && row[0]!.role === 'head';
    if (starts || blocks.length === 0) blocks.push([]);
    blocks.at(-1)!.push(row);
  }
  return blocks;
}

const split =
  (first: 'labels' | 'numbers'): Layout['print'] =>
  (made) =>
    textPage(partsOf(made), { table: (grid) => blocksOf(grid).flatMap((block) => apart(block, first)) });

/** Text in which labels and numbers were torn apart, or everything runs in one line. */
export const APART_LAYOUTS: readonly Layout[] = [
  { ...kept, name: 'apart: labels before the numbers', print: split('labels') },
  { ...kept, name: 'apart: labels after the numbers', print: split('numbers') },
  {
    ...kept,
    name: 'one line: cells parted by spaces',
    print: (made) =>
      textPage(partsOf(made), {
        gap: ' ',
        table: (grid) => [
          grid
            .flat()
            .map(({ text }) => text)
            .filter((text) => text !== '')
            .join(' '),
        ],
      }),
  },
  {
    ...kept,
    name: 'one line: cells parted by nothing',
    places: 'none',
    zeros: ['printed'],
    lost: { proactive: 'gaps', requests: 'gaps', remedies: 'gaps' },
    print: (made) =>
      textPage(partsOf(made), { gap: ' ', table: (grid) => [byRow(grid, digitRuns).join('')] }),
  },
];
