import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { labelLength, type ChartData, type ChartLook } from './chart-data.ts';
import { legendLabels } from './legend-labels.ts';
import { wrapLabel } from './wrap-label.ts';

/** More dots than this on a line cannot be told apart. */
const MOST_SERIES = 4;
const MARKERS = ['circle', 'rect', 'triangle', 'rectRot'] as const;

/**
 * Cleveland's dot plot: a line a category, a dot a series, so that many categories stay readable. Dots differ by shape
 * as well as by colour; what lies between the outermost ones of a line is drawn as a stroke.
 */
export function dotChart(
  data: ChartData,
  look: ChartLook,
): ChartConfiguration<'line', (number | null)[], string[]> {
  if (data.series.length > MOST_SERIES) {
    throw new RangeError(`Unexpected ${data.series.length} series, expected at most ${MOST_SERIES}`);
  }
  const characters = labelLength(look.width);
  const font = { family: look.font, size: look.fontSize };
  return {
    type: 'line',
    data: {
      labels: data.labels.map((label) => wrapLabel(label, characters)),
      datasets: data.series.map((series, index) => ({
        label: series.label,
        data: [...series.values],
        showLine: false,
        borderColor: look.series[index] ?? look.ink,
        // The first is full, the others are open, so that one on top of another shows.
        backgroundColor: index === 0 ? (look.series[index] ?? look.ink) : look.paper,
        pointStyle: MARKERS[index] ?? 'circle',
        pointRadius: 6,
        pointBorderWidth: 2,
        order: data.series.length - index,
        clip: false as const,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: look.fontSize * 1.5 } },
      scales: {
        x: {
          beginAtZero: true,
          position: 'top',
          grid: { color: look.rule },
          border: { display: false },
          ticks: { color: look.muted, precision: 0, maxTicksLimit: 6, font },
        },
        y: {
          offset: true,
          grid: { color: look.rule, offset: false },
          border: { color: look.ink },
          ticks: { color: look.ink, autoSkip: false, font },
        },
      },
      plugins: {
        legend: {
          display: data.series.length > 1,
          position: 'bottom',
          align: 'start',
          labels: {
            ...legendLabels(look),
            usePointStyle: true,
            boxHeight: look.fontSize * 0.7,
            sort: (a, b) => (a.datasetIndex ?? 0) - (b.datasetIndex ?? 0),
          },
        },
      },
    },
    plugins: [spans(data, look)],
  };
}

/** A stroke from the smallest to the largest number of each line. */
function spans(data: ChartData, look: ChartLook): Plugin<'line'> {
  return {
    id: 'spans',
    beforeDatasetsDraw(chart: Chart) {
      const { x, y } = chart.scales;
      if (!x || !y) return;
      const { ctx } = chart;
      ctx.save();
      ctx.strokeStyle = look.muted;
      ctx.lineWidth = 1.5;
      data.labels.forEach((_, index) => {
        const values = data.series.flatMap((series) => series.values[index] ?? []);
        if (values.length < 2) return;
        const height = y.getPixelForValue(index);
        ctx.beginPath();
        ctx.moveTo(x.getPixelForValue(Math.min(...values)), height);
        ctx.lineTo(x.getPixelForValue(Math.max(...values)), height);
        ctx.stroke();
      });
      ctx.restore();
    },
  };
}
