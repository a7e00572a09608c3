import type { Reading } from '../../src/archive/readings.ts';
import { h } from '../../src/views/tree.ts';
import { pageOf, TITLE } from './page-frame.ts';

/** Reports with doubtful cells, those with most first. */
export function listPage(readings: readonly Reading[]): string {
  const doubtful = readings
    .map((reading) => ({ reading, count: doubtfulCells(reading) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.reading.id < b.reading.id ? -1 : 1));
  return pageOf(TITLE, [
    h('h1', {}, 'Reports with doubtful cells'),
    doubtful.length === 0
      ? h('p', {}, 'No report has a doubtful cell: nothing is to be reviewed.')
      : h(
          'ul',
          {},
          ...doubtful.map(({ reading: { id, title }, count }) =>
            h('li', {}, h('a', { href: `/review/${id}` }, id), ` ${title} · ${count} doubtful`),
          ),
        ),
  ]);
}

const doubtfulCells = ({ cells }: Pick<Reading, 'cells'>): number =>
  (cells['unreadable'] ?? 0) + (cells['reconstructed'] ?? 0);
