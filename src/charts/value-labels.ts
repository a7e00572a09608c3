import type { Plugin } from 'chart.js';
import { CHARTS } from '#language/charts.ts';
import { quantityText } from '#language/numbers.ts';
import type { ChartData, ChartLook } from './chart-data.ts';

/** Writes each bar's number at its end; a bar without a number says so instead of looking like a zero. */
export function valueLabels(data: ChartData, look: ChartLook): Plugin<'bar'> {
  return {
    id: 'valueLabels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const zero = chart.scales['x']?.getPixelForValue(0) ?? 0;
      ctx.save();
      ctx.font = `${look.fontSize}px ${look.font}`;
      ctx.textBaseline = 'middle';
      data.series.forEach((series, place) => {
        chart.getDatasetMeta(place).data.forEach((bar, index) => {
          const value = series.values[index] ?? null;
          ctx.fillStyle = value ? look.ink : look.muted;
          ctx.fillText(
            // Beside other bars of the group a word for every gap would say too much.
            value === null && data.series.length > 1
              ? '—'
              : valueLabel(value, data.unit, series.gaps?.[index]),
            (value === null ? zero : Math.max(bar.x, zero)) + 6,
            bar.y,
          );
        });
      });
      ctx.restore();
    },
  };
}

/** `11 件`, or the word for a gap. */
export function valueLabel(value: number | null, unit: string, gap: string = CHARTS.noNumber): string {
  return value === null ? gap : quantityText(value, unit);
}
