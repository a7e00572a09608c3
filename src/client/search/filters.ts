import { SCOPES, type Scope } from '../../search/archive-files.ts';

/** The groups by which results can be narrowed, as they stand in the address. */
export const FILTER_GROUPS = ['year', 'region', 'agency', 'level', 'section', 'form', 'finding'] as const;
export type FilterGroup = (typeof FILTER_GROUPS)[number];

/** What is chosen in each group: any of a group's values, and something of every group that has one. */
export type Filters = Record<FilterGroup, readonly string[]>;

/** How many results each value of a group would leave, the other groups staying as they are. */
export type FilterCounts = Record<FilterGroup, Record<string, number>>;

export const SORTS = ['relevance', 'newest', 'oldest'] as const;
type Sort = (typeof SORTS)[number];

/** All that an address of the search page says. */
export interface SearchState {
  query: string;
  filters: Filters;
  sort: Sort;
}

export function noFilters(): Filters {
  return { year: [], region: [], agency: [], level: [], section: [], form: [], finding: [] };
}

export function hasFilters(filters: Filters): boolean {
  return FILTER_GROUPS.some((group) => filters[group].length > 0);
}

function isScope(value: string): value is Scope {
  return (SCOPES as readonly string[]).includes(value);
}

/** Reads the state from an address; what it does not know is left out. */
export function stateFrom(params: URLSearchParams): SearchState {
  const filters = noFilters();
  for (const group of FILTER_GROUPS) {
    filters[group] = [...new Set(params.getAll(group).filter((value) => value !== ''))];
  }
  filters.section = filters.section.filter(isScope);
  return {
    query: params.get('q') ?? '',
    filters,
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'relevance',
  };
}

/** The address of a state; nothing stands in it that is as by default. */
export function paramsOf({ query, filters, sort }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  for (const group of FILTER_GROUPS) for (const value of filters[group]) params.append(group, value);
  if (sort !== 'relevance') params.set('sort', sort);
  return params;
}

/** The filters with one value chosen, or no longer chosen. */
export function toggled(filters: Filters, group: FilterGroup, value: string): Filters {
  const values = filters[group];
  return {
    ...filters,
    [group]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  };
}
