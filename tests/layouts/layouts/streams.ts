import { ADDITIONS } from '../additions.ts';
import { proactiveGrid, remediesRowsGrid, requestsGrid, type Grid, type GridCell } from '../grids.ts';
import type { Layout } from '../layout.ts';
import type { MadeReport } from '../made-report.ts';
import { partsOf, type Part } from '../parts.ts';
import { byRow, cellALine, digitRuns, printedCellALine, singleSpaces } from '../printers/extractors.ts';
import { textPage } from '../printers/text.ts';
import type { Random } from '../random.ts';
import type { Twist } from '../twists.ts';

/** Rows whose numbers stand before their labels. */
export const valuesFirst = (grid: Grid): Grid =>
  grid.map((row) => {
    const values = row.filter(({ role }) => role === 'value');
    return values.length === 0 ? row : [...values, ...row.filter(({ role }) => role !== 'value')];
  });

/** Table 2 with a first column that counts its rows, or a last one of remarks. */
const withColumn =
  (head: string, isFirst: boolean, text: (random: Random) => string) => (made: MadeReport, random: Random) =>
    partsOf(made, {
      proactive: [
        proactiveGrid(made).map((row): GridCell[] => {
          if (row.length === 1) return row;
          const isHead = row[1]!.role === 'head';
          const added: GridCell = {
            text: isHead ? head : text(random),
            role: isHead ? 'head' : isFirst ? 'label' : 'value',
            columns: 1,
            rows: 1,
          };
          return isFirst ? [added, ...row] : [...row, added];
        }),
      ],
    });

/** The group of refusals with numbers of its own, which an office added. */
const withGroupSums = (made: MadeReport, random: Random): Part[] =>
  partsOf(made, {
    requests: [
      requestsGrid(made).flatMap((row): Grid => {
        const group = row.find(({ text, role }) => role === 'label' && text.includes('不予公开'));
        if (!group) return [row];
        const own = Array.from({ length: 7 }, () => random.whole(0, 9));
        return [
          [
            { ...group, columns: 2, rows: 1 },
            ...own.map((n): GridCell => ({ text: String(n), role: 'value', columns: 1, rows: 1 })),
          ],
          row,
        ];
      }),
    ],
  });

/** Digits of one number that something parts. */
const torn =
  (by: string) =>
  (made: MadeReport, random: Random): Part[] =>
    partsOf(made).map((part) =>
      part.kind === 'table'
        ? {
            ...part,
            grid: part.grid.map((row) =>
              row.map((cell) =>
                cell.role === 'value' && /^\d{2,}$/.test(cell.text) && random.chance(0.5)
                  ? { ...cell, text: cell.text.replace(/^\d/, `$&${by}`) }
                  : cell,
              ),
            ),
          }
        : part,
    );

/** Tables 3 and 4 in each other's section. */
const exchanged = (made: MadeReport): Part[] => {
  const parts = partsOf(made, { remedies: [remediesRowsGrid(made)] });
  const [requests, remedies] = (['requests', 'remedies'] as const).map((table) =>
    parts.find((part) => part.kind === 'table' && part.table === table),
  );
  return parts.map((part) => (part === requests ? remedies! : part === remedies ? requests! : part));
};

const KINDS: readonly Twist[] = [
  ...ADDITIONS.slice(0, 4),
  {
    name: 'rows of table 2 counted',
    parts: withColumn('序号', true, (random) => String(random.whole(1, 8))),
  },
  {
    name: 'remarks in table 2',
    parts: withColumn('备注', false, (random) => random.pick(['', '', '3', '含2件'])),
  },
  ...ADDITIONS.filter(({ name }) => /table 2|asked online/.test(name)),
  { name: 'a group with sums', parts: withGroupSums },
  { name: 'digits torn by a space', parts: torn(' ') },
  { name: 'digits torn by an invisible mark', parts: torn('\ufeff') },
  {
    name: 'numbers before labels',
    parts: (made) => partsOf(made, { proactive: [valuesFirst(proactiveGrid(made))] }),
  },
  {
    name: 'numbers of table 3 before labels',
    parts: (made) => partsOf(made, { requests: [valuesFirst(requestsGrid(made))] }),
  },
  { name: 'tables 3 and 4 exchanged', parts: exchanged },
];

const STREAMS: Record<string, { table: (grid: Grid) => string[]; gap?: string }> = {
  'blanks as empty lines': { table: (grid) => byRow(grid, cellALine) },
  'blanks gone': { table: (grid) => byRow(grid, printedCellALine) },
  'single spaces': { table: (grid) => byRow(grid, singleSpaces) },
  'one line': {
    gap: ' ',
    table: (grid) => [
      grid
        .flat()
        .map(({ text }) => text.trim())
        .filter((text) => text !== '')
        .join(' '),
    ],
  },
};

/**
 * Where blank cells are gone, a number between two labels is said of either alike: of reports whose cells are all printed the
 * numbers below a head tell.
 */
const isTwoSided = (stream: string, kind: string): boolean =>
  stream !== 'blanks as empty lines' && /before labels/.test(kind);

/** Nothing in such a file tells these from ordinary rows. */
const UNTOLD: Record<string, RegExp> = {
  'blanks as empty lines': /before labels/,
  'blanks gone': /by a space/,
  'single spaces': /by a space/,
  'one line': /by a space|of table 3 before labels/,
};

/** What offices add to the form or print in another way, in text that keeps no cells. */
export const STREAM_LAYOUTS: readonly Layout[] = [
  ...Object.entries(STREAMS).flatMap(([stream, style]) =>
    KINDS.filter(({ name }) => !UNTOLD[stream]?.test(name)).map(({ name, parts }): Layout => ({
      name: `stream, ${stream}: ${name}`,
      extension: 'txt',
      zeros: isTwoSided(stream, name) ? ['printed', 'dash'] : ['printed', 'blank', 'dash', 'mixed'],
      places: 'all',
      print: (made, random) => textPage(parts(made, random), style),
    })),
  ),
  {
    name: 'digit runs: torn by an invisible mark',
    extension: 'txt',
    zeros: ['printed'],
    places: 'none',
    print: (made, random) =>
      textPage(torn('\u200b')(made, random), { table: (grid) => byRow(grid, digitRuns) }),
  },
];
