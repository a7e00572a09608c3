import { reportsOf } from './plurals.ts';

/** The words of what narrows a search. */
export const searchFilters = {
  title: 'Filters',
  open: (chosen: number) => (chosen > 0 ? `Filters · ${chosen}` : 'Filters'),
  groups: {
    year: 'Year',
    region: 'Region',
    agency: 'Agency',
    level: 'Level',
    section: 'Part',
    form: 'Form',
    finding: 'Findings',
  },
  years: {
    from: 'From',
    to: 'to',
    open: 'any',
    /** The chosen years as one condition; null where that side is open. */
    range: (from: number | null, to: number | null) =>
      from === to
        ? `${from}`
        : from === null
          ? `until ${to}`
          : to === null
            ? `since ${from}`
            : `${from}–${to}`,
    counts: 'Reports by year; choose one to see that year only',
  },
  titleScope: 'Title and agency',
  preambleScope: 'Preamble',
  chosen: 'Chosen',
  remove: (label: string) => `Take away “${label}”`,
  clear: 'Clear all',
  showResults: (total: number) => `See ${reportsOf(total)}`,
  more: (hidden: number) => `${hidden} more`,
  narrow: (group: string) => `Find by name: ${group}`,
  nothing: 'No such name.',
  unfold: (region: string) => `Regions in ${region}`,
  /** After the number of reports that a value would leave, for screen readers. */
  unit: 'reports',
} as const;
