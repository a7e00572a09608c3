import { comparisonFigure as words } from '#language/comparison-figure.ts';
import type { AgencyCard } from '../statistics/agency-cards.ts';
import type { View } from '../statistics/comparison-selection.ts';
import type { Comparison } from '../statistics/comparison-table.ts';
import type { MeasureCard } from '../statistics/measure-cards.ts';
import type { FigureView } from './figure-view.ts';
import { type Material, pointsOf, MOST_SERIES } from './comparison-points.ts';
import { lineFigures } from './comparison-lines.ts';
import { rowFigures } from './comparison-rows.ts';

/** The pictures of a comparison, or why there is none. */
export interface Figures {
  readonly figures: readonly FigureView[];
  /** null where there are figures, or the reader wants none. */
  readonly objection: string | null;
}

const FEWEST_YEARS = 3;

/** From here on bars give way to dots where the reader has not chosen. */
const MANY_AGENCIES = 12;

/**
 * The pictures of a comparison in the view that was chosen; without a choice lines over years for few agencies, dots
 * for many, else bars. Every series of the measure has its own bars and dots, and lines break where another begins. Small
 * rates are left out, for a bar of 100 % that stands for 2 of 2 would deceive. Fewer than two numbers make no picture.
 */
export function figuresOf(
  comparison: Comparison,
  measure: MeasureCard,
  agencies: ReadonlyMap<string, Pick<AgencyCard, 'name'>>,
  view: View = 'auto',
): Figures {
  if (view === 'table') return { figures: [], objection: null };
  const rows = comparison.groups.flatMap((group) => group.rows);
  const material: Material = {
    comparison,
    points: pointsOf(rows, comparison.columns, measure),
    agencies: rows.map(({ agency }) => agency),
    measure,
    name: (id) => agencies.get(id)?.name ?? id,
  };
  const lines = lineFigures(material);
  const years = new Set(comparison.columns.map((column) => column.year)).size;
  const few = rows.length <= MOST_SERIES;
  const asLines = view === 'lines' || (view === 'auto' && years >= FEWEST_YEARS && few && lines.length > 0);
  const asDots = view === 'dots' || (view === 'auto' && rows.length > MANY_AGENCIES);
  const figures = asLines ? lines : rowFigures(material, asDots);
  return { figures, objection: figures.length > 0 ? null : words.nothing[asLines ? 'lines' : 'rows'] };
}
