import { hasInnerBlank, type FramedRow, type Placement, type Sum } from '../framed-row.ts';
import type { Frame } from './frames.ts';
import { isPrinted } from '../printed-fields.ts';
import { holds, isPiled, lacksEnd, valueOf } from './row-sums.ts';

export interface Judged {
  frame: Frame;
  /** Rows that it fits. */
  fitting: number;
  /** Rows that could be held against their sums. */
  checked: number;
  contradicted: number;
  /** Rows of which one sum that is more than nothing holds. */
  held: number;
  /** Rows with blank cells and two numbers or more. */
  gapped: number;
  /** Those of them whose numbers stand together although they are a sum and its parts: their blank cells were lost. */
  piled: number;
  /** Whether blank cells of a stream stand behind the numbers of every row: nothing shows that they belong there. */
  isHeaped: boolean;
}

export function judge(
  fitting: readonly { row: FramedRow; placement: Placement }[],
  areKept: boolean,
): Omit<Judged, 'frame' | 'isHeaped'> {
  const rows = fitting.map(({ row }) => row);
  const gapped = rows.filter(({ fields, columns }) => {
    const printed = fields.filter(isPrinted).length;
    return printed > 1 && printed < columns.length;
  });
  // Where 总计 stands before the applicants, numbers that stand together may be a sum and its parts as they are printed.
  const showsBlanks = areKept || gapped.some(hasInnerBlank) || keepsMergedCells(rows);
  const piled = fitting.filter(
    ({ row, placement }) =>
      gapped.includes(row) &&
      isPiled(row) &&
      !(showsBlanks && row.sums.every((sum) => holds(placement, sum) === true)),
  ).length;
  let [checked, contradicted, held] = [0, 0, 0];
  for (const { row, placement } of fitting) {
    // A total that is blank by the row's own numbers contradicts nothing.
    if (row.row.layout === 'flow' && lacksEnd(row, 1)) continue;
    const verdicts = row.sums.map((sum) => holds(placement, sum)).filter((verdict) => verdict !== null);
    if (verdicts.length === 0) continue;
    checked += 1;
    if (verdicts.includes(false)) contradicted += 1;
    if (row.sums.some((sum) => isTold(placement, sum))) held += 1;
  }
  return {
    fitting: rows.length,
    checked,
    contradicted,
    held,
    gapped: gapped.length,
    piled,
  };
}

/** So many rows have blank cells before their numbers by no chance. */
const FEW_LED = 2;

/**
 * Whether a grid shows the merged cells of its table: a head over several columns, or blank cells between labels and numbers.
 * Where blank cells are heaped behind the numbers, there are none of these.
 */
function keepsMergedCells(rows: readonly FramedRow[]): boolean {
  const cells = rows.filter(({ row }) => row.layout === 'cells');
  const isSpanned = cells.some(
    ({ row, head }) =>
      head?.layout === 'cells' &&
      head.source === row.source &&
      head.fields.some(({ from, to }) => to - from > 1),
  );
  const led = cells.filter(({ fields }) => fields.findIndex(isPrinted) > 0);
  return isSpanned || led.length >= FEW_LED;
}

/** Whether a sum holds and is more than nothing, which adds up wherever it stands. */
function isTold(placement: Placement, sum: Sum): boolean {
  const total = valueOf(placement[sum.total] ?? null);
  return typeof total === 'number' && total > 0 && holds(placement, sum) === true;
}
