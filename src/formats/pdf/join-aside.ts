import { readField } from '../../text/numbers.ts';
import { isFormLabel } from '../../vocabulary/form-labels.ts';
import type { Table, TableCell } from './table.ts';

/** In points: edges of one row lie no further apart on two pages. */
const ONE_EDGE = 1.5;

/**
 * The table whose columns go on on the next page, as a sheet too wide for its paper is printed, as one; null where nothing
 * shows that the second goes on with the rows of the first: it has words in its head alone, and as many rows.
 */
export function joinAside(left: Table, right: Table): Table | null {
  if (pageOf(left) === pageOf(right)) return null;
  const aligned = alignedRows(left, right);
  if (!aligned) return null;
  const head = headRows(aligned.right);
  const body = aligned.left.slice(head);
  if (body.length === 0 || body.length !== aligned.right.length - head) return null;
  const isLabelled = body.every((cells) => cells.some(isWords));
  // Table 4 has no labels: there nothing but the places of the lines shows it.
  const isUnlabelled = body.length === 1 && head > 0 && !body[0]!.some(isWords);
  const isHeaded = head > 0 || aligned.areSame;
  if (!(isLabelled && isHeaded) && !(isUnlabelled && aligned.areSame)) return null;
  const width = left.x.length - 1;
  const shift = left.x.at(-1)! - right.x[0]!;
  const rows = aligned.left.map((cells, row): TableCell[] => {
    const others = aligned.right[row]!.map((cell) => ({ ...cell, column: cell.column + width }));
    const [last, next] = [cells.at(-1), others[0]];
    if (row >= head || !last || !next || !isOneHead(last, next, width)) return [...cells, ...others];
    const printed = last.text === '' ? next : last;
    const { column, columns, rows: tall } = last;
    const text = last.text + next.text;
    return [
      ...cells.slice(0, -1),
      { ...printed, text, column, columns: columns + next.columns, rows: tall },
      ...others.slice(1),
    ];
  });
  const x = [...left.x, ...right.x.slice(1).map((edge) => edge + shift)];
  return aligned.y ? { x, y: aligned.y, rows } : { x, rows };
}

/** Whether a table has words in the rows of its head alone: it begins none of its own rows. */
export function isRightPart({ rows }: Table): boolean {
  const head = headRows(rows);
  return head > 0 && rows.length - head > 1;
}

/** How many rows there are up to the last one with words. */
function headRows(rows: readonly (readonly TableCell[])[]): number {
  return rows.findLastIndex((cells) => cells.some(isWords)) + 1;
}

function isWords({ text }: TableCell): boolean {
  return text !== '' && readField(text).kind === 'text';
}

function pageOf({ rows }: Table): number | undefined {
  return rows[0]?.[0]?.page;
}

/** Whether a cell of a head that ends a page goes on in the first one of the next. */
function isOneHead(last: TableCell, next: TableCell, width: number): boolean {
  if (last.column + last.columns !== width || last.rows !== next.rows) return false;
  if (last.text === '' || next.text === '') return true;
  return isFormLabel(last.text + next.text);
}

/** The rows of two tables, each of the first with its own of the second. */
interface Aligned {
  left: TableCell[][];
  right: TableCell[][];
  /** The edges of these rows; absent where nobody knows them of both. */
  y?: number[];
  /** Whether they stand at the same places on both pages. */
  areSame: boolean;
}

/** By the places of their edges where these are the same on both pages, else by their number; null where that differs too. */
function alignedRows(left: Table, right: Table): Aligned | null {
  const y = left.y && right.y ? edgesOfBoth(left.y, right.y) : null;
  if (y) {
    return { y, areSame: true, left: onRows(left, y), right: onRows(right, y) };
  }
  return left.rows.length === right.rows.length
    ? { areSame: false, left: left.rows, right: right.rows }
    : null;
}

/** The edges of the rows of both, as they stand on their pages; null where they begin or end elsewhere, or the one with fewer has some of its own. */
export function edgesOfBoth(one: readonly number[], other: readonly number[]): number[] | null {
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  const isIn = (edge: number) => more.some((own) => Math.abs(own - edge) <= ONE_EDGE);
  const ends = [one[0]! - other[0]!, one.at(-1)! - other.at(-1)!];
  return fewer.every(isIn) && ends.every((gap) => Math.abs(gap) <= ONE_EDGE) ? [...more] : null;
}

/** The rows of a table counted among these edges. */
function onRows({ y, rows }: Table, edges: readonly number[]): TableCell[][] {
  const indices = y!.map((edge) => edges.findIndex((own) => Math.abs(own - edge) <= ONE_EDGE));
  const laid = edges.slice(1).map((): TableCell[] => []);
  rows.forEach((cells, row) => {
    const at = indices[row]!;
    for (const cell of cells) laid[at]!.push({ ...cell, rows: indices[row + cell.rows]! - at });
  });
  return laid;
}
