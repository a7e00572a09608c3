import { type CountAt, type Judged, judgeSum } from '../checks/blank-cells.ts';
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

/** Those of packed figures; found once, for every measure asks. */
export function contradictionsOf(figures: PackedFigures): Contradictions {
  let found = known.get(figures);
  if (!found) {
    found = contradictionsAt((cell) => ({
      value: valueOf(figures, cell),
      status: statusAt(figures, places.get(cell)!),
    }));
    known.set(figures, found);
  }
  return found;
}

/** The cells of the totals that fail in some sum. */
export function contradictedTotals(figures: PackedFigures): ReadonlySet<string> {
  return new Set([...contradictionsOf(figures).keys()].map(({ total }) => total));
}
