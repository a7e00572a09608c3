import type { ChartConfiguration } from 'chart.js';
import type { ChartData, ChartLook } from './chart-data.ts';
import { amountAxis, fontOf, MARKERS, requireFewSeries, roomForBreaks, STILL } from './chart-parts.ts';
import { endLabels } from './end-labels.ts';
import { formBreaks } from './form-breaks.ts';
import { namesBelow } from './names-below.ts';

const DASHES = [[], [6, 3], [2, 3], [8, 3, 2, 3]] as const;

/**
 * Lines over years. A gap stays a gap, a change of the form is marked, and no line goes on where another thing is counted
 * from then on: each stretch is a dataset of its own, with the colour, marker and dash of its series. Names stand at the
 * ends of their lines where there is room, and below where there is not.
 */
export function lineChart(
  data: ChartData,
  look: ChartLook,
): ChartConfiguration<'line', (number | null)[], string> {
  requireFewSeries(data);
  const beside = endLabels(data, look);
  const below = beside ? null : namesBelow(data, look, MARKERS);
  const names = beside?.plugin ?? below?.plugin;
  const spans = spansBetween(data.cuts, data.labels.length);
  return {
    type: 'line',
    data: {
      labels: [...data.labels],
      datasets: data.series.flatMap((series, index) =>
        spans.map(([from, to]) => ({
          label: series.label,
          data: series.values.map((value, at) => (at >= from && at < to ? value : null)),
          borderColor: look.series[index] ?? look.ink,
          backgroundColor: look.series[index] ?? look.ink,
          borderDash: [...(DASHES[index] ?? [])],
          borderWidth: 2,
          // The dashed lines lie on the solid one, so that equal values show both.
          order: data.series.length - index,
          pointStyle: MARKERS[index] ?? 'circle',
          pointRadius: 5,
          spanGaps: false,
          // Without parts of its own a line is drawn as a path that only a canvas knows.
          segment: {},
          clip: false as const,
        })),
      ),
    },
    options: {
      ...STILL,
      layout: { padding: { right: beside?.width ?? look.fontSize, bottom: below?.height ?? 0 } },
      scales: {
        x: {
          offset: true,
          grid: { display: false },
          border: { color: look.ink },
          ticks: { color: look.ink, maxRotation: 0, font: fontOf(look) },
        },
        y: { ...amountAxis(data, look), grace: roomForBreaks(data) },
      },
      plugins: { legend: { display: false } },
    },
    plugins: [formBreaks(data, look), ...(names ? [names] : [])],
  };
}

/** `[0, 2], [2, 5]` for a cut before index 2 of five labels. */
export function spansBetween(cuts: readonly number[], length: number): [number, number][] {
  const edges = [0, ...cuts, length];
  return edges.slice(1).map((to, index) => [edges[index] ?? 0, to]);
}
