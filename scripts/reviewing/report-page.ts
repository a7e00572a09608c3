import type { Report } from '../../src/schemas/report.ts';
import { rowName } from '../../src/statistics/touched-cells.ts';
import { h, type Tree } from '../../src/views/tree.ts';
import { CELLS, TABLE_KEYS } from '../../src/vocabulary/tables.ts';
import { doubtTree } from './doubt-tree.ts';
import { doubtsOf } from './doubts.ts';
import { extensionOf, isDrawn, originalAddress } from './original-address.ts';
import { pageOf, TITLE } from './page-frame.ts';

/** What a page of a report shows beside it. */
export interface ReviewView {
  report: Report;
  token: string;
  /** What could not be written, and why; null where nothing was sent. */
  refused: string | null;
}

/** A report: its original left, what is in doubt and its tables right. */
export function reportPage({ report, token, refused }: ReviewView): string {
  const { id, title } = report;
  const doubts = doubtsOf(report);
  const first = originalAddress(report, doubts[0]?.place);
  return pageOf(
    `${TITLE} · ${id}`,
    [
      h('iframe', {
        name: 'original',
        src: first,
        title: 'The original',
        sandbox: isDrawn(extensionOf(report)) ? null : '',
      }),
      h(
        'main',
        {},
        h('p', {}, h('a', { href: '/' }, 'All reports'), ' · keys: n next, p previous, e correct, c confirm'),
        h('h1', {}, `${id} ${title}`),
        refused !== null && h('p', { role: 'alert', class: 'refused' }, refused),
        doubts.length === 0 && h('p', {}, 'Nothing is in doubt in this report.'),
        h('ol', {}, ...doubts.map((doubt, at) => doubtTree(doubt, at, report, token))),
        h('h2', {}, 'Tables'),
        ...tables(report, new Set(doubts.flatMap(({ cell }) => cell?.id ?? []))),
      ),
    ],
    '<script src="/review.js" defer></script>',
  );
}

function tables({ tables }: Report, doubtful: ReadonlySet<string>): Tree[] {
  return TABLE_KEYS.map((table) => {
    const rows = Map.groupBy(
      CELLS.filter((cell) => cell.table === table),
      ({ row }) => row,
    );
    return h(
      'table',
      {},
      h('caption', {}, table),
      h(
        'tbody',
        {},
        ...[...rows].map(([row, cells]) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, rowName(row)),
            ...cells.map(({ id, column }) => {
              const count = tables[table][row.key]?.[column.key];
              const shown =
                count?.value === null || !count ? (count?.status ?? 'absent') : String(count.value);
              return h('td', { class: doubtful.has(id) ? 'doubtful' : null, title: id }, shown);
            }),
          ),
        ),
      ),
    );
  });
}
