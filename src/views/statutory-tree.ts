import { reportSourceAddress } from '../addresses.ts';
import { isBlank } from '../checks/blank-cells.ts';
import { CHARTS } from '#language/charts.ts';
import { corrections, figuresOnly, statusWords } from '#language/figures.ts';
import { unitLabel, unitName } from '#language/form-labels.ts';
import { LANGUAGE_PAGES } from '#language/language-pages.ts';
import { placeName, placeUnit } from '#language/places.ts';
import { REPORT } from '#language/report.ts';
import { REPORT_ROWS } from '#language/report-rows.ts';
import { countedPlace, type Place } from '../schemas/place.ts';
import type { Holding } from '../schemas/report.ts';
import { LISTED_MEASURES } from '../statistics/measures.ts';
import { isSpot } from '../statistics/page-marks.ts';
import type { ShownBlock, ShownCell, ShownRow } from '../statistics/report-table.ts';
import { figure } from '../text/figure.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import { classes, h, type Tree, type TreeElement } from './tree.ts';

/** One block of a statutory table of a report. */
export interface StatutoryView {
  /** `<agency-id>/<year>`, with `/<date>` of an earlier version. */
  readonly report: string;
  readonly holding: Holding;
  readonly table: TableKey;
  readonly block: ShownBlock;
  readonly caption: string;
}

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

function headTree({ holding, table, block: { columns, rows } }: StatutoryView): TreeElement {
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

function rowTree(
  row: ShownRow,
  { report, holding, block: { columns } }: StatutoryView,
  { many, listed }: { many: boolean; listed: boolean },
): TreeElement {
  const isZero = many && allZero(row);
  return h(
    'tr',
    {
      id: row.id,
      class: classes(
        row.path.length > 0 && `depth-${row.path.length}`,
        row.id === 'requests.totalDisposed' && 'total',
        isZero && 'zeros',
      ),
    },
    h(
      'th',
      {},
      LANGUAGE_PAGES.completesRows || row.path.length === 0 ? null : h('span', {}, REPORT_ROWS.of(row.path)),
      row.ordinal + row.label,
      row.status && h('span', { class: 'cell-status' }, statusWords(row.status, holding).label),
      ...row.findings.flatMap((number) => [' ', findingMark(number)]),
    ),
    ...row.cells.map((cell, index) =>
      h(
        'td',
        {
          id: hasAnchor(cell) ? cell.id : undefined,
          class: classesOf(cell, isZero),
          'data-head': listed ? columns[index]?.label : undefined,
          'data-line': row.places.length > 1 ? numberOf(cell.count.place) : undefined,
          'data-spot': isSpot(cell.count.place) || undefined,
        },
        ...contentOf(row, cell, holding),
      ),
    ),
    h(
      'td',
      { class: 'line' },
      ...row.places.map((place, index) =>
        h(
          'a',
          { href: reportSourceAddress(report, place, anchorOf(row, place, index)) },
          ...namedPlace(place),
        ),
      ),
    ),
  );
}

const numberOf = (place: Place | undefined): number | undefined => place && countedPlace(place).number;

/** The anchor of a row where its pages show it: its own on the first, that of a cell on others. */
const anchorOf = (row: ShownRow, place: Place, index: number): string | undefined =>
  index === 0 ? row.id : row.cells.find(({ count }) => count.place === place)?.id;

/** The number of a line or page, and around it the words that only a narrow table shows. */
function namedPlace(place: Place): Tree[] {
  const [name, number] = [placeName(place), String(numberOf(place))];
  const at = name.lastIndexOf(number);
  const [before, after] = [name.slice(0, at), name.slice(at + number.length)];
  return [before && h('i', {}, before), number, after && h('i', {}, after)].filter((part) => part !== '');
}

const isPlain = ({ count, findings }: ShownCell): boolean =>
  count.status === 'printed' && count.note === undefined && findings.length === 0;

/** Nothing but printed zeros that nothing is to be said about. */
const allZero = (row: ShownRow): boolean =>
  row.status === null &&
  row.findings.length === 0 &&
  row.cells.every((cell) => cell.count.value === 0 && isPlain(cell));

/** Pages link to cells that a page compares, and findings to those they touch. */
const hasAnchor = (cell: ShownCell): boolean =>
  !LANGUAGE_PAGES.completesRows || cell.touched || cell.findings.length > 0 || LISTED_MEASURES.has(cell.id);

/** A row of zeros is quiet as a whole. */
function classesOf({ count, touched }: ShownCell, isInZeros: boolean): string | undefined {
  const { value } = count;
  const kind = value === 0 ? !isInZeros && 'zero' : isBlank(count) ? 'none blank' : value === null && 'none';
  return classes(kind, touched && 'touched');
}

function findingMark(number: number): TreeElement {
  return h(
    'a',
    { class: 'finding-mark', href: `#finding-${number}` },
    REPORT.findingMark + String(number),
    h('span', { class: 'visually-hidden' }, REPORT.findingMarkSpoken(number)),
  );
}

function contentOf(row: ShownRow, { count, findings }: ShownCell, holding: Holding): Tree[] {
  const { value, status, note, candidates, was } = count;
  /** Words for a cell that shows no plain printed number, unless its row says them once for all. */
  const mark = row.status || status === 'printed' ? '' : statusWords(status, holding).label;
  const notes = [
    candidates && candidates.length > 0 && REPORT.candidates(candidates),
    was !== undefined && corrections.was(was === null ? corrections.noNumber : figure(was)),
    note,
  ];
  return [
    value === null ? (mark ? '' : '—') : figure(value),
    mark && h('span', { class: 'cell-status' }, mark),
    ...notes.map((said) => (said ? h('span', { class: 'cell-note' }, said) : '')),
    ...findings.map(findingMark),
  ].filter((part) => part !== '');
}
