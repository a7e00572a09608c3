import type { ChartConfiguration } from 'chart.js';
import { labelLength, type ChartData, type ChartLook } from './chart-data.ts';
import { formBreaks } from './form-breaks.ts';
import { legendLabels } from './legend-labels.ts';
import { segmentLabels } from './segment-labels.ts';
import { wrapLabel } from './wrap-label.ts';

/** More parts than this cannot be told apart. */
const MOST_SERIES = 4;

/**
 * Bars of several parts on each other: lying, one a category, or standing, one a year. The parts differ by pattern as
 * well as by colour, and carry their numbers where there is room.
 */
export function stackChart(
  data: ChartData,
  look: ChartLook,
  direction: 'lying' | 'standing',
): ChartConfiguration<'bar', (number | null)[], string | string[]> {
  if (data.series.length > MOST_SERIES) {
    throw new RangeError(`Unexpected ${data.series.length} series, expected at most ${MOST_SERIES}`);
  }
  const lying = direction === 'lying';
  const characters = labelLength(look.width);
  const font = { family: look.font, size: look.fontSize };
  const amounts = {
    stacked: true,
    beginAtZero: true,
    // Room for the words at a change of the form.
    grace: data.breaks.length > 0 ? '15%' : 0,
    grid: { color: look.rule },
    border: { display: false },
    ticks: { color: look.muted, precision: 0, maxTicksLimit: 6, font },
  };
  const categories = {
    stacked: true,
    grid: { display: false },
    border: { color: look.ink },
    ticks: { color: look.ink, autoSkip: !lying, font },
  };
  return {
    type: 'bar',
    data: {
      labels: lying ? data.labels.map((label) => wrapLabel(label, characters)) : [...data.labels],
      datasets: data.series.map((series, index) => ({
        label: series.label,
        data: [...series.values],
        backgroundColor: look.fills[index] ?? look.ink,
        borderColor: look.series[index] ?? look.ink,
        borderWidth: 1,
        borderSkipped: false as const,
        barPercentage: 0.72,
        categoryPercentage: 0.86,
        maxBarThickness: lying ? 26 : 56,
      })),
    },
    options: {
      indexAxis: lying ? 'y' : 'x',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: lying ? look.fontSize * 4 : look.fontSize } },
      scales: lying ? { x: { ...amounts, display: false }, y: categories } : { x: categories, y: amounts },
      plugins: {
        legend: {
          // Below, for the word above a change of the form needs the room on top.
          position: 'bottom',
          align: 'start',
          labels: { ...legendLabels(look), boxHeight: look.fontSize },
        },
      },
    },
    plugins: [segmentLabels(data, look, direction), formBreaks(data, look)],
  };
}
