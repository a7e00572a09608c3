import type { Plugin } from 'chart.js';
import type { ChartData, ChartLook } from './chart-data.ts';
import { valueLabel } from './value-labels.ts';

/** Space around a number on its patch of paper, in CSS pixels. */
const PADDING = 3;

/**
 * Writes each part's number on it, on a patch of paper so that no pattern disturbs it, where it fits; lying bars carry
 * their sum at the end. A bar without numbers says so instead of looking like a zero.
 */
export function segmentLabels(
  data: ChartData,
  look: ChartLook,
  direction: 'lying' | 'standing',
): Plugin<'bar'> {
  return {
    id: 'segmentLabels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const height = look.fontSize;
      ctx.save();
      ctx.font = `${height}px ${look.font}`;
      // Standing bars are of one width: numbers on some of them alone would seem to be chosen.
      const widest = Math.max(
        ...data.series.flatMap(({ values }) =>
          values.map((value) => ctx.measureText(`${value ?? ''}`).width),
        ),
      );
      const least = direction === 'standing' ? widest + 2 * PADDING : 0;
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'center';
      data.series.forEach(({ values }, index) => {
        chart.getDatasetMeta(index).data.forEach((element, at) => {
          const value = values[at];
          if (!value) return;
          const bar = element.getProps(['x', 'y', 'base', 'width', 'height'], true) as unknown as Segment;
          const text = String(value);
          const width = ctx.measureText(text).width + 2 * PADDING;
          const room =
            direction === 'lying'
              ? [Math.abs(bar.x - bar.base), bar.height]
              : [bar.width, Math.abs(bar.base - bar.y)];
          if (Math.max(width, least) > (room[0] ?? 0) || height > (room[1] ?? 0)) return;
          const x = direction === 'lying' ? (bar.x + bar.base) / 2 : bar.x;
          const y = direction === 'lying' ? bar.y : (bar.y + bar.base) / 2;
          ctx.fillStyle = look.paper;
          ctx.fillRect(x - width / 2, y - height * 0.55, width, height * 1.1);
          ctx.fillStyle = look.ink;
          ctx.fillText(text, x, y);
        });
      });
      if (direction === 'lying') {
        ctx.textAlign = 'left';
        data.labels.forEach((_, at) => {
          const values = data.series.map((series) => series.values[at] ?? null);
          const known = values.filter((value) => value !== null);
          const sum = known.reduce((total, value) => total + value, 0);
          const end = scales['x']?.getPixelForValue(sum) ?? chartArea.left;
          ctx.fillStyle = sum ? look.ink : look.muted;
          ctx.fillText(
            valueLabel(known.length < values.length ? null : sum, data.unit),
            Math.max(end, chartArea.left) + 6,
            scales['y']?.getPixelForValue(at) ?? 0,
          );
        });
      }
      ctx.restore();
    },
  };
}

/** Where chart.js drew one part, in CSS pixels; `base` is its end nearer to zero. */
interface Segment {
  x: number;
  y: number;
  base: number;
  width: number;
  height: number;
}
