import { editionName } from '#language/editions.ts';
import { named } from '#language/form-labels.ts';
import { search as words } from '#language/search.ts';
import type { Directory, Scope } from '../../search/archive-files.ts';
import { LEVELS } from '../../vocabulary/agencies.ts';
import { KNOWN_EDITIONS, UNKNOWN_EDITION } from '../../vocabulary/edition-keys.ts';
import { FILTER_GROUPS, type FilterGroup, type Filters } from './filters.ts';
import { scopeLabel } from './scope-label.ts';

/** Groups whose values are boxes to tick; years are a range. */
export const TICKED_GROUPS = FILTER_GROUPS.filter((group) => group !== 'year');

/** One value that can be chosen. */
export interface FilterOption {
  value: string;
  label: string;
  /** How far below the top it stands in a tree; 0 elsewhere. */
  depth: number;
  /** The value it stands below in a tree; null elsewhere. */
  parent: string | null;
}

export type FilterOptions = Record<FilterGroup, readonly FilterOption[]>;

/** All that the archive can be filtered by, named and in the order to show. */
export function filterOptions(directory: Directory, years: readonly number[]): FilterOptions {
  const flat = (value: string, label: string): FilterOption => ({ value, label, depth: 0, parent: null });
  const levels = new Set(directory.agencies.map((agency) => agency.level));
  return {
    year: years.map((year) => flat(`${year}`, words.hit.year(year))),
    region: regionTree(directory, null, 0),
    agency: directory.agencies.map(({ id, name }) => flat(id, name)),
    level: LEVELS.filter(({ key }) => levels.has(key))
      .reverse()
      .map((level) => flat(level.key, named(level))),
    section: (['title', ...directory.sections] satisfies Scope[]).map((scope) =>
      flat(scope, scopeLabel(scope)),
    ),
    form: ([...[...KNOWN_EDITIONS].reverse(), UNKNOWN_EDITION] as const).map((edition) =>
      flat(edition, editionName(edition)),
    ),
    finding: directory.findings.map(({ id, title }) => flat(id, title)),
  };
}

function regionTree({ regions }: Directory, parent: string | null, depth: number): FilterOption[] {
  return regions
    .filter((region) => region.parent === parent)
    .flatMap(({ code, name }) => [
      { value: code, label: name, depth, parent },
      ...regionTree({ regions } as Directory, code, depth + 1),
    ]);
}

/** Choosing a region drops those above and below it: within a group any value counts, so they would say nothing more. */
export function chooseRegion(filters: Filters, code: string, directory: Directory): Filters {
  if (filters.region.includes(code)) {
    return { ...filters, region: filters.region.filter((other) => other !== code) };
  }
  const parents = new Map(directory.regions.map((region) => [region.code, region.parent]));
  const isAbove = (upper: string, lower: string): boolean => {
    for (let at = parents.get(lower); at; at = parents.get(at)) if (at === upper) return true;
    return false;
  };
  return {
    ...filters,
    region: [...filters.region.filter((other) => !isAbove(other, code) && !isAbove(code, other)), code],
  };
}
