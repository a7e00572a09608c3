import type { Plugin } from 'chart.js';
import type { ChartData, ChartLook } from './chart-data.ts';
import { labelWidth, wrapLabel } from './wrap-label.ts';

/** Characters on a line of a name beside its line. */
const NAME_LENGTH = 7;
/** The parts of a chart's width and height that names may take; where they need more, they stand below. */
const MOST_SHARE = 0.28;
const MOST_HEIGHT = 0.8;
const GAP = 10;
const LEADING = 1.25;

interface EndLabel {
  lines: string[];
  /** The last point that has a number; null where the series has none. */
  at: number | null;
}

/** The names of the lines, where all fit beside the ends of their lines; null where they do not. */
export function endLabels(
  data: ChartData,
  look: ChartLook,
): { width: number; plugin: Plugin<'line'> } | null {
  const labels = data.series.map(({ label, values }) => {
    const at = values.findLastIndex((value) => value !== null);
    return {
      lines: wrapLabel(label, NAME_LENGTH, labelWidth).map((line) => line.trim()),
      at: at < 0 ? null : at,
    };
  });
  const longest = Math.max(...labels.flatMap(({ lines }) => lines.map((line) => [...line].length)));
  const width = longest * look.fontSize + GAP + look.fontSize / 2;
  const height = labels.reduce((sum, { lines }) => sum + lines.length, 0) * look.fontSize * LEADING;
  const fits = width <= look.width * MOST_SHARE && height <= look.height * MOST_HEIGHT;
  return fits ? { width, plugin: plugin(labels, data, look) } : null;
}

function plugin(labels: readonly EndLabel[], data: ChartData, look: ChartLook): Plugin<'line'> {
  const leading = look.fontSize * LEADING;
  return {
    id: 'endLabels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const wanted = labels.map(({ lines, at }, index) => ({
        y:
          at === null
            ? chartArea.bottom
            : (scales['y']?.getPixelForValue(data.series[index]?.values[at] ?? 0) ?? 0),
        height: lines.length * leading,
      }));
      const tops = spread(wanted, chartArea.top, chartArea.bottom);
      ctx.save();
      ctx.font = `${look.fontSize}px ${look.font}`;
      ctx.textBaseline = 'top';
      labels.forEach(({ lines, at }, index) => {
        if (at === null) return;
        ctx.fillStyle = look.series[index] ?? look.ink;
        lines.forEach((line, row) =>
          ctx.fillText(
            line,
            chartArea.right + GAP,
            (tops[index] ?? 0) + row * leading + (leading - look.fontSize) / 2,
          ),
        );
      });
      ctx.restore();
    },
  };
}

/**
 * Tops of boxes that want to stand with their middle at `y`, moved as little as keeps them apart and, while there is
 * room, between `top` and `bottom`.
 */
export function spread(
  boxes: readonly { y: number; height: number }[],
  top: number,
  bottom: number,
): number[] {
  const order = boxes.map((_, index) => index).sort((a, b) => (boxes[a]?.y ?? 0) - (boxes[b]?.y ?? 0));
  const tops = boxes.map(({ y, height }) => y - height / 2);
  let above = top;
  for (const index of order) {
    tops[index] = Math.max(tops[index] ?? 0, above);
    above = tops[index] + (boxes[index]?.height ?? 0);
  }
  let below = bottom;
  for (const index of [...order].reverse()) {
    const height = boxes[index]?.height ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, below - height);
    below = tops[index];
  }
  return tops;
}
