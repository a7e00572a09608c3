import type { ChartConfiguration } from 'chart.js';
import { labelLength, type ChartData, type ChartLook } from './chart-data.ts';
import { valueLabels } from './value-labels.ts';
import { wrapLabel } from './wrap-label.ts';

/**
 * Horizontal bars of one series, for Chinese labels read best from the left; every bar carries its number. Bars
 * of which the title speaks have the accent; where it speaks of none in particular, all have.
 */
export function barChart(
  data: ChartData,
  look: ChartLook,
): ChartConfiguration<'bar', (number | null)[], string[]> {
  const [series] = data.series;
  if (!series || data.series.length > 1) {
    throw new RangeError(`Unexpected ${data.series.length} series, expected one`);
  }
  const characters = labelLength(look.width);
  return {
    type: 'bar',
    data: {
      labels: data.labels.map((label) => wrapLabel(label, characters)),
      datasets: [
        {
          label: series.label,
          data: [...series.values],
          backgroundColor: coloursOf(data, look),
          barPercentage: 0.72,
          categoryPercentage: 0.86,
          maxBarThickness: 26,
        },
      ],
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
      plugins: { legend: { display: false } },
    },
    plugins: [valueLabels(data, look)],
  };
}

function coloursOf({ labels, accents = [] }: ChartData, look: ChartLook): string[] {
  const accent = look.series[0] ?? look.ink;
  return labels.map((_, index) => (accents.length === 0 || accents.includes(index) ? accent : look.quiet));
}
