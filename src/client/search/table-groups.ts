import { compareAddress, glossaryAddress, reportAddress } from '../../addresses.ts';
import { figuresOnly } from '#language/figures.ts';
import { groupLabel, groupName, labelled, named } from '#language/form-labels.ts';
import { SEMICOLON, STOP } from '#language/punctuation.ts';
import { search as words } from '#language/search.ts';
import { STATUSES } from '#language/statuses.ts';
import { findMeasure } from '../../statistics/measures.ts';
import { SECTIONS } from '../../vocabulary/sections.ts';
import type { RowDefinition } from '../../vocabulary/table-definition.ts';
import { TABLES } from '../../vocabulary/tables.ts';
import { element } from '../element.ts';
import type { FoundCell, FoundCells, FoundLabel, FoundPrinted, TableAnswers } from './search-tables.ts';

/** Cells shown before the reader asks for more. */
const FIRST_CELLS = 8;
/** Words in more labels than this mean none of them. */
const MOST_LABELS = 4;

const text = words.tables;

/** What the tables print of a query: numbers and words of the form, each a group of its own. */
export function tableGroups(answers: TableAnswers, isFiltered: boolean): HTMLElement[] {
  const { cells, labels, printed, reports, withWords } = answers;
  return [
    ...(cells ? [group('cells', text.cells, isFiltered, cellsOf(cells, reports))] : []),
    ...(labels.length + printed.length > 0
      ? [
          group('labels', text.labels, isFiltered, [
            ...printed.flatMap((found) => printedIn(found, withWords, reports)),
            ...(labels.length > 0 ? labelsOf(labels, reports) : []),
          ]),
        ]
      : []),
  ];
}

function group(
  name: 'cells' | 'labels',
  title: string,
  isFiltered: boolean,
  content: readonly HTMLElement[],
): HTMLElement {
  return element(
    'section',
    { class: 'search-group flow', 'data-group': name, 'aria-label': title },
    element('h3', {}, title),
    ...content,
    ...(isFiltered ? [element('p', { class: 'meta' }, text.unfiltered)] : []),
  );
}

function cellsOf(
  { value, cells, reports, listed, isNarrow, isMoney, rounded }: FoundCells,
  whole: number,
): HTMLElement[] {
  const typed = value.toLocaleString('zh-CN', { maximumFractionDigits: 10 });
  const number = isMoney ? text.ofMoney(typed) : typed;
  const found =
    listed.length === 0 && (cells === 0 || cells === null)
      ? [
          element(
            'p',
            {},
            cells === null
              ? text.foundSome(number, 0)
              : isNarrow
                ? text.noCellsWith(number, whole)
                : text.noCells(number, whole),
          ),
        ]
      : [
          element(
            'p',
            {},
            cells === null || reports === null
              ? text.foundSome(number, listed.length)
              : text.found(number, cells, reports, whole, isNarrow),
          ),
          ...cellList(listed, cells),
        ];
  return rounded.listed.length === 0
    ? found
    : [
        ...found,
        element('p', {}, text.rounded(number, rounded.cells)),
        ...cellList(rounded.listed, rounded.cells),
      ];
}

/** The first of some cells, and a button for the others; `cells` is how many there are, null where nobody knows. */
function cellList(listed: readonly FoundCell[], cells: number | null): HTMLElement[] {
  const list = element('ul', { class: 'search-cells' }, ...listed.slice(0, FIRST_CELLS).map(cellItem));
  const rest = listed.slice(FIRST_CELLS);
  const more = element('button', { type: 'button', class: 'plain-button' }, text.more);
  more.addEventListener('click', () => {
    const first = list.children.length;
    list.append(...rest.map(cellItem));
    more.remove();
    list.children[first]?.querySelector('a')?.focus();
  });
  return [
    list,
    ...(rest.length > 0 ? [more] : []),
    ...(cells !== null && cells > listed.length
      ? [element('p', { class: 'meta' }, text.listed(listed.length, cells))]
      : []),
  ];
}

function cellItem({ agency, year, cell, status, figuresOnly: isFigures }: FoundCell): HTMLLIElement {
  return element(
    'li',
    {},
    element(
      'a',
      { href: reportAddress(`${agency.id}/${year}`, cell.id) },
      `${agency.name} `,
      element('span', { class: 'whole number' }, words.hit.year(year)),
      ` ${text.cell([...cell.row.path.map(groupName), named(cell.row)].join(' › '), named(cell.column))}`,
    ),
    ...(status === 'printed' ? [] : [' ', element('span', { class: 'chip' }, STATUSES[status].label)]),
    ...(isFigures
      ? [' ', element('span', { class: 'chip', title: figuresOnly.notice }, figuresOnly.mark)]
      : []),
  );
}

/** A row with the groups that it stands in, as printed: 不予公开 › 属于国家秘密. */
function printedName(row: RowDefinition): string {
  return [...row.path.map(groupLabel), labelled(row)].join(' › ');
}

function labelsOf(labels: readonly FoundLabel[], whole: number): HTMLElement[] {
  if (labels.length > MOST_LABELS) {
    const link = element('a', { href: glossaryAddress() }, text.glossary);
    return [element('p', {}, text.manyLabels(labels.length), link)];
  }
  return [element('ul', { class: 'search-labels' }, ...labels.map((found) => labelItem(found, whole)))];
}

/** In how many reports words are printed beside title and prose, and the newest of these. */
function printedIn(
  { words: asked, reports, listed }: FoundPrinted,
  withWords: number,
  whole: number,
): HTMLElement[] {
  const item = ({ agency, year }: FoundPrinted['listed'][number]): HTMLLIElement =>
    element(
      'li',
      {},
      element(
        'a',
        { href: reportAddress(`${agency.id}/${year}`) },
        `${agency.name} `,
        element('span', { class: 'whole number' }, words.hit.year(year)),
      ),
    );
  return [
    element('p', {}, text.printed(asked, reports, withWords, whole)),
    element(
      'ul',
      { class: 'search-cells', 'data-printed': asked },
      ...listed.slice(0, FIRST_CELLS).map(item),
    ),
    ...(listed.length > FIRST_CELLS
      ? [
          element(
            'details',
            {},
            element('summary', {}, text.otherReports(listed.length - FIRST_CELLS, reports - FIRST_CELLS)),
            element('ul', { class: 'search-cells' }, ...listed.slice(FIRST_CELLS).map(item)),
          ),
        ]
      : []),
  ];
}

function labelItem({ label, words: asked, count }: FoundLabel, whole: number): HTMLLIElement {
  // A word of a head is one of many: what is counted is the table.
  const isOfHead = label.kind === 'table' && !label.label.includes(asked);
  const counted = isOfHead ? text.countedTables : text.counted;
  const sentence = [
    whatIs(label, asked),
    count === null ? text.uncounted(whole) : counted(count.reports, count.agencies, whole),
    ...(count !== null && label.kind !== 'section' && !isOfHead ? [text.above(count.above)] : []),
  ].join(SEMICOLON);
  const measure = label.kind === 'row' ? findMeasure(`${label.table}.${label.row.key}.total`) : undefined;
  return element(
    'li',
    {},
    sentence + STOP,
    ...(measure && count
      ? [
          ' ',
          element('a', { href: compareAddress(new URLSearchParams({ measure: measure.id })) }, text.compare),
        ]
      : []),
  );
}

function whatIs(label: FoundLabel['label'], asked: string): string {
  if (label.kind === 'row') return text.row(printedName(label.row), named(TABLES[label.table]));
  if (label.kind === 'section') {
    return text.section(labelled(SECTIONS.find(({ key }) => key === label.section)!));
  }
  return label.label.includes(asked) ? text.tableTitle(label.label) : text.table(asked, label.label);
}
