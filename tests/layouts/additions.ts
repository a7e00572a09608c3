import {
  cell,
  proactiveGrid,
  remediesGrid,
  remediesRowsGrid,
  requestsGrid,
  type Grid,
  type GridCell,
} from './grids.ts';
import type { MadeReport } from './made-report.ts';
import { partsOf, type Part } from './parts.ts';
import type { Random } from './random.ts';
import type { Twist } from './twists.ts';

/** Below these rows of heads a table has its rows. */
const HEAD_ROWS = 3;

const withRequests = (made: MadeReport, change: (grid: Grid) => Grid): Part[] =>
  partsOf(made, { requests: [change(requestsGrid(made))] });

/** A column before all others: rows are counted from 1. */
function numbered(grid: Grid): Grid {
  return grid.map((row, at) => {
    if (at === 0) return [cell('head', '序号', 1, HEAD_ROWS), ...row];
    return at < HEAD_ROWS ? row : [cell('label', String(at - HEAD_ROWS + 1)), ...row];
  });
}

/** A column behind all others. */
function withColumn(grid: Grid, head: string, text: (row: GridCell[]) => string): Grid {
  return grid.map((row, at) => {
    if (at === 0) return [...row, cell('head', head, 1, HEAD_ROWS)];
    return at < HEAD_ROWS ? row : [...row, cell('value', text(row))];
  });
}

/** A column between the labels and the numbers: lines are counted from 1. */
function lined(grid: Grid): Grid {
  return grid.map((row, at) => {
    if (at === 0) return [row[0]!, cell('head', '行次', 1, HEAD_ROWS), ...row.slice(1)];
    const values = row.findIndex(({ role }) => role === 'value');
    const number = cell('label', String(at - HEAD_ROWS + 1));
    return at < HEAD_ROWS ? row : [...row.slice(0, values), number, ...row.slice(values)];
  });
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

/** Table 2 with a column of numbers that the form has not. */
function withLastYearsDocuments(made: MadeReport, random: Random): Part[] {
  const grid = proactiveGrid(made).map((row): GridCell[] => {
    if (row.length === 1) return [{ ...row[0]!, columns: 5 }];
    const isHead = row[1]!.role === 'head';
    const text = isHead ? '上年数' : String(random.whole(0, 40));
    return [...row, { text, role: isHead ? 'head' : 'value', columns: 1, rows: 1 }];
  });
  return partsOf(made, { proactive: [grid] });
}

/** Another row of seven numbers behind the row of these words. */
function withRowBehind(grid: Grid, words: RegExp, label: string, random: Random): Grid {
  const at = grid.findIndex((row) => row.some(({ text }) => words.test(text)));
  const numbers = Array.from({ length: 6 }, () => random.whole(0, 9));
  const sum = numbers.reduce((total, number) => total + number, 0);
  const row = [cell('label', label, 3), ...[...numbers, sum].map((number) => cell('value', String(number)))];
  return [...grid.slice(0, at + 1), row, ...grid.slice(at + 1)];
}

const onValues = (grid: Grid, change: (text: string) => string): Grid =>
  grid.map((row) => row.map((own) => (own.role === 'value' ? { ...own, text: change(own.text) } : own)));

const everywhere = (made: MadeReport, change: (text: string) => string): Part[] =>
  partsOf(made, {
    proactive: [proactiveGrid(made)],
    requests: [onValues(requestsGrid(made), change)],
    remedies: [onValues(remediesGrid(made), change)],
  });

const REMARKS = ['', '', '', '含转办件', '其中2件为上年结转', '见附件', '3', '—'];

/** What offices add to the form, each in any layout that keeps the place of every cell. */
export const ADDITIONS: readonly Twist[] = [
  { name: 'rows counted in a column', parts: (made) => withRequests(made, numbered) },
  { name: 'lines counted behind the labels', parts: (made) => withRequests(made, lined) },
  {
    name: 'a column of remarks',
    parts: (made, random) =>
      withRequests(made, (grid) => withColumn(grid, '备注', () => random.pick(REMARKS))),
  },
  {
    name: "last year's totals in a column",
    parts: (made, random) =>
      withRequests(made, (grid) => withColumn(grid, '上年总计', () => String(random.whole(0, 60)))),
  },
  { name: 'table 4 turned', parts: turned },
  { name: "last year's documents in a column of table 2", parts: withLastYearsDocuments },
  {
    name: 'a row of what was asked online',
    parts: (made, random) =>
      withRequests(made, (grid) => withRowBehind(grid, /本年新收/, '其中：网上申请', random)),
  },
  {
    name: 'rows of what was asked online and otherwise',
    parts: (made, random) =>
      withRequests(made, (grid) =>
        withRowBehind(withRowBehind(grid, /本年新收/, '其他', random), /本年新收/, '其中：网上申请', random),
      ),
  },
  {
    name: 'numbers with ".0"',
    parts: (made, random) => {
      const decimals = random.pick(['.0', '.00']);
      return everywhere(made, (text) => (/^\d+$/.test(text) ? text + decimals : text));
    },
  },
  {
    name: 'units in cells',
    parts: (made, random) =>
      everywhere(made, (text) => (/^\d+$/.test(text) && random.chance(0.4) ? `${text}件` : text)),
  },
  {
    name: 'numbers quoted as text',
    parts: (made) => everywhere(made, (text) => (/^\d+$/.test(text) ? `'${text}` : text)),
  },
];
