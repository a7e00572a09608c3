import { type CountAt, type Judged, judgeBalance, judgeSum } from '../checks/blank-cells.ts';
import { type PackedFigures, statusAt, valueOf } from '../schemas/packed-figures.ts';
import { PRINTED_SUMS, type PrintedSum } from '../vocabulary/printed-sums.ts';
import { CELLS } from '../vocabulary/tables.ts';

/**
 * Totals that a report prints and that their own printed parts do not come to. Nobody knows which of them is wrong, so what
 * is made of such a total says so, and a share of it is not worked out.
 */

/** The sums of the form that fail, with what is printed and what the parts come to; a total may belong to two. */
export type Contradictions = ReadonlyMap<PrintedSum, Judged>;

export function contradictionsAt(at: CountAt): Contradictions {
  return new Map(
    PRINTED_SUMS.flatMap((sum) => {
      const judged = judgeSum(at, sum);
      return judged && judged.sum !== judged.printed ? [[sum, judged] as const] : [];
    }),
  );
}

const places = new Map(CELLS.map(({ id }, index) => [id, index]));
const known = new WeakMap<PackedFigures, Contradictions>();

function countAtOf(figures: PackedFigures): CountAt {
  return (cell) => ({ value: valueOf(figures, cell), status: statusAt(figures, places.get(cell)!) });
}

/** Those of packed figures; found once, for every measure asks. */
export function contradictionsOf(figures: PackedFigures): Contradictions {
  let found = known.get(figures);
  if (!found) {
    found = contradictionsAt(countAtOf(figures));
    known.set(figures, found);
  }
  return found;
}

/** Whether received and carried over do not come to as much as disposed of and carried forward, all applicants together. */
export function isBalanceContradicted(figures: PackedFigures): boolean {
  const judged = judgeBalance(countAtOf(figures), 'total');
  return judged !== null && judged.sum !== judged.printed;
}

/** What a cell is in such a sum. */
export const ROLES = ['total', 'part'] as const;
export type Role = (typeof ROLES)[number];

const knownRoles = new WeakMap<PackedFigures, ReadonlyMap<string, Role>>();

/**
 * The cells with a number that are in a sum that fails: its total, or a part of it; a total first where one is both. Found once,
 * for every measure asks.
 */
export function rolesIn(figures: PackedFigures): ReadonlyMap<string, Role> {
  let roles = knownRoles.get(figures);
  if (!roles) knownRoles.set(figures, (roles = findRoles(figures)));
  return roles;
}

function findRoles(figures: PackedFigures): ReadonlyMap<string, Role> {
  const sums = [...contradictionsOf(figures).keys()];
  const isNumber = (cell: string): boolean => valueOf(figures, cell) !== null;
  return new Map([
    ...sums.flatMap(({ parts }) => parts.filter(isNumber).map((part) => [part, 'part'] as const)),
    ...sums.map(({ total }) => [total, 'total'] as const),
  ]);
}
