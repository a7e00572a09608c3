import { agencyAddress } from '../../addresses.ts';
import { compare as words } from '../../language/zh-CN/compare.ts';
import type { MeasureCard } from '../../statistics/measure-cards.ts';
import {
  secondText,
  type CellView,
  type ComparisonView,
  type CoverageView,
  type HeadView,
  type TableView,
} from './comparison-view.ts';
import { element } from '../element.ts';

/** Rows that are shown at once; whoever wants more asks for them. */
const ROWS_AT_ONCE = 40;

/** What is said and shown of one measure, as src/components/compare/ComparisonBlock.astro makes it. */
export function drawBlock(view: ComparisonView, measure: MeasureCard, figures: readonly Node[]): HTMLElement {
  const table = drawTable(view.table);
  const scroller = element(
    'div',
    { class: 'table-scroller', role: 'region', 'aria-label': measure.name, tabindex: 0 },
    table,
  );
  return element(
    'section',
    { class: 'comparison-measure', 'data-measure': measure.id },
    element('h3', { class: 'comparison-title' }, view.title),
    element('div', { class: 'comparison-coverage' }, ...view.coverage.map(drawCoverage)),
    scroller,
    fold(table),
    element('p', { class: 'note comparison-notes' }, view.order + (view.formNote ?? '')),
    element('div', { class: 'comparison-figures' }, ...figures),
    element('div', { class: 'comparison-facts' }, drawFacts(measure)),
  );
}

/** The entries of the legend. */
export function drawLegend(legend: ComparisonView['legend']): HTMLElement[] {
  return legend.map(({ label, meaning }) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, meaning)),
  );
}

function drawCoverage({ text, folded }: CoverageView): HTMLElement {
  if (folded.length === 0) return element('p', {}, text);
  return element(
    'div',
    {},
    element('p', {}, text),
    element(
      'details',
      {},
      element('summary', {}, words.result.missingNames),
      element(
        'dl',
        { class: 'facts' },
        ...folded.map(({ label, names }) =>
          element('div', {}, element('dt', {}, label), element('dd', {}, names.join('、'))),
        ),
      ),
    ),
  );
}

/** Hides the rows of a long table behind a button; null where it is short. On paper all are there. */
function fold(table: HTMLTableElement): HTMLElement | null {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const rest = rows.slice(ROWS_AT_ONCE);
  if (rest.length === 0) return null;
  for (const row of rest) row.hidden = true;
  const button = element(
    'button',
    { type: 'button', class: 'button small no-print' },
    words.result.rowsMore(rest.length),
  );
  button.addEventListener('click', () => {
    for (const row of rest) row.hidden = false;
    button.parentElement?.remove();
    // The keyboard goes on with what has come.
    rest[0]?.querySelector('a')?.focus();
  });
  return element('p', {}, button);
}

/** The table as src/components/compare/ComparisonTable.astro makes it. */
function drawTable(table: TableView): HTMLTableElement {
  const editions = table.editions?.map(({ text, span, breaks }) =>
    element('th', { scope: 'colgroup', colspan: span, class: breaks && 'breaks' }, text),
  );
  const head = element(
    'thead',
    {},
    editions && element('tr', {}, element('td'), ...editions),
    element('tr', {}, drawHead(table.agencyHead, 'text'), ...table.heads.map((each) => drawHead(each))),
  );
  const span = table.heads.length + 1;
  const bodies = table.groups.map(({ heading, rows }) =>
    element(
      'tbody',
      {},
      heading &&
        element('tr', { class: 'group' }, element('th', { scope: 'rowgroup', colspan: span }, heading)),
      ...rows.map(({ agency, cells }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, element('a', { href: agencyAddress(agency.id) }, agency.name)),
          ...cells.map((cell, index) => drawCell(cell, table.heads[index]?.breaks ?? false)),
        ),
      ),
    ),
  );
  return element(
    'table',
    { class: 'figures sticky comparison-table' },
    element('caption', {}, element('span', { class: 'visually-hidden' }, table.title), ` ${table.unit}`),
    head,
    ...bodies,
  );
}

/** The explanation of the measure as src/components/compare/MeasureFacts.astro makes it. */
function drawFacts(card: MeasureCard): HTMLElement {
  return element(
    'div',
    { class: 'measure-facts flow' },
    card.definition && element('p', {}, card.definition),
    card.formula &&
      element('ul', { class: 'formula' }, ...card.formula.map((line) => element('li', {}, line))),
    element(
      'p',
      { class: 'meta' },
      `${words.facts.unit}：${card.unit}`,
      element('br'),
      words.facts.edition + card.edition,
      element('br'),
      `${words.facts.comparability}：${card.comparability}`,
      element('br'),
      element('a', { href: card.glossary }, words.facts.glossary),
    ),
  );
}

function drawHead(head: HeadView, kind?: 'text'): HTMLElement {
  const className = [kind, head.breaks && 'breaks'].filter(Boolean).join(' ');
  return element(
    'th',
    { scope: 'col', class: className || undefined, 'aria-sort': head.sorted ?? undefined },
    element(
      'button',
      { type: 'button', class: 'sort', 'data-sort': head.key, title: words.result.sort(head.text) },
      head.text,
    ),
  );
}

function drawCell(cell: CellView, breaks: boolean): HTMLElement {
  const className = ['value', cell.gap && 'none', cell.zero && 'zero', breaks && 'breaks']
    .filter(Boolean)
    .join(' ');
  return element(
    'td',
    { class: className, 'data-gap': cell.gap },
    cell.href ? element('a', { href: cell.href }, cell.text) : element('span', {}, cell.text),
    ' ',
    cell.detail && element('span', { class: 'detail' }, cell.detail),
    ' ',
    cell.mark && element('span', { class: 'chip' }, cell.mark),
    ' ',
    cell.year && element('span', { class: 'detail' }, cell.year),
    cell.second &&
      element(
        'span',
        { class: 'second' },
        element('span', { class: 'visually-hidden' }, cell.second.label),
        ` ${secondText(cell.second)}`,
      ),
  );
}
