import type { Plugin } from 'chart.js';
import type { ChartData, ChartLook } from './chart-data.ts';
import type { MARKERS } from './chart-parts.ts';
import { labelWidth, wrapLabel } from './wrap-label.ts';

const LEADING = 1.25;
/** What a marker and the space around it take, in sizes of the letters. */
const MARKER_ROOM = 1.5;
/** Between two names on one line, in sizes of the letters. */
const GAP = 1;

interface NamedLine {
  readonly lines: readonly string[];
  /** From the left edge of the chart, in CSS pixels. */
  readonly x: number;
  /** Lines of names above it. */
  readonly row: number;
}

/**
 * The names of the lines below them, each behind its marker: beside one another while there is room, and on several lines
 * where one alone is longer than the chart is wide, which no legend of chart.js can break.
 */
export function namesBelow(
  data: ChartData,
  look: ChartLook,
  markers: typeof MARKERS,
): { height: number; plugin: Plugin<'line'> } {
  const size = look.fontSize;
  const leading = size * LEADING;
  const { names, rows } = layOut(data, look);
  return {
    height: rows * leading + size,
    plugin: {
      id: 'namesBelow',
      afterDraw({ ctx, height }) {
        const top = height - rows * leading;
        ctx.save();
        ctx.font = `${size}px ${look.font}`;
        ctx.textBaseline = 'middle';
        ctx.textAlign = 'left';
        names.forEach(({ lines, x, row }, index) => {
          const middle = top + (row + 0.5) * leading;
          ctx.fillStyle = look.series[index] ?? look.ink;
          markerPath(ctx, markers[index] ?? 'circle', x + size / 2, middle, size * 0.32);
          ctx.fill();
          ctx.fillStyle = look.ink;
          lines.forEach((line, below) => {
            ctx.fillText(line, x + size * MARKER_ROOM, middle + below * leading);
          });
        });
        ctx.restore();
      },
    },
  };
}

/** Where each name stands. Widths are those of Chinese letters, which are known before anything is drawn. */
function layOut(data: ChartData, look: ChartLook): { names: NamedLine[]; rows: number } {
  const room = look.width / look.fontSize;
  let [x, row, rows] = [0, 0, 0];
  const names = data.series.map(({ label }): NamedLine => {
    const lines = wrapLabel(label, Math.floor(room - MARKER_ROOM - GAP), labelWidth);
    const width = MARKER_ROOM + Math.max(...lines.map(labelWidth)) + GAP;
    if (x > 0 && (x + width > room || lines.length > 1)) [x, row] = [0, rows];
    const named = { lines, x: x * look.fontSize, row };
    x += width;
    rows = Math.max(rows, row + lines.length);
    return named;
  });
  return { names, rows };
}

function markerPath(
  ctx: CanvasRenderingContext2D,
  marker: (typeof MARKERS)[number],
  x: number,
  y: number,
  half: number,
): void {
  ctx.beginPath();
  if (marker === 'circle') {
    ctx.arc(x, y, half, 0, 2 * Math.PI);
    return;
  }
  const corners = {
    rect: [-half, -half, half, -half, half, half, -half, half],
    triangle: [0, -half, half, half, -half, half],
    rectRot: [0, -half * 1.3, half * 1.3, 0, 0, half * 1.3, -half * 1.3, 0],
  }[marker];
  for (let at = 0; at < corners.length; at += 2) {
    const [right = 0, down = 0] = corners.slice(at, at + 2);
    if (at === 0) ctx.moveTo(x + right, y + down);
    else ctx.lineTo(x + right, y + down);
  }
  ctx.closePath();
}
