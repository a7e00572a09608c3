import { viewCell, type CellView } from '../../views/cell-view.ts';
import { type MeasureYears, numbersOf } from '../../statistics/agency-years.ts';
import { measureCard } from '../../statistics/measure-cards.ts';

/** A row of a matrix of years as it is shown. */
export interface MatrixRow {
  group?: string;
  /** Beside the heading: what the rows under it have in common. */
  groupDetail?: string;
  label: string;
  unit: string;
  /** One a year for the sparkline; null is a gap. */
  numbers: readonly (number | null)[];
  /** Indexes of the years from which on another thing is counted. */
  cuts: readonly number[];
  cells: readonly CellView[];
}

/** A measure over the years, as its observations say it. */
export function rowOf(row: MeasureYears, label: string): MatrixRow {
  const card = measureCard(row.measure, () => undefined);
  return {
    label,
    unit: row.measure.unit,
    numbers: numbersOf(row),
    cuts: row.cuts,
    cells: row.cells.map((cell) => viewCell(cell, card, false)).map(nothingAsFraction),
  };
}

/** Where there was nothing to divide, `0/0` says so in less room than words. */
function nothingAsFraction({ detail, ...cell }: CellView): CellView {
  if (cell.gap === 'nothing-to-divide' && detail) return { ...cell, text: detail };
  return detail ? { ...cell, detail } : cell;
}
