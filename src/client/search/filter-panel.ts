import { search as words } from '../../language/zh-CN/search.ts';
import { element } from './elements.ts';
import type { FilterOption, FilterOptions } from './filter-options.ts';
import { FILTER_GROUPS, type FilterCounts, type FilterGroup, type Filters } from './filters.ts';

/** Of a group with more values than these, those without a result are hidden, and so are those beyond the first ones. */
const FIRST = 18;
const OPEN_GROUPS: ReadonlySet<FilterGroup> = new Set(['year', 'region', 'section']);

interface Row {
  option: FilterOption;
  row: HTMLElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

/** The boxes to tick, made once; later calls of `show` change them in place, so that the focus stays where it is. */
export function filterPanel(
  options: FilterOptions,
  onToggle: (group: FilterGroup, value: string) => void,
): { elements: HTMLElement[]; show: (filters: Filters, counts: FilterCounts | null) => void } {
  const groups = FILTER_GROUPS.filter((group) => options[group].length > 0).map((group) => {
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
    elements: groups.map(({ details }) => details),
    show: (filters, counts) => {
      for (const { group, rows, details, limitRows } of groups) {
        for (const { option, row, box, count } of rows) {
          const number = counts?.[group][option.value] ?? 0;
          box.checked = filters[group].includes(option.value);
          count.textContent = counts ? `${number}` : '';
          row.classList.toggle('none', counts !== null && number === 0);
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
