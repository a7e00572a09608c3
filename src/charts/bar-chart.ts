import type { ChartConfiguration } from 'chart.js';
import type { ChartData, ChartLook } from './chart-data.ts';
import { numberedBars, wrappedLabels } from './chart-parts.ts';
import { areSquares, unitSquares } from './unit-squares.ts';
import { valueLabels } from './value-labels.ts';

/**
 * Horizontal bars of one series, for Chinese labels read best from the left; every bar carries its number. Bars
 * of which the title speaks have the accent; where it speaks of none in particular, all have. Few cases are squares
 * instead, one each, that can be counted.
 */
export function barChart(
  data: ChartData,
  look: ChartLook,
): ChartConfiguration<'bar', (number | null)[], string[]> {
  const [series] = data.series;
  if (!series || data.series.length > 1) {
    throw new RangeError(`Unexpected ${data.series.length} series, expected one`);
  }
  const colours = coloursOf(data, look);
  const squares = areSquares(data);
  return {
    type: 'bar',
    data: {
      labels: wrappedLabels(data, look),
      datasets: [
        {
          label: series.label,
          data: [...series.values],
          backgroundColor: squares ? 'transparent' : colours,
          barPercentage: 0.72,
          categoryPercentage: 0.86,
          maxBarThickness: 26,
        },
      ],
    },
    options: {
      ...numberedBars(look),
      plugins: { legend: { display: false } },
    },
    plugins: [squares ? unitSquares(data, look, colours) : valueLabels(data, look)],
  };
}

function coloursOf({ labels, accents = [] }: ChartData, look: ChartLook): string[] {
  const accent = look.series[0] ?? look.ink;
  return labels.map((_, index) => (accents.length === 0 || accents.includes(index) ? accent : look.quiet));
}
