import { agencyAddress } from '../addresses.ts';
import { compare as words } from '#language/compare.ts';
import { comparisonResult } from '#language/comparison-result.ts';
import { COLON, SEPARATOR } from '#language/punctuation.ts';
import type { MeasureCard } from '../statistics/measure-cards.ts';
import { cellTree } from './cell-tree.ts';
import type { ComparisonView, TableView } from './comparison-view.ts';
import type { CoverageView } from './coverage-view.ts';
import type { HeadView } from './comparison-heads.ts';
import { classes, h, type TreeElement } from './tree.ts';

/**
 * What is said and shown of one measure, with room for figures. `sortable`: the heads are buttons that sort; without a
 * script a button would do nothing.
 */
export function blockTree(
  view: ComparisonView,
  measure: MeasureCard,
  { sortable }: { sortable: boolean },
): TreeElement {
  return h(
    'section',
    { class: 'comparison-measure', 'data-measure': measure.id },
    h('h3', { class: 'comparison-title' }, view.title),
    h('div', { class: 'comparison-coverage' }, ...view.coverage.map(coverageTree)),
    h(
      'div',
      { class: 'table-scroller', role: 'region', 'aria-label': measure.name, tabindex: 0 },
      tableTree(view.table, sortable),
    ),
    h('p', { class: 'note comparison-notes' }, view.order + (view.formNote ?? '')),
    h('div', { class: 'comparison-figures' }),
    h('div', { class: 'comparison-facts' }, factsTree(measure)),
  );
}

/** The entries of a list of facts: what the gaps and marks of a table mean. */
export function legendTree(legend: ComparisonView['legend']): TreeElement[] {
  return legend.map(({ label, meaning }) => factTree(label, meaning));
}

/** What a measure says, how it is worked out, its unit and the editions of the form that have it. */
export function factsTree(card: MeasureCard): TreeElement {
  return h(
    'div',
    { class: 'measure-facts flow' },
    card.definition && h('p', {}, card.definition),
    card.formula && h('ul', { class: 'formula' }, ...card.formula.map((line) => h('li', {}, line))),
    h(
      'p',
      { class: 'meta' },
      words.facts.unit + COLON + card.unit,
      h('br'),
      card.edition,
      h('br'),
      words.facts.comparability + COLON + card.comparability,
      h('br'),
      h('a', { href: card.glossary }, words.facts.glossary),
    ),
  );
}

const factTree = (label: string, meaning: string): TreeElement =>
  h('div', {}, h('dt', {}, label), h('dd', {}, meaning));

function coverageTree({ text, folded }: CoverageView): TreeElement {
  if (folded.length === 0) return h('p', {}, text);
  return h(
    'div',
    {},
    h('p', {}, text),
    h(
      'details',
      {},
      h('summary', {}, comparisonResult.missingNames),
      h(
        'dl',
        { class: 'facts' },
        ...folded.map(({ label, names }) => factTree(label, names.join(SEPARATOR))),
      ),
    ),
  );
}

/** A row an agency, a column a year. */
function tableTree(table: TableView, sortable: boolean): TreeElement {
  const editions = table.editions?.map(({ text, span, breaks }) =>
    h('th', { scope: 'colgroup', colspan: span, class: classes(breaks && 'breaks') }, text),
  );
  return h(
    'table',
    { class: 'figures sticky comparison-table' },
    h('caption', {}, h('span', { class: 'visually-hidden' }, table.title), ` ${table.unit}`),
    h(
      'thead',
      {},
      editions && h('tr', {}, h('td'), ...editions),
      h(
        'tr',
        {},
        headTree(table.agencyHead, sortable, 'text'),
        ...table.heads.map((head) => headTree(head, sortable)),
      ),
    ),
    ...table.groups.map((group) => groupTree(group, table.heads)),
  );
}

function groupTree({ heading, rows }: TableView['groups'][number], heads: readonly HeadView[]): TreeElement {
  const over =
    heading &&
    h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colspan: heads.length + 1 }, heading));
  const lines = rows.map(({ agency, cells }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, h('a', { href: agencyAddress(agency.id) }, agency.name)),
      ...cells.map((cell, index) => cellTree(cell, { breaks: heads[index]?.breaks })),
    ),
  );
  return h('tbody', {}, over, ...lines);
}

function headTree(head: HeadView, sortable: boolean, kind?: 'text'): TreeElement {
  return h(
    'th',
    { scope: 'col', class: classes(kind, head.breaks && 'breaks'), 'aria-sort': head.sorted },
    sortable
      ? h(
          'button',
          { type: 'button', class: 'sort', 'data-sort': head.key, title: comparisonResult.sort(head.text) },
          head.text,
        )
      : h('span', { class: 'sort' }, head.text),
  );
}
