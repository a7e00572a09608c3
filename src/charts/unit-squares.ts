import type { Plugin } from 'chart.js';
import { FEW_CASES } from '../vocabulary/units.ts';
import type { ChartData, ChartLook } from './chart-data.ts';
import { isCounted } from './chart-parts.ts';
import { valueLabel } from './value-labels.ts';

/** Part of its step that a square leaves empty. */
const GAP = 0.14;
/** The widest step from one square to the next, in CSS pixels. */
const WIDEST_STEP = 22;

/** Whether the numbers of one series are so few cases that each is drawn as a square of its own. */
export function areSquares({ series, unit }: Pick<ChartData, 'series' | 'unit'>): boolean {
  const cases = series.flatMap(({ values }) => values).reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return series.length === 1 && isCounted(unit) && cases > 0 && cases < FEW_CASES;
}

/** Draws a square for each case in place of a bar, with the number behind the last; `colours` has one a row. */
export function unitSquares(data: ChartData, look: ChartLook, colours: readonly string[]): Plugin<'bar'> {
  return {
    id: 'unitSquares',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const [series] = data.series;
      if (!series) return;
      const most = Math.max(...series.values.map((value) => value ?? 0));
      const step = Math.min(WIDEST_STEP, chartArea.width / most);
      const side = step * (1 - GAP);
      ctx.save();
      ctx.font = `${look.fontSize}px ${look.font}`;
      ctx.textBaseline = 'middle';
      series.values.forEach((value, index) => {
        const middle = scales['y']?.getPixelForValue(index) ?? 0;
        ctx.fillStyle = colours[index] ?? look.ink;
        for (let at = 0; at < (value ?? 0); at += 1)
          ctx.fillRect(chartArea.left + step * (at + GAP), middle - side / 2, side, side);
        ctx.fillStyle = value ? look.ink : look.muted;
        const end = chartArea.left + step * ((value ?? 0) + GAP);
        ctx.fillText(valueLabel(value, data.unit, series.gaps?.[index]), end + 6, middle);
      });
      ctx.restore();
    },
  };
}
