import type { LegendItem } from 'chart.js';
import { quantityText } from '#language/numbers.ts';
import { isMoney } from '#language/form-labels.ts';
import type { ChartData, ChartLook, Series } from './chart-data.ts';
import { labelLength, labelWidth, wrapLabel } from './wrap-label.ts';

/** More series than this cannot be told apart. */
const MOST_SERIES = 4;

/** Shapes of the points, by series. */
export const MARKERS = ['circle', 'rect', 'triangle', 'rectRot'] as const;

/** Nothing moves and nothing answers the pointer: the table beside a chart has its numbers. */
export const STILL = { animation: false as const, responsive: true, maintainAspectRatio: false, events: [] };

/** Throws a RangeError where there are more series than can be told apart. */
export function requireFewSeries({ series }: ChartData): void {
  if (series.length > MOST_SERIES) {
    throw new RangeError(`Unexpected ${series.length} series, expected at most ${MOST_SERIES}`);
  }
}

export function fontOf({ font, fontSize }: ChartLook) {
  return { family: font, size: fontSize };
}

/** Labels beside lying bars, on as many lines as each needs. */
export function wrappedLabels({ labels }: ChartData, { width }: ChartLook): string[][] {
  const characters = labelLength(width);
  return labels.map((label) => wrapLabel(label, characters, labelWidth).map((line) => line.trim()));
}

/** A series of bars that a pattern tells apart as well as its colour. */
export function patternedBars({ label, values }: Series, index: number, look: ChartLook) {
  return {
    label,
    data: [...values],
    backgroundColor: look.fills[index] ?? look.ink,
    borderColor: look.series[index] ?? look.ink,
    borderWidth: 1,
    borderSkipped: false as const,
  };
}

/** Options of lying bars whose numbers stand at their ends, so that they need no scale. */
export function numberedBars(look: ChartLook) {
  return {
    indexAxis: 'y' as const,
    ...STILL,
    font: fontOf(look),
    // The room on the right is where the numbers stand.
    layout: { padding: { right: look.fontSize * 4 } },
    scales: {
      x: { beginAtZero: true, display: false },
      y: {
        grid: { display: false },
        border: { color: look.ink },
        ticks: { color: look.ink, autoSkip: false, font: fontOf(look) },
      },
    },
  };
}

/** The axis that amounts are read from: from zero, with few quiet lines and the unit at each. */
export function amountAxis({ unit }: Pick<ChartData, 'unit'>, look: ChartLook) {
  return {
    beginAtZero: true,
    grid: { color: look.rule },
    border: { display: false },
    ticks: {
      color: look.muted,
      ...(isCounted(unit) ? { precision: 0 } : {}),
      maxTicksLimit: 6,
      font: fontOf(look),
      callback: (value: string | number) => quantityText(Number(value), unit),
    },
  };
}

/** Whether there are no parts of one. */
export const isCounted = (unit: string): boolean => unit !== '%' && !isMoney(unit);

/** Room above amounts for the words at a change of the form. */
export function roomForBreaks({ breaks }: ChartData): string | number {
  return breaks.length > 0 ? '15%' : 0;
}

/** How the entries of a legend look. */
function legendLabels(look: ChartLook) {
  return {
    color: look.ink,
    boxWidth: look.fontSize,
    boxHeight: look.fontSize * 0.5,
    padding: look.fontSize,
    font: fontOf(look),
  };
}

/** A legend below, for the word above a change of the form needs the room on top. */
function below<Labels>(labels: Labels) {
  return { position: 'bottom' as const, align: 'start' as const, labels };
}

/** The legend of areas: squares with their patterns. */
export function areaLegend(look: ChartLook) {
  return below({ ...legendLabels(look), boxHeight: look.fontSize });
}

/** The legend of points: their shapes, in the order of the series whatever lies on top. */
export function pointLegend(look: ChartLook) {
  return below({
    ...legendLabels(look),
    usePointStyle: true,
    sort: (a: LegendItem, b: LegendItem) => (a.datasetIndex ?? 0) - (b.datasetIndex ?? 0),
  });
}
