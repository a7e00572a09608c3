import { searchFilters as words } from '#language/search-filters.ts';
import { element } from '../element.ts';
import type { FilterOption } from './filter-options.ts';
import { hasYears, passesYear, type Filters, type YearRange } from './filters.ts';

/** Two lists for the first and the last year, and the years with their numbers of reports, each to be chosen alone. */
export function yearRange(
  years: readonly FilterOption[],
  onChoose: (range: YearRange) => void,
): { element: HTMLElement; show: (filters: Filters, numberOf: (year: string) => string) => void } {
  const choiceOf = (side: 'from' | 'to'): HTMLSelectElement =>
    element(
      'select',
      { class: 'select', id: `filter-year-${side}` },
      element('option', { value: '' }, words.years.open),
      ...years.map(({ value }) => element('option', { value }, value)),
    );
  const [from, to] = [choiceOf('from'), choiceOf('to')];
  const chosen = (choice: HTMLSelectElement): number | null => (choice.value ? Number(choice.value) : null);
  for (const choice of [from, to]) {
    choice.addEventListener('change', () => onChoose({ from: chosen(from), to: chosen(to) }));
  }
  const rows = years.map(({ value, label }) => {
    const count = element('span', { class: 'filter-count number' });
    const button = element(
      'button',
      { type: 'button', class: 'year-choice', 'aria-pressed': 'false' },
      element('span', { class: 'number' }, label),
      ' ',
      count,
      element('span', { class: 'visually-hidden' }, ` ${words.unit}`),
    );
    button.addEventListener('click', () => {
      const year = button.getAttribute('aria-pressed') === 'true' ? null : Number(value);
      onChoose({ from: year, to: year });
    });
    return { value, button, count };
  });
  return {
    element: element(
      'details',
      { class: 'filter-group', open: true },
      element('summary', {}, words.groups.year),
      element(
        'fieldset',
        { class: 'year-range' },
        element('legend', { class: 'visually-hidden' }, words.groups.year),
        element('label', { for: from.id }, words.years.from),
        from,
        element('label', { for: to.id }, words.years.to),
        to,
      ),
      element(
        'ul',
        { class: 'year-choices', 'aria-label': words.years.counts },
        ...rows.map(({ button }) => element('li', {}, button)),
      ),
    ),
    show: (filters, numberOf) => {
      from.value = filters.from === null ? '' : `${filters.from}`;
      to.value = filters.to === null ? '' : `${filters.to}`;
      const alone = filters.from !== null && filters.from === filters.to;
      for (const { value, button, count } of rows) {
        const number = numberOf(value);
        const inside = passesYear(filters, Number(value));
        count.textContent = number;
        button.setAttribute('aria-pressed', `${alone && inside}`);
        button.classList.toggle('inside', hasYears(filters) && inside);
        button.classList.toggle('none', number === '0');
      }
    },
  };
}
