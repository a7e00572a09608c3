import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
} from 'chart.js';
import { barChart } from '../../charts/bar-chart.ts';
import type { ChartData, ChartLook } from '../../charts/chart-data.ts';
import { dotChart } from '../../charts/dot-chart.ts';
import { groupChart } from '../../charts/group-chart.ts';
import { lineChart } from '../../charts/line-chart.ts';
import { stackChart } from '../../charts/stack-chart.ts';
import { patternFills } from './patterns.ts';
import type { SvgContext } from './svg-context.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/**
 * `bars`: one series; `groups`: several side by side; `dots`: several on one line; `lines`: over years; `stacks`: parts
 * of categories; `columns`: parts of years.
 */
export type ChartKind = 'bars' | 'groups' | 'dots' | 'lines' | 'stacks' | 'columns';

/** A chart on a page: it can be drawn again with other colours, and given as a picture. */
export interface DrawnChart {
  canvas: HTMLCanvasElement;
  destroy: () => void;
}

/**
 * Draws the numbers into the stage, in the colours and letters that it has now; with `density` pixels of the picture to
 * one of the page, as many as the screen has where it is left out.
 */
export function drawChart(
  stage: HTMLElement,
  kind: ChartKind,
  data: ChartData,
  density?: number,
): DrawnChart {
  const canvas = document.createElement('canvas');
  stage.replaceChildren(canvas);
  const chart = new Chart(canvas, CONFIGURATIONS[kind](data, lookOf(stage, patternFills)));
  if (density !== undefined) {
    chart.options.devicePixelRatio = density;
    chart.resize();
  }
  return { canvas, destroy: () => chart.destroy() };
}

/**
 * Draws the numbers onto a drawing as large as the stage, in the colours and letters of the stage; `fills` makes the fills of
 * the series for it. What it gives ends the chart, which empties the drawing.
 */
export function drawOnto(
  drawing: SvgContext,
  stage: HTMLElement,
  kind: ChartKind,
  data: ChartData,
  fills: Fills,
): () => void {
  const chart = chartOnto(drawing, CONFIGURATIONS[kind](data, lookOf(stage, fills)));
  return () => chart.destroy();
}

/** A chart on a drawing, which needs no document. */
export function chartOnto(drawing: SvgContext, configuration: ChartConfiguration): Chart {
  return new Chart(drawing.canvas as unknown as HTMLCanvasElement, {
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: 1 },
    platform: BasicPlatform,
  });
}

/** Fills that differ without colour, one a series. */
type Fills = (colours: readonly string[], paper: string) => ChartLook['fills'];

export const CONFIGURATIONS = {
  bars: barChart,
  groups: groupChart,
  dots: dotChart,
  lines: lineChart,
  stacks: (data: ChartData, look: ChartLook) => stackChart(data, look, 'lying'),
  columns: (data: ChartData, look: ChartLook) => stackChart(data, look, 'standing'),
};

function lookOf(stage: HTMLElement, fills: Fills): ChartLook {
  const style = getComputedStyle(stage);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const series = ['--chart-1', '--chart-2', '--chart-3', '--chart-4'].map(token);
  return {
    ink: token('--ink'),
    muted: token('--chart-ink'),
    rule: token('--chart-grid'),
    paper: token('--paper'),
    quiet: token('--chart-quiet'),
    series,
    fills: fills(series, token('--paper')),
    font: style.fontFamily,
    fontSize: Math.min(Number.parseFloat(style.fontSize), 18),
    width: stage.clientWidth,
    height: stage.clientHeight,
  };
}
