import { blanksAsZero } from '../checks/blank-cells.ts';
import { CountStatus } from '../schemas/count.ts';
import { countOf, type PackedFigures } from '../schemas/packed-figures.ts';

const NONE: ReadonlySet<string> = new Set();
const BLANK = new RegExp(
  `[${(['blank', 'dash'] as const).map((status) => CountStatus.options.indexOf(status)).join('')}]`,
);
const known = new WeakMap<PackedFigures, ReadonlySet<string>>();

/** The blank cells of a report that count as 0 where they are added up; found once, for every measure asks. */
export function countedBlanks(figures: PackedFigures): ReadonlySet<string> {
  if (!BLANK.test(figures.statuses)) return NONE;
  let cells = known.get(figures);
  if (!cells) {
    cells = blanksAsZero((cell) => countOf(figures, cell));
    known.set(figures, cells);
  }
  return cells;
}
