import type { ChartConfiguration } from 'chart.js';
import type { ChartData, ChartLook } from './chart-data.ts';
import { areaLegend, numberedBars, patternedBars, requireFewSeries, wrappedLabels } from './chart-parts.ts';
import { valueLabels } from './value-labels.ts';

/** Lying bars side by side, a group a category and a bar a series, each with its number. */
export function groupChart(
  data: ChartData,
  look: ChartLook,
): ChartConfiguration<'bar', (number | null)[], string[]> {
  requireFewSeries(data);
  return {
    type: 'bar',
    data: {
      labels: wrappedLabels(data, look),
      datasets: data.series.map((series, index) => ({
        ...patternedBars(series, index, look),
        barPercentage: 0.84,
        categoryPercentage: 0.8,
        maxBarThickness: 22,
      })),
    },
    options: {
      ...numberedBars(look),
      plugins: { legend: areaLegend(look) },
    },
    plugins: [valueLabels(data, look)],
  };
}
