import type { ChartConfiguration } from 'chart.js';
import type { ChartData, ChartLook } from './chart-data.ts';
import {
  amountAxis,
  areaLegend,
  fontOf,
  patternedBars,
  requireFewSeries,
  roomForBreaks,
  STILL,
  wrappedLabels,
} from './chart-parts.ts';
import { formBreaks } from './form-breaks.ts';
import { segmentLabels } from './segment-labels.ts';

/**
 * Bars of several parts on each other: lying, one a category, or standing, one a year. The parts differ by pattern as
 * well as by colour, and carry their numbers where there is room.
 */
export function stackChart(
  data: ChartData,
  look: ChartLook,
  direction: 'lying' | 'standing',
): ChartConfiguration<'bar', (number | null)[], string | string[]> {
  requireFewSeries(data);
  const lying = direction === 'lying';
  const amounts = { ...amountAxis(data, look), stacked: true, grace: roomForBreaks(data) };
  const categories = {
    stacked: true,
    grid: { display: false },
    border: { color: look.ink },
    ticks: { color: look.ink, autoSkip: !lying, font: fontOf(look) },
  };
  return {
    type: 'bar',
    data: {
      labels: lying ? wrappedLabels(data, look) : [...data.labels],
      datasets: data.series.map((series, index) => ({
        ...patternedBars(series, index, look),
        barPercentage: 0.72,
        categoryPercentage: 0.86,
        maxBarThickness: lying ? 26 : 56,
      })),
    },
    options: {
      indexAxis: lying ? 'y' : 'x',
      ...STILL,
      layout: { padding: { right: lying ? look.fontSize * 4 : look.fontSize } },
      scales: lying ? { x: { ...amounts, display: false }, y: categories } : { x: categories, y: amounts },
      plugins: { legend: areaLegend(look) },
    },
    plugins: [segmentLabels(data, look, direction), formBreaks(data, look)],
  };
}
