import type { ChartConfiguration } from 'chart.js';
import { labelLength, type ChartData, type ChartLook } from './chart-data.ts';
import { legendLabels } from './legend-labels.ts';
import { valueLabels } from './value-labels.ts';
import { wrapLabel } from './wrap-label.ts';

/** More bars than this to a category cannot be told apart. */
const MOST_SERIES = 4;

/** Lying bars side by side, a group a category and a bar a series, each with its number. */
export function groupChart(
  data: ChartData,
  look: ChartLook,
): ChartConfiguration<'bar', (number | null)[], string[]> {
  if (data.series.length > MOST_SERIES) {
    throw new RangeError(`Unexpected ${data.series.length} series, expected at most ${MOST_SERIES}`);
  }
  const characters = labelLength(look.width);
  return {
    type: 'bar',
    data: {
      labels: data.labels.map((label) => wrapLabel(label, characters)),
      datasets: data.series.map((series, index) => ({
        label: series.label,
        data: [...series.values],
        backgroundColor: look.fills[index] ?? look.ink,
        borderColor: look.series[index] ?? look.ink,
        borderWidth: 1,
        borderSkipped: false as const,
        barPercentage: 0.84,
        categoryPercentage: 0.8,
        maxBarThickness: 22,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      font: { family: look.font, size: look.fontSize },
      // The room on the right is where the numbers stand.
      layout: { padding: { right: look.fontSize * 4 } },
      scales: {
        x: { beginAtZero: true, display: false },
        y: {
          grid: { display: false },
          border: { color: look.ink },
          ticks: { color: look.ink, autoSkip: false, font: { family: look.font, size: look.fontSize } },
        },
      },
      plugins: {
        legend: {
          position: 'bottom',
          align: 'start',
          labels: { ...legendLabels(look), boxHeight: look.fontSize },
        },
      },
    },
    plugins: [valueLabels(data, look)],
  };
}
