import { REMEDIES } from '../../src/vocabulary/remedies.ts';
import { REQUESTS } from '../../src/vocabulary/requests.ts';
import type { TableKey } from '../../src/vocabulary/tables.ts';
import {
  columnKeys,
  proactiveGrid,
  remediesGrid,
  remediesRowsGrid,
  remedyGrids,
  requestsGrid,
  type Grid,
} from './grids.ts';
import type { MadeReport, MadeTable } from './made-report.ts';
import type { Tables } from './parts.ts';

/** Two heads of a table that have changed places. */
export interface Exchange {
  name: string;
  /**
   * The tables with the two heads exchanged, and what they print under each. `by heads`: numbers moved with their heads,
   * so that sums hold by these; `by form`: the heads alone moved, so that they hold in the order of the form.
   */
  exchange(made: MadeReport, sums: 'by heads' | 'by form'): { tables: Tables; truth: MadeReport };
}

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, at) => list.slice(at + 1).map((b): [T, T] => [a, b]));
}

/** A table whose cells of two columns have changed places. */
function cellsExchanged(table: MadeTable, a: string, b: string, rows?: readonly string[]): MadeTable {
  const other = (column: string) => (column === a ? b : column === b ? a : column);
  return Object.fromEntries(
    Object.entries(table).map(([row, cells]) => [
      row,
      rows && !rows.includes(row)
        ? cells
        : Object.fromEntries(Object.keys(cells).map((column) => [column, cells[other(column)]!])),
    ]),
  );
}

/** A grid whose words other than numbers have changed places. */
function wordsExchanged(grid: Grid, a: string, b: string): Grid {
  const other = (text: string) => (text === a ? b : text === b ? a : text);
  return grid.map((row) =>
    row.map((cell) => (cell.role === 'value' ? cell : { ...cell, text: other(cell.text) })),
  );
}

/** An exchange of two heads of a table, printed as `print` does. */
function ofColumns(
  table: TableKey,
  print: (made: MadeReport, exchanged: (grid: Grid) => Grid) => Grid[],
  name: string,
  [a, b]: [string, string],
  rows?: readonly string[],
): Exchange {
  return {
    name: `${name}: ${a} and ${b}`,
    exchange(made, sums) {
      const cells = cellsExchanged(made.tables[table], a, b, rows);
      const moved: MadeReport = { ...made, tables: { ...made.tables, [table]: cells } };
      const [printed, truth] = sums === 'by heads' ? [moved, made] : [made, moved];
      const words = [a, b].map((key) => made.wording.head(table, key));
      const grids = print(printed, (grid) => wordsExchanged(grid, words[0]!, words[1]!));
      return { tables: { [table]: grids }, truth };
    },
  };
}

const HEADS_OF_REQUESTS = 3;

const DIRECT = 'litigationDirect';

/** Every exchange of two heads of table 3; of table 4 those of outcomes, for all parts and for one, and those of parts. */
export const EXCHANGES: readonly Exchange[] = [
  ...pairs(columnKeys(REQUESTS)).map((pair) =>
    ofColumns(
      'requests',
      (made, exchanged) => {
        const grid = requestsGrid(made);
        return [[...exchanged(grid.slice(0, HEADS_OF_REQUESTS)), ...grid.slice(HEADS_OF_REQUESTS)]];
      },
      'applicants',
      pair,
    ),
  ),
  ...pairs(columnKeys(REMEDIES)).flatMap((pair) => [
    ofColumns('remedies', (made, exchanged) => [exchanged(remediesGrid(made))], 'outcomes', pair),
    ofColumns(
      'remedies',
      (made, exchanged) => [exchanged(remediesRowsGrid(made))],
      'outcomes above rows',
      pair,
    ),
    ofColumns(
      'remedies',
      (made, exchanged) => remedyGrids(made).map((grid, at) => (at === 1 ? exchanged(grid) : grid)),
      'outcomes of one of three tables',
      pair,
      [DIRECT],
    ),
    ofColumns(
      'remedies',
      (made, exchanged) => {
        const [first, second, third, ...below] = remediesGrid(made);
        const own = exchanged([third!.slice(0, columnKeys(REMEDIES).length)])[0]!;
        return [[first!, second!, [...own, ...third!.slice(own.length)], ...below]];
      },
      'outcomes of one part',
      pair,
      [DIRECT],
    ),
  ]),
  ...pairs(REMEDIES.rows).map(([a, b]): Exchange => ({
    name: `parts: ${a.key} and ${b.key}`,
    exchange(made, sums) {
      const own = made.tables.remedies;
      const remedies = { ...own, [a.key]: own[b.key]!, [b.key]: own[a.key]! };
      const moved: MadeReport = { ...made, tables: { ...made.tables, remedies } };
      const [printed, truth] = sums === 'by heads' ? [moved, made] : [made, moved];
      return { tables: { remedies: [wordsExchanged(remediesGrid(printed), a.label, b.label)] }, truth };
    },
  })),
  ...pairs([1, 2, 3]).map(([a, b]): Exchange => ({
    name: `table 2: heads ${a} and ${b}`,
    exchange(made) {
      const grid = proactiveGrid(made).map((row) => {
        if (row.length <= b) return row;
        const cells = [...row];
        cells[a] = { ...row[a]!, text: row[b]!.text };
        cells[b] = { ...row[b]!, text: row[a]!.text };
        return cells;
      });
      return { tables: { proactive: [grid] }, truth: made };
    },
  })),
];
