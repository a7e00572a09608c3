import { requestsGrid } from '../grids.ts';
import type { Layout } from '../layout.ts';
import { partsOf } from '../parts.ts';
import {
  byRow,
  digitRuns,
  piledBars,
  printedCellALine,
  singleSpaces,
  type RowPrinter,
} from '../printers/extractors.ts';
import { textPage } from '../printers/text.ts';

const text = { extension: 'txt', zeros: ['blank', 'mixed'], places: 'all' } as const;

const rows =
  (printer: RowPrinter): Layout['print'] =>
  (made) =>
    textPage(partsOf(made), { table: (grid) => byRow(grid, printer) });

const totalFirst =
  (printer: RowPrinter): Layout['print'] =>
  (made) =>
    textPage(partsOf(made, { requests: [requestsGrid(made, TOTAL_FIRST)] }), {
      table: (grid) => byRow(grid, printer),
    });

const TOTAL_FIRST = [
  'total',
  'naturalPerson',
  'business',
  'researchInstitution',
  'publicInterestOrganization',
  'legalServiceProvider',
  'otherOrganization',
];

/**
 * Files that lost both the places of their cells and what would prove them: sums that are wrong in the source, totals
 * left out, blank cells among digits that run together. Nobody can say how much of them is certain, so it is asked alone
 * that nothing is read wrongly.
 */
export const DOUBTFUL_LAYOUTS: readonly Layout[] = [
  // Of a table so dense that no row has fewer digits than columns, nothing shows that blank cells were lost.
  {
    ...text,
    name: 'digit runs: blanks and zeros',
    scales: ['none', 'few', 'some', 'many'],
    print: rows(digitRuns),
  },
  { ...text, name: 'digit runs: sums wrong in the source', zeros: ['printed'], print: rows(digitRuns) },
  { ...text, name: 'bars: blanks piled up, sums wrong or left out', print: rows(piledBars) },
  { ...text, name: 'a cell a line: blanks gone, sums wrong or left out', print: rows(printedCellALine) },
  { ...text, name: 'single spaces: blanks gone, sums wrong or left out', print: rows(singleSpaces) },
  { ...text, name: 'bars: blanks piled up behind the total', print: totalFirst(piledBars) },
  { ...text, name: 'a cell a line: blanks gone behind the total', print: totalFirst(printedCellALine) },
  { ...text, name: 'single spaces: blanks gone behind the total', print: totalFirst(singleSpaces) },
];
