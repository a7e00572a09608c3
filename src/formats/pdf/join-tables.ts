import { matchKey } from '../../text/normalise.ts';
import { readField } from '../../text/numbers.ts';
import { isCutRow, isRestOf, joinWords, pairsAt } from './cut-rows.ts';
import { isRightPart } from './join-aside.ts';
import type { Table, TableCell } from './table.ts';

/** Edges of one column lie no further apart on two pages. */
const ONE_EDGE = 4;

/**
 * The table that goes on over a page's end as one; null where the second is another one. A head that is repeated is
 * left out; a cell or row that the page's end cuts is one again.
 */
export function joinTables(upper: Table, lower: Table): Table | null {
  if (!isOneTable(upper, lower) || (isRightPart(lower) && !isRightPart(upper))) return null;
  const x = edgesOfBoth(upper.x, lower.x);
  const above = onEdges(upper, x);
  const below = onEdges({ ...lower, rows: withoutRepeatedHead(upper, lower) }, x);
  if (below.length === 0) return { x, rows: above };
  const [first, ...others] = below;
  const pairs = pairsAt(above, first!);
  if (isCutRow(above, first!, pairs)) {
    for (const { ending, going } of pairs) {
      ending.text = joinWords(ending.text, going.text);
      ending.rows += going.rows - 1;
    }
    return { x, rows: [...above, ...others] };
  }
  const joined = new Set<TableCell>();
  for (const { ending, going } of pairs) {
    if ((ending.rows === 1 && going.rows === 1) || !isRestOf(ending, going)) continue;
    ending.text = joinWords(ending.text, going.text);
    ending.rows += going.rows;
    joined.add(going);
  }
  return { x, rows: [...above, first!.filter((cell) => !joined.has(cell)), ...others] };
}

/** Whether two tables have the same outer edges, and inner ones of the one stand in the other too. */
function isOneTable(upper: Table, lower: Table): boolean {
  const isNear = (one: number | undefined, other: number | undefined) => Math.abs(one! - other!) <= ONE_EDGE;
  if (!isNear(upper.x[0], lower.x[0]) || !isNear(upper.x.at(-1), lower.x.at(-1))) return false;
  const [fewer, more] = [upper.x, lower.x].map((x) => x.slice(1, -1)).sort((a, b) => a.length - b.length);
  const shared = fewer!.filter((edge) => more!.some((other) => isNear(edge, other)));
  return shared.length >= fewer!.length / 2;
}

function edgesOfBoth(one: readonly number[], other: readonly number[]): number[] {
  const edges = [...one];
  for (const edge of other) if (one.every((known) => Math.abs(known - edge) > ONE_EDGE)) edges.push(edge);
  return edges.sort((a, b) => a - b);
}

/** The rows of a table with their columns counted among these edges. */
function onEdges({ x, rows }: Table, edges: readonly number[]): TableCell[][] {
  const indices = x.map((edge) => {
    const distances = edges.map((other) => Math.abs(other - edge));
    return distances.indexOf(Math.min(...distances));
  });
  return rows.map((cells) =>
    cells.map((cell) => {
      const column = indices[cell.column]!;
      return { ...cell, column, columns: indices[cell.column + cell.columns]! - column };
    }),
  );
}

/** The rows of the lower table without those at its top that the upper one begins with too. */
function withoutRepeatedHead(upper: Table, lower: Table): TableCell[][] {
  let repeated = 0;
  while (
    repeated < Math.min(upper.rows.length, lower.rows.length) &&
    isSameRow(upper.rows[repeated]!, lower.rows[repeated]!)
  )
    repeated++;
  return lower.rows.slice(repeated);
}

function isSameRow(one: readonly TableCell[], other: readonly TableCell[]): boolean {
  const printed = (cells: readonly TableCell[]) => cells.map(({ text }) => matchKey(text));
  const [words, others] = [printed(one), printed(other)];
  return (
    words.length === others.length &&
    words.every((text, at) => text === others[at]) &&
    // A row of numbers is no head.
    one.some(({ text }) => text !== '') &&
    one.every(({ text }) => text === '' || readField(text).kind === 'text')
  );
}
