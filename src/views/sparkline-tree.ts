import { SPARK_HEIGHT, SPARK_WIDTH, sparkline } from '../charts/sparkline.ts';
import { h, type TreeElement } from './tree.ts';

/** What a line over the years is drawn from. */
export interface Trend {
  readonly points: readonly { readonly year: number; readonly value: number | null }[];
  /** Indexes of the points before which the edition of the form changes. */
  readonly breaks: readonly number[];
  /** Indexes of the points from which on another thing is counted. */
  readonly cuts: readonly number[];
}

/** A line over the years, small enough to stand in a table; null where fewer than two years have a number. */
export function sparklineTree({ points, breaks, cuts }: Trend, label: string): TreeElement | null {
  const line = sparkline(
    points.map((point) => point.value),
    { breaks, cuts },
  );
  if (!line) return null;
  return h(
    'svg',
    {
      class: 'sparkline',
      viewBox: `0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`,
      width: SPARK_WIDTH,
      height: SPARK_HEIGHT,
      role: 'img',
      'aria-label': label,
    },
    line.marks && h('path', { class: 'form-break', d: line.marks }),
    line.path && h('path', { d: line.path }),
    ...line.dots.map(([x, y]) => h('circle', { cx: x, cy: y, r: 2 })),
  );
}
