import { searchFilters as words } from '#language/search-filters.ts';
import { element } from '../element.ts';
import type { FilterOptions } from './filter-options.ts';
import { FILTER_GROUPS, type FilterGroup, type Filters } from './filters.ts';

/** What is chosen, each condition in words on a button that goes to the filters that are left without it. */
export function chosenFilters(
  filters: Filters,
  options: FilterOptions,
  toggle: (group: FilterGroup, value: string) => Filters,
  choose: (without: Filters) => void,
): HTMLElement[] {
  const { from, to } = filters;
  const item = (label: string, without: Filters): HTMLElement => {
    const remove = element(
      'button',
      { type: 'button', class: 'chip chosen-filter', 'aria-label': words.remove(label) },
      label,
      element('span', { 'aria-hidden': 'true' }, ' ×'),
    );
    remove.addEventListener('click', () => choose(without));
    return element('li', {}, remove);
  };
  return [
    ...(from === null && to === null
      ? []
      : [item(words.years.range(from, to), { ...filters, from: null, to: null })]),
    ...FILTER_GROUPS.flatMap((group) =>
      filters[group].map((value) =>
        item(options[group].find((option) => option.value === value)?.label ?? value, toggle(group, value)),
      ),
    ),
  ];
}
