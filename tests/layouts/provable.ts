import { REMEDIES } from '../../src/vocabulary/remedies.ts';
import { DISPOSITION_ROWS, REQUESTS } from '../../src/vocabulary/requests.ts';
import { cellId, type TableKey } from '../../src/vocabulary/tables.ts';
import { columnKeys, rowKeys } from './grids.ts';
import type { MadeCell, MadeReport, MadeTable } from './made-report.ts';
import {
  cuts,
  cutsBesideSlips,
  cutsWithBlanks,
  placements,
  placementsBesideSlips,
  type Candidates,
  type Numbers,
} from './candidates.ts';

/** By table, what a file lost. places: which cells are blank. gaps: where one number ends and the next begins. */
export type Lost = Partial<Record<TableKey, 'places' | 'gaps'>>;

/** Ids of cells. */
export type CellIds = ReadonlySet<string>;

/**
 * The cells of a report that the rules of the form prove where the file does not tell their places. It is written apart
 * from the reader, so that what is asked of the reader does not rest on the reader: a row's candidates are all ways of
 * placing (or cutting) what is printed whose parts add up to its total; of these the sums of columns leave some. A cell
 * in which all that are left agree is proven. Nothing is guessed, so they may be too few, never too many.
 */
export function provableCells(made: MadeReport, lost: Lost): CellIds {
  const { proactive, requests, remedies } = made.tables;
  return new Set([
    ...(lost.proactive
      ? provableProactive(proactive, WITHOUT_SUMS[lost.proactive])
      : idsOf('proactive', proactive)),
    ...(lost.requests ? provableRequests(requests, CANDIDATES[lost.requests]) : idsOf('requests', requests)),
    ...(lost.remedies ? provableRemedies(remedies, OF_FIFTEEN[lost.remedies]) : idsOf('remedies', remedies)),
  ]);
}

const CANDIDATES = { places: placements, gaps: cuts };
/** No sum of table 2 shows that every cell is printed. */
const WITHOUT_SUMS = { places: placements, gaps: cutsWithBlanks };
/** Nor does one of table 4 that each total is, or that it is right. */
const OF_FIFTEEN = { places: placementsBesideSlips, gaps: cutsBesideSlips };

function idsOf(table: TableKey, rows: MadeTable): string[] {
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.keys(cells).map((column) => cellId(table, row, column)),
  );
}

/** Table 2 has no sums. */
function provableProactive(table: MadeTable, candidates: Candidates): string[] {
  return Object.entries(table).flatMap(([key, row]) => {
    const cells = Object.entries(row);
    return agreed(
      cells.map(([column, cell]) => [cellId('proactive', key, column), cell]),
      candidates(cells, null),
    );
  });
}

/** Fifteen cells in one row. */
function provableRemedies(table: MadeTable, candidates: Candidates): string[] {
  const cells = rowKeys(REMEDIES).flatMap((row) =>
    columnKeys(REMEDIES).map((column) => ({ row, column, cell: table[row]![column]! })),
  );
  return agreed(
    cells.map(({ row, column, cell }) => [cellId('remedies', row, column), cell]),
    candidates(
      cells.map(({ column, cell }) => [column, cell]),
      5,
    ),
  );
}

function provableRequests(table: MadeTable, candidates: Candidates): string[] {
  const columns = columnKeys(REQUESTS);
  const left = new Map<string, Numbers[]>();
  for (const [key, row] of Object.entries(table)) {
    const cells = columns.map((column): [string, MadeCell] => [column, row[column]!]);
    left.set(key, candidates(cells, 7));
  }
  // Each sum of a column: rows with their sign, which together make nothing.
  const dispositions = DISPOSITION_ROWS.filter((row) => left.has(row));
  const sums: [string, number][][] = [
    [
      ['received', 1],
      ['carriedOver', 1],
      ['totalDisposed', -1],
      ['carriedForward', -1],
    ],
    [...dispositions.map((row): [string, number] => [row, 1]), ['totalDisposed', -1]],
  ];
  for (let before = -1; before !== size(left);) {
    before = size(left);
    for (const terms of sums) columns.forEach((_, column) => keepPossible(left, terms, column));
  }
  return Object.entries(table).flatMap(([key, row]) =>
    agreed(
      columns.map((column) => [cellId('requests', key, column), row[column]!]),
      left.get(key)!,
    ),
  );
}

const size = (left: Map<string, Numbers[]>) => [...left.values()].reduce((sum, rows) => sum + rows.length, 0);

/** More sums than these are not followed: the rows then keep all their candidates. */
const MOST_SUMS = 4000;

/** Drops the candidates of a sum's rows that no choice among the others' can make up for. */
function keepPossible(left: Map<string, Numbers[]>, terms: [string, number][], column: number): void {
  const values = terms.map(
    ([row, sign]) => new Set(left.get(row)!.map((numbers) => sign * (numbers[column] ?? 0))),
  );
  const before: Set<number>[] = [new Set([0])];
  const behind: Set<number>[] = [new Set([0])];
  for (let at = 0; at < terms.length; at++) {
    const sum = plus(before[at]!, values[at]!);
    const backward = plus(behind[at]!, values[terms.length - 1 - at]!);
    if (!sum || !backward) return;
    before.push(sum);
    behind.push(backward);
  }
  terms.forEach(([row, sign], at) => {
    const others = behind[terms.length - 1 - at]!;
    const possible = new Set(
      [...values[at]!].filter((value) => [...before[at]!].some((sum) => others.has(-(sum + value)))),
    );
    left.set(
      row,
      left.get(row)!.filter((numbers) => possible.has(sign * (numbers[column] ?? 0))),
    );
  });
}

function plus(sums: ReadonlySet<number>, values: ReadonlySet<number>): Set<number> | null {
  const all = new Set<number>();
  for (const sum of sums) for (const value of values) all.add(sum + value);
  return all.size > MOST_SUMS ? null : all;
}

/**
 * Cells in which all candidates agree with each other, or in which nothing is to be read. Throws where the truth is not
 * among the candidates: then the solver, or the printer of the sums, is wrong.
 */
function agreed(cells: readonly [id: string, cell: MadeCell][], candidates: readonly Numbers[]): string[] {
  if (!candidates.some((numbers) => cells.every(([, { value }], at) => numbers[at] === value))) {
    throw new RangeError(
      `Unexpected candidates without the truth ${cells.map(([, { text }]) => text).join('|')}`,
    );
  }
  return cells.flatMap(([id, { value }], at) =>
    value === null || candidates.every((numbers) => numbers[at] === value) ? [id] : [],
  );
}
