import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { ChartData, ChartLook } from './chart-data.ts';
import {
  amountAxis,
  fontOf,
  MARKERS,
  pointLegend,
  requireFewSeries,
  STILL,
  wrappedLabels,
} from './chart-parts.ts';

/**
 * Cleveland's dot plot: a line a category, a dot a series, so that many categories stay readable. Dots differ by shape
 * as well as by colour; what lies between the outermost ones of a line is drawn as a stroke.
 */
export function dotChart(
  data: ChartData,
  look: ChartLook,
): ChartConfiguration<'line', (number | null)[], string[]> {
  requireFewSeries(data);
  const legend = pointLegend(look);
  return {
    type: 'line',
    data: {
      labels: wrappedLabels(data, look),
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
      ...STILL,
      layout: { padding: { right: look.fontSize * 1.5 } },
      scales: {
        x: { ...amountAxis(data, look), position: 'top' },
        y: {
          offset: true,
          grid: { color: look.rule, offset: false },
          border: { color: look.ink },
          ticks: { color: look.ink, autoSkip: false, font: fontOf(look) },
        },
      },
      plugins: {
        legend: {
          display: data.series.length > 1,
          ...legend,
          labels: { ...legend.labels, boxHeight: look.fontSize * 0.7 },
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
