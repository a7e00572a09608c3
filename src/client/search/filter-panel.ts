import { filterGroup } from './filter-group.ts';
import { TICKED_GROUPS, type FilterOptions } from './filter-options.ts';
import type { FilterGroup, Filters, YearRange } from './filters.ts';
import type { SearchResult } from './search-reports.ts';
import { yearRange } from './year-range.ts';

const OPEN_GROUPS: ReadonlySet<FilterGroup> = new Set(['region', 'section']);

/** What to choose from, made once; later calls of `show` change it in place. */
export function filterPanel(
  options: FilterOptions,
  onToggle: (group: FilterGroup, value: string) => void,
  onYears: (range: YearRange) => void,
): {
  elements: HTMLElement[];
  show: (filters: Filters, counted: Pick<SearchResult, 'counts' | 'partlyCounted'>) => void;
} {
  const years = yearRange(options.year, onYears);
  const groups = TICKED_GROUPS.filter((group) => options[group].length > 0).map((group) =>
    filterGroup(group, options[group], {
      open: OPEN_GROUPS.has(group),
      onToggle: (value) => onToggle(group, value),
    }),
  );
  return {
    elements: [years.element, ...groups.map((group) => group.element)],
    show: (filters, { counts, partlyCounted }) => {
      const numberOf = (group: FilterGroup, value: string): string =>
        `${counts[group][value] ?? (partlyCounted.includes(group) ? '' : 0)}`;
      years.show(filters, (year) => numberOf('year', year));
      for (const { group, show } of groups) show(filters[group], (value) => numberOf(group, value));
    },
  };
}
