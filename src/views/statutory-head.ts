import { figuresOnly } from '#language/figures.ts';
import { unitLabel, unitName } from '#language/form-labels.ts';
import { placeUnit } from '#language/places.ts';
import { REPORT } from '#language/report.ts';
import { countedPlace } from '../schemas/place.ts';
import { h, type TreeElement } from './tree.ts';
import type { StatutoryView } from './statutory-view.ts';

/** The heads; those of the organizations among the applicants stand under a common one. */
export function headTree({ holding, table, block: { columns, rows } }: StatutoryView): TreeElement {
  const words = holding === 'figures' ? figuresOnly : REPORT;
  const [somewhere] = rows.flatMap((row) => row.places);
  const unit = placeUnit(somewhere ? countedPlace(somewhere).kind : 'line');
  const twoHeads = table === 'requests' && columns.length === 7;
  const rowspan = twoHeads ? 2 : undefined;
  const item = h('th', { rowspan, class: 'text' }, REPORT.item);
  const line = h('th', { rowspan, class: 'line' }, words.sourceUnit + unit);
  const heads = columns.map((column, index) =>
    h(
      'th',
      {
        rowspan: index === 0 || index === columns.length - 1 ? rowspan : undefined,
        'data-last': twoHeads && index === columns.length - 1,
        'data-column': column.key,
        'data-unit': table === 'proactive' ? unitName(column.unit) : undefined,
      },
      column.label,
      table === 'proactive' && h('span', { class: 'unit' }, unitLabel(column.unit)),
    ),
  );
  if (!twoHeads) return h('thead', {}, h('tr', {}, item, ...heads, line));
  const organizations = heads.slice(1, -1);
  const above = h('th', { scope: 'colgroup', colspan: organizations.length }, REPORT.organizations);
  return h(
    'thead',
    {},
    h('tr', {}, item, heads[0], above, heads.at(-1), line),
    h('tr', {}, ...organizations),
  );
}
