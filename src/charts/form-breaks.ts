import type { Plugin } from 'chart.js';
import { CHART_MARKS } from '#language/chart-marks.ts';
import type { ChartData, ChartLook } from './chart-data.ts';

/** Marks where the edition of the form changes, or the agency: a dashed line between two years and words above it. */
export function formBreaks(data: ChartData, look: ChartLook): Plugin {
  return {
    id: 'formBreaks',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const scale = chart.scales['x'];
      if (!scale) return;
      ctx.save();
      ctx.strokeStyle = look.muted;
      ctx.fillStyle = look.muted;
      ctx.font = `${look.fontSize}px ${look.font}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'top';
      ctx.setLineDash([3, 3]);
      for (const index of data.breaks) {
        const x = (scale.getPixelForValue(index - 1) + scale.getPixelForValue(index)) / 2;
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top + look.fontSize * 1.3);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        const words = CHART_MARKS[data.successions?.includes(index) ? 'succession' : 'form'];
        const half = ctx.measureText(words).width / 2;
        ctx.fillText(
          words,
          Math.min(Math.max(x, chartArea.left + half), chartArea.right - half),
          chartArea.top,
        );
      }
      ctx.restore();
    },
  };
}
