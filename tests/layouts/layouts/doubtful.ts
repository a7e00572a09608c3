import { REQUESTS } from '../../../src/vocabulary/requests.ts';
import {
  columnKeys,
  proactiveGrid,
  remediesGrid,
  remediesRowsGrid,
  requestsGrid,
  type Grid,
  type GridCell,
} from '../grids.ts';
import type { Layout } from '../layout.ts';
import { makeReport, type MadeReport } from '../made-report.ts';
import { partsOf, type Part } from '../parts.ts';
import { BARS, FIXED, HTML, LINES, PIPES, TABS } from '../printers/bases.ts';
import type { Random } from '../random.ts';
import {
  withAnotherOutcome,
  withCountedColumns,
  withHalfYears,
  withOtherOrganisations,
  withSumOfOrganisations,
  withSumOfParts,
  withTwoTotals,
  withWaysOfAsking,
} from '../sums-and-others.ts';
import { STREAM_LAYOUTS, valuesFirst } from './streams.ts';
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

/** Table 3 with a row for each column of the form. */
function turnedRequests(made: MadeReport): Part[] {
  const rows = requestsGrid(made).slice(3);
  const columns = columnKeys(REQUESTS);
  const values = rows.map((row) => row.filter(({ role }) => role === 'value'));
  const plain = (own: GridCell, role: GridCell['role']): GridCell => ({ ...own, role, columns: 1, rows: 1 });
  const heads = rows.map((row) =>
    plain(
      row.findLast(({ role }) => role === 'label')!,
      'head',
    ),
  );
  const grid = columns.map((key, at): GridCell[] => [
    { text: made.wording.head('requests', key), role: 'label', columns: 1, rows: 1 },
    ...values.map((own) => own[at]!),
  ]);
  return partsOf(made, {
    requests: [[[{ text: '申请人情况', role: 'head', columns: 1, rows: 1 }, ...heads], ...grid]],
  });
}

/** The form twice: for the office alone, and together with the offices below it. */
function twice(made: MadeReport, random: Random): Part[] {
  const other = makeReport(random, { zeros: ['printed'], places: 'all', editions: [made.editions.requests] });
  return partsOf(made, { requests: [requestsGrid(made), requestsGrid({ ...other, wording: made.wording })] });
}

/** A sum of all remedies behind table 4. */
function withGrandTotal(made: MadeReport, random: Random): Part[] {
  const cell = (text: string, role: GridCell['role'], rows: number): GridCell => ({
    text,
    role,
    columns: 1,
    rows,
  });
  const [first, second, third, values] = remediesGrid(made);
  return partsOf(made, {
    remedies: [
      [
        [...first!, cell('合计', 'head', 3)],
        second!,
        third!,
        [...values!, cell(String(random.whole(0, 30)), 'value', 1)],
      ],
    ],
  });
}

/** Two numbers in a cell: of this office and of those below it. */
const withPairs = (made: MadeReport, random: Random): Part[] =>
  partsOf(made, {
    requests: [
      requestsGrid(made).map((row) =>
        row.map((own) =>
          own.role === 'value' && /^[1-9]\d*$/.test(own.text) && random.chance(0.3)
            ? { ...own, text: `${own.text}${random.pick(['/', '+', '、', ';'])}${random.whole(1, 9)}` }
            : own,
        ),
      ),
    ],
  });

/** 法人或其他组织 with a smaller span than it has columns. */
const withNarrowGroup = (made: MadeReport, random: Random): Part[] => {
  const columns = random.whole(1, 4);
  return partsOf(made, {
    requests: [
      requestsGrid(made).map((row) =>
        row.map((own) => (own.text === '法人或其他组织' ? { ...own, columns } : own)),
      ),
    ],
  });
};

/** A column that an office added behind table 4, which a row a part, or one row of all, has. */
const withRemedyColumn = (made: MadeReport, random: Random): Part[] => {
  const grid = random.pick([remediesRowsGrid, remediesGrid])(made);
  const [head, texts] = random.pick([
    ['备注', ['', '', '3', '含2件', '—']],
    ['上年总计', ['0', '3', '12']],
  ] as const);
  const heads = grid.findIndex((row) => row.some(({ role }) => role === 'value'));
  const added = grid.map((row, at): GridCell[] => {
    if (at === 0) return [...row, { text: head, role: 'head', columns: 1, rows: heads }];
    return at < heads ? row : [...row, { text: random.pick(texts), role: 'value', columns: 1, rows: 1 }];
  });
  return partsOf(made, { remedies: [added] });
};

/** Letters and signs that look like the digits for which they stand. */
const withLookalikes = (made: MadeReport, random: Random): Part[] => {
  const [digit, sign] = random.pick([
    ['1', 'l'],
    ['0', 'O'],
    ['0', '○'],
    ['0', '〇'],
  ] as const);
  const write = (text: string) => (random.chance(0.5) ? text.replaceAll(digit, sign) : text);
  return partsOf(made).map((part) =>
    part.kind === 'table'
      ? {
          ...part,
          grid: part.grid.map((row) =>
            row.map((own) => (own.role === 'value' ? { ...own, text: write(own.text) } : own)),
          ),
        }
      : part,
  );
};

/** Streams of cells, and lines whose cells something parts that stands between words too. */
const PARTED: Record<string, Parameters<typeof textPage>[1]> = {
  'a cell a line, blanks gone': { table: (grid) => byRow(grid, printedCellALine) },
  'single spaces, blanks gone': { table: (grid) => byRow(grid, singleSpaces) },
  ...Object.fromEntries(
    Object.entries({ space: ' ', 'no-break space': '\u00a0', 'wide space': '\u3000', slash: ' / ' }).map(
      ([name, separator]) => [
        `cells parted by a ${name}`,
        { table: (grid: Grid) => grid.map((row) => row.map(({ text }) => text).join(separator)) },
      ],
    ),
  ),
};

const inLines = (name: string, parts: (made: MadeReport, random: Random) => Part[]): Layout[] =>
  Object.entries(PARTED).map(([style, page]) => ({
    ...text,
    name: `${style}: ${name}`,
    zeros: ['printed', 'blank', 'dash', 'mixed'],
    print: (made, random) => textPage(parts(made, random), page),
  }));

const bent = (name: string, parts: (made: MadeReport, random: Random) => Part[]): Layout[] =>
  [HTML, PIPES, TABS, BARS].map((base) => twisted(base, { name, parts }));

/** Numbers that offices add, where heads name them and where streams of cells and columns of a page hold them. */
const everywhere = (name: string, parts: (made: MadeReport, random: Random) => Part[]): Layout[] =>
  [HTML, PIPES, TABS, BARS, LINES, FIXED].map((base) => twisted(base, { name, parts }));

/**
 * Files that lost both the places of their cells and what would prove them: sums that are wrong in the source, totals
 * left out, blank cells among digits that run together. Nobody can say how much of them is certain, so it is asked alone
 * that nothing is read wrongly.
 */
export const DOUBTFUL_LAYOUTS: readonly Layout[] = [
  ...STREAM_LAYOUTS,
  ...bent('a group head over too few columns', withNarrowGroup),
  ...bent('numbers before labels', (made) =>
    partsOf(made, {
      proactive: [valuesFirst(proactiveGrid(made))],
      requests: [valuesFirst(requestsGrid(made))],
    }),
  ),
  ...bent('applicants who are not of the form', withForeigners),
  ...everywhere('organisations that are not of the form', withOtherOrganisations),
  ...everywhere('a sum of the organisations', withSumOfOrganisations),
  ...everywhere('two totals', withTwoTotals),
  ...bent('requests by the way they came', withWaysOfAsking),
  ...everywhere('both half years in table 2', withHalfYears),
  ...everywhere('an outcome that is not of the form', withAnotherOutcome),
  ...everywhere('sums of parts of table 4', withSumOfParts),
  ...everywhere('columns that are counted', withCountedColumns),
  ...bent('table 3 turned', turnedRequests),
  ...bent('table 3 twice', twice),
  ...bent('a sum of all remedies', withGrandTotal),
  ...bent('two numbers in a cell', withPairs),
  ...bent('a column added to table 4', withRemedyColumn),
  ...inLines('the form', (made) => partsOf(made)),
  ...inLines('a column added to table 4', withRemedyColumn),
  ...bent('signs that look like digits', withLookalikes),
  ...inLines('signs that look like digits', withLookalikes),
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
