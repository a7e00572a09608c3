import { reportSourceAddress } from '../addresses.ts';
import { statusWords } from '#language/figures.ts';
import { LANGUAGE_PAGES } from '#language/language-pages.ts';
import { placeName } from '#language/places.ts';
import { REPORT_ROWS } from '#language/report-rows.ts';
import { countedPlace, type Place } from '../schemas/place.ts';
import { isSpot } from '../statistics/page-marks.ts';
import type { ShownRow } from '../statistics/report-row.ts';
import { classes, h, type Tree, type TreeElement } from './tree.ts';
import type { StatutoryView } from './statutory-view.ts';
import { findingMark, hasAnchor, classesOf, contentOf, isPlain } from './statutory-cell.ts';

/** One row with its label, its cells and where they stand in the original. */
export function rowTree(
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

/** Nothing but printed zeros that nothing is to be said about. */
const allZero = (row: ShownRow): boolean =>
  row.status === null &&
  row.findings.length === 0 &&
  row.cells.every((cell) => cell.count.value === 0 && isPlain(cell));
