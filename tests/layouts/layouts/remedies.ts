import {
  remediesGrid,
  remediesRowsGrid,
  remediesThreeRowsGrid,
  remedyGrids,
  type Grid,
  type GridCell,
} from '../grids.ts';
import type { Layout } from '../layout.ts';
import type { MadeReport } from '../made-report.ts';
import { partsOf, type Part } from '../parts.ts';
import { BARS, HTML, LINES, PIPES, TABS, type Base } from '../printers/bases.ts';
import { byRow, digitRuns, singleSpaces } from '../printers/extractors.ts';
import { textPage, wordRows } from '../printers/text.ts';

const SWAPPED = ['administrativeReview', 'litigationAfterReview', 'litigationDirect'];

/** Ways of laying out table 4 whose every cell has its place. */
const SHAPES: Record<string, (made: MadeReport) => Grid[]> = {
  'a row each': (made) => [remediesRowsGrid(made)],
  'a row each, lawsuits after review first': (made) => [remediesRowsGrid(made, SWAPPED)],
  'lawsuits after review first': (made) => [remediesGrid(made, SWAPPED)],
  'a table each': remedyGrids,
};

function shaped(base: Base, shape: string): Layout {
  const { page, ...making } = base;
  return {
    ...making,
    name: `remedies, ${base.name}: ${shape}`,
    scales: ['some', 'many', 'dense'],
    print: (made) => page(partsOf(made, { remedies: SHAPES[shape]!(made) })),
  };
}

const text = { extension: 'txt', places: 'full rows', zeros: ['printed'] } as const;

/** The other tables stand in plain tabs, so that table 4 alone is hard. */
const besideTabs = (made: MadeReport, remedies: (grid: Grid) => string[], grids?: Grid[]): string =>
  textPage(partsOf(made, { remedies: grids }).map(markRemedies), {
    table: (grid) => (isMarked(grid) ? remedies(grid) : wordRows(grid).map((row) => row.join('\t'))),
  });

const marked = new WeakSet<Grid>();
const isMarked = (grid: Grid) => marked.has(grid);
function markRemedies(part: Part): Part {
  if (part.kind === 'table' && part.table === 'remedies') marked.add(part.grid);
  return part;
}

const words = (cells: readonly GridCell[]) => cells.map((cell) => cell.text).join(' ');
/** The heads as a PDF's lines break them: each of two characters a line. */
function tornHeads(grid: Grid): string[] {
  const outcomes = grid[2]!.slice(0, 5);
  const upper = outcomes
    .map((cell) => (cell.text.length > 2 ? cell.text.slice(0, 2) : cell.text[0]!))
    .join(' ');
  const lower = outcomes.map((cell) => (cell.text.length > 2 ? cell.text.slice(2) : cell.text[1]!)).join(' ');
  return [
    '行政复议 行政诉讼',
    grid[1]!
      .slice(5)
      .map((cell) => cell.text)
      .join(' '),
    upper,
    `${lower} ${upper} ${upper}`,
    `${lower} ${lower}`,
  ];
}

/** Table 4 laid out in other ways than the form's. */
export const REMEDY_LAYOUTS: readonly Layout[] = [
  ...Object.keys(SHAPES).flatMap((shape) =>
    [HTML, PIPES, TABS, BARS, LINES].map((base) => shaped(base, shape)),
  ),
  {
    ...text,
    name: 'remedies, single spaces: fifteen under torn heads',
    print: (made) => besideTabs(made, (grid) => [...tornHeads(grid), words(grid[3]!)]),
  },
  {
    ...text,
    name: 'remedies, single spaces: three rows of five',
    print: (made) => besideTabs(made, (grid) => byRow(grid, singleSpaces), [remediesThreeRowsGrid(made)]),
  },
  {
    ...text,
    name: 'remedies, single spaces: three rows of five under torn heads',
    print: (made) =>
      besideTabs(made, (grid) => [...tornHeads(grid), ...grid.slice(3).map(words)], [
        remediesThreeRowsGrid(made),
      ]),
  },
  {
    ...text,
    name: 'remedies, digit run',
    places: 'none',
    lost: { remedies: 'gaps' },
    print: (made) => besideTabs(made, (grid) => byRow(grid, digitRuns)),
  },
];
