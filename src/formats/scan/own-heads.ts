import { formKey } from '../../text/form-key.ts';
import { REQUESTS } from '../../vocabulary/requests.ts';
import type { Table, TableCell } from '../pdf/table.ts';

/** Fewer columns of the form are no table of its own. */
const FEWEST = 3;

const HEADS = REQUESTS.columns.map(({ label, ...rest }) =>
  [label, ...('aliases' in rest ? rest.aliases : [])].map(formKey),
);

/**
 * Whether a table has some of the columns of table 3 alone, from the first on and no others, with each number in a cell below just its own head: the paper
 * ends before the further ones. A line that nobody saw would have left two heads in one cell, which are none.
 */
export function endsAfterHeads({ rows }: Table): boolean {
  const cells = rows.flat();
  const [first] = headsAt(cells, 0);
  if (!first) return false;
  const heads: TableCell[] = [];
  for (let at = 0; at < HEADS.length; at++) {
    const own = headsAt(cells, at).filter(({ column }) => column >= first.column);
    if (own.length > 1) return false;
    if (own.length === 1 && heads.length < at) return false;
    heads.push(...own);
  }
  if (heads.length < FEWEST || heads.length === HEADS.length) return false;
  const lowest = rows.findLastIndex((row) => row.some((cell) => heads.includes(cell)));
  const below = rows.slice(lowest + 1).map((row) => row.filter(({ column }) => column >= first.column));
  const isBelow = (cell: TableCell, at: number) =>
    cell.rows === 1 && cell.column === heads[at]!.column && cell.columns === heads[at]!.columns;
  const isFollowed = heads.every(
    (head, at) => at === 0 || head.column === heads[at - 1]!.column + heads[at - 1]!.columns,
  );
  return (
    isFollowed && below.length > 0 && below.every((row) => row.length === heads.length && row.every(isBelow))
  );
}

function headsAt(cells: readonly TableCell[], at: number): TableCell[] {
  return cells.filter(({ text }) => text !== '' && HEADS[at]!.includes(formKey(text)));
}
