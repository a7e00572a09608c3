import { requestsGrid, remediesRowsGrid, type GridCell } from '../grids.ts';
import type { Layout } from '../layout.ts';
import type { MadeReport } from '../made-report.ts';
import { partsOf, type Part } from '../parts.ts';
import { BARS, HTML, PIPES, TABS } from '../printers/bases.ts';
import type { Random } from '../random.ts';
import { twisted } from './twisted.ts';
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

/** A column of applicants whom the form does not know, and whom 总计 counts. */
function withForeigners(made: MadeReport, random: Random): Part[] {
  const grid = requestsGrid(made).map((row, at): GridCell[] => {
    if (at === 0) return [row[0]!, { ...row[1]!, columns: 8 }];
    const more = (text: string, role: GridCell['role']) => ({ text, role, columns: 1, rows: 1 });
    const index = at === 1 ? 1 : row.length - 2;
    if (at === 1) return row.map((own, place) => (place === index ? { ...own, columns: 6 } : own));
    if (at === 2) return [...row.slice(0, 2), more('境外组织', 'head'), ...row.slice(2)];
    const start = row.findIndex(({ role }) => role === 'value') + 3;
    return [...row.slice(0, start), more(String(random.whole(0, 5)), 'value'), ...row.slice(start)];
  });
  return partsOf(made, { requests: [grid] });
}

/** Rows are the columns of the form, and its columns are rows. */
function turned(made: MadeReport): Part[] {
  const grid = remediesRowsGrid(made);
  const [heads, ...rows] = grid;
  const columns = heads!
    .slice(1)
    .map((head, at): GridCell[] => [{ ...head, role: 'label' }, ...rows.map((row) => row.slice(-5)[at]!)]);
  const names = rows.map((row): GridCell => ({ ...row.at(-6)!, role: 'head', columns: 1, rows: 1 }));
  return partsOf(made, { remedies: [[[{ ...heads![0]!, columns: 1 }, ...names], ...columns]] });
}

const bent = (name: string, parts: (made: MadeReport, random: Random) => Part[]): Layout[] =>
  [HTML, PIPES, TABS, BARS].map((base) => twisted(base, { name, parts }));

/**
 * Files that lost both the places of their cells and what would prove them: sums that are wrong in the source, totals
 * left out, blank cells among digits that run together. Nobody can say how much of them is certain, so it is asked alone
 * that nothing is read wrongly.
 */
export const DOUBTFUL_LAYOUTS: readonly Layout[] = [
  ...bent('applicants who are not of the form', withForeigners),
  ...bent('table 4 turned', turned),
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
