import { SCOPES, type Scope } from '../../search/archive-files.ts';
import { SORTS, type Sort } from '../../search/sorts.ts';

/** The groups by which results can be narrowed, as they stand in the address. */
export const FILTER_GROUPS = ['year', 'region', 'agency', 'level', 'section', 'form', 'finding'] as const;
export type FilterGroup = (typeof FILTER_GROUPS)[number];

/** What is chosen in each group: any of a group's values, and something of every group that has one. */
export type Filters = Record<FilterGroup, readonly string[]> & YearRange;

/** The first and the last year; null where that side is open. */
export interface YearRange {
  from: number | null;
  to: number | null;
}

/** How many results each value of a group would leave, the other groups staying as they are. */
export type FilterCounts = Record<FilterGroup, Record<string, number>>;

/** All that an address of the search page says. */
export interface SearchState {
  query: string;
  filters: Filters;
  sort: Sort;
}

export function noFilters(): Filters {
  return {
    year: [],
    region: [],
    agency: [],
    level: [],
    section: [],
    form: [],
    finding: [],
    from: null,
    to: null,
  };
}

export function hasFilters(filters: Filters): boolean {
  return hasYears(filters) || FILTER_GROUPS.some((group) => filters[group].length > 0);
}

/** Whether anything is chosen of years. */
export function hasYears({ from, to, year }: Filters): boolean {
  return from !== null || to !== null || year.length > 0;
}

/** Whether a year lies in the range and, where single years are chosen, is one of them. */
export function passesYear({ from, to, year: years }: Filters, year: number): boolean {
  return (
    (from === null || year >= from) &&
    (to === null || year <= to) &&
    (years.length === 0 || years.includes(`${year}`))
  );
}

/** The filters with a range of years in place of what was chosen of years; the earlier of the two years comes first. */
export function withYears(filters: Filters, { from, to }: YearRange): Filters {
  const turned = from !== null && to !== null && from > to;
  return { ...filters, year: [], from: turned ? to : from, to: turned ? from : to };
}

function isScope(value: string): value is Scope {
  return (SCOPES as readonly string[]).includes(value);
}

function yearFrom(text: string | null): number | null {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : null;
}

/** Single years that follow one another are a range. */
function yearsAsRange(filters: Filters): Filters {
  const years = filters.year.map(Number).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || last - first !== years.length - 1) return filters;
  return withYears(filters, { from: first, to: last });
}

/** Reads the state from an address; what it does not know is left out. */
export function stateFrom(params: URLSearchParams): SearchState {
  let filters = noFilters();
  for (const group of FILTER_GROUPS) {
    filters[group] = [...new Set(params.getAll(group).filter((value) => value !== ''))];
  }
  filters.section = filters.section.filter(isScope);
  filters.year = filters.year.filter((year) => yearFrom(year) !== null);
  const range = { from: yearFrom(params.get('from')), to: yearFrom(params.get('to')) };
  if (range.from !== null || range.to !== null) filters = withYears(filters, range);
  return {
    query: params.get('q') ?? '',
    filters: yearsAsRange(filters),
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'relevance',
  };
}

/** The address of a state; nothing stands in it that is as by default. */
export function paramsOf({ query, filters, sort }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  if (filters.from !== null) params.set('from', `${filters.from}`);
  if (filters.to !== null) params.set('to', `${filters.to}`);
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
