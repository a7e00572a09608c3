import { CHARTS } from '#language/charts.ts';
import { REPORT } from '#language/report.ts';
import type { ShownRow } from '../statistics/report-row.ts';
import { classes, h, type TreeElement } from './tree.ts';
import type { StatutoryView } from './statutory-view.ts';
import { headTree } from './statutory-head.ts';
import { rowTree } from './statutory-row.ts';

/** In little room short numbers stand in columns under their row's label; longer ones are listed, each with its head. */
const MOST_DIGITS = 4;

/**
 * Each row names its groups for screen readers, each cell has its anchor, and what is not simply printed says so in words. In
 * a language whose pages leave that to the script (client/report/complete-rows.ts) rows name no groups, and cells that no page
 * links to have no anchor. Heads need no scope where they stand alone in their row or column.
 */
export function statutoryTree(view: StatutoryView): TreeElement {
  const { table, block, caption } = view;
  const { columns, rows } = block;
  const many = columns.length >= 4;
  const compact =
    many &&
    rows.every((row) => row.cells.every(({ count }) => String(count.value ?? '').length <= MOST_DIGITS));
  const listed = many && !compact;
  const isGrouped = rows.some((row) => row.opens.length > 0);
  return h(
    'statutory-table',
    {},
    many &&
      h(
        'button',
        { class: 'plain-button full-table-switch', type: 'button', 'aria-pressed': 'false' },
        REPORT.fullTable,
      ),
    h(
      'div',
      { class: 'table-scroller', role: 'region', 'aria-label': caption, tabindex: 0 },
      h(
        'table',
        {
          class: classes('figures', 'statutory', table, compact && 'compact', listed && 'listed'),
          'data-columns': columns.length,
          'data-unit': table === 'proactive' ? undefined : CHARTS.units[table],
        },
        h('caption', { class: classes(table === 'proactive' && isGrouped && 'visually-hidden') }, caption),
        headTree(view),
        ...bodiesOf(rows).map((body) =>
          h(
            'tbody',
            {},
            ...(body[0]?.opens ?? []).map(({ label, depth }) =>
              h(
                'tr',
                { class: `group depth-${depth}` },
                h('th', { scope: 'rowgroup', colspan: columns.length + 2 }, label),
              ),
            ),
            ...body.map((row) => rowTree(row, view, { many, listed })),
          ),
        ),
      ),
    ),
  );
}

/** A group of rows begins a body of its own, so that its head's scope is that body. */
function bodiesOf(rows: readonly ShownRow[]): ShownRow[][] {
  const bodies: ShownRow[][] = [];
  for (const row of rows) {
    const last = bodies.at(-1);
    if (last && row.opens.length === 0) last.push(row);
    else bodies.push([row]);
  }
  return bodies;
}
