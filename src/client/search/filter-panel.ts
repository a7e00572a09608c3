import { search as words } from '../../language/zh-CN/search.ts';
import { element } from './elements.ts';
import { TICKED_GROUPS, type FilterOption, type FilterOptions } from './filter-options.ts';
import type { SearchResult } from './engine.ts';
import type { FilterGroup, Filters, YearRange } from './filters.ts';
import { yearRange } from './year-range.ts';

/** Of a group with more values than these, those without a result are hidden, and so are those beyond the first ones. */
const FIRST = 18;
const OPEN_GROUPS: ReadonlySet<FilterGroup> = new Set(['region', 'section']);

type Counted = Pick<SearchResult, 'counts' | 'partlyCounted'>;

interface Row {
  option: FilterOption;
  row: HTMLElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

/** What to choose from, made once; later calls of `show` change it in place, so that the focus stays where it is. */
export function filterPanel(
  options: FilterOptions,
  onToggle: (group: FilterGroup, value: string) => void,
  onYears: (range: YearRange) => void,
): { elements: HTMLElement[]; show: (filters: Filters, counted: Counted) => void } {
  const years = yearRange(options.year, onYears);
  const groups = TICKED_GROUPS.filter((group) => options[group].length > 0).map((group) => {
    const rows = options[group].map((option) => rowOf(group, option, onToggle));
    const more = element('button', { type: 'button', class: 'plain-button filter-more' });
    const list = element('ul', { class: 'filter-list' }, ...rows.map(({ row }) => row));
    const details = element(
      'details',
      { class: 'filter-group', open: OPEN_GROUPS.has(group) },
      element('summary', {}, words.filters.groups[group]),
      element(
        'fieldset',
        {},
        element('legend', { class: 'visually-hidden' }, words.filters.groups[group]),
        list,
        more,
      ),
    );
    const long = rows.length > FIRST;
    let limit = FIRST;
    const limitRows = (): void => {
      let shown = 0;
      let hidden = 0;
      for (const { row, box, count } of rows) {
        const empty = long && count.textContent === '0' && !box.checked;
        const beyond = !empty && !box.checked && shown >= limit;
        row.hidden = empty || beyond;
        if (beyond) hidden += 1;
        else if (!empty) shown += 1;
      }
      more.hidden = hidden === 0;
      more.textContent = words.filters.more(hidden);
    };
    more.addEventListener('click', () => {
      limit = Infinity;
      limitRows();
    });
    return { group, rows, details, limitRows };
  });

  return {
    elements: [years.element, ...groups.map(({ details }) => details)],
    show: (filters, counted) => {
      const numberOf = (group: FilterGroup, value: string): string =>
        `${counted.counts[group][value] ?? (counted.partlyCounted.includes(group) ? '' : 0)}`;
      years.show(filters, (year) => numberOf('year', year));
      for (const { group, rows, details, limitRows } of groups) {
        for (const { option, row, box, count } of rows) {
          const number = numberOf(group, option.value);
          box.checked = filters[group].includes(option.value);
          count.textContent = number;
          row.classList.toggle('none', number === '0');
        }
        if (filters[group].length > 0) details.open = true;
        limitRows();
      }
    },
  };
}

function rowOf(
  group: FilterGroup,
  option: FilterOption,
  onToggle: (group: FilterGroup, value: string) => void,
): Row {
  const id = `filter-${group}-${option.value}`;
  const box = element('input', { type: 'checkbox', id, name: group, value: option.value });
  const count = element('span', { class: 'filter-count number' });
  box.addEventListener('change', () => onToggle(group, option.value));
  const row = element(
    'li',
    { class: `choice filter-choice depth-${Math.min(option.depth, 2)}` },
    box,
    element(
      'label',
      { for: id },
      option.label,
      ' ',
      count,
      element('span', { class: 'visually-hidden' }, ` ${words.filters.unit}`),
    ),
  );
  return { option, row, box, count };
}
