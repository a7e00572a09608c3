import { passesYear, type FilterCounts, type FilterGroup, type Filters } from './filters.ts';
import type { ArchivedReport } from './loaded-part.ts';

/** The groups of filters that reports have values in; sections depend on the query. */
export const REPORT_GROUPS = [
  'year',
  'region',
  'agency',
  'level',
  'form',
  'finding',
] as const satisfies readonly FilterGroup[];

export function noCounts(): FilterCounts {
  return { year: {}, region: {}, agency: {}, level: {}, section: {}, form: {}, finding: {} };
}

/** Adds counts to others. */
export function addCounts(sum: FilterCounts, more: FilterCounts): void {
  for (const group of [...REPORT_GROUPS, 'section'] as const) {
    for (const [value, count] of Object.entries(more[group])) {
      sum[group][value] = (sum[group][value] ?? 0) + count;
    }
  }
}

/** Whether a report has one of the values that are chosen in a group. */
export function passes(
  report: ArchivedReport,
  group: (typeof REPORT_GROUPS)[number],
  filters: Filters,
): boolean {
  if (group === 'year') return passesYear(filters, report.year);
  const values = filters[group];
  return valuesOf(report, group).some((value) => values.includes(value));
}

/** The values of a report in a group of filters; sections depend on the query and are counted apart. */
function valuesOf(report: ArchivedReport, group: (typeof REPORT_GROUPS)[number]): readonly string[] {
  switch (group) {
    case 'year':
      return [`${report.year}`];
    case 'region':
      return report.regions;
    case 'agency':
      return [report.of.id];
    case 'level':
      return [report.of.level];
    case 'form':
      return report.forms;
    case 'finding':
      return report.findings;
  }
}

/** Counts one more of a value. */
export function countValue(counts: FilterCounts, group: FilterGroup, value: string): void {
  counts[group][value] = (counts[group][value] ?? 0) + 1;
}

/** Counts a report in every group or, where it fails one, in that group only. */
export function countValues(counts: FilterCounts, report: ArchivedReport, failed: FilterGroup | null): void {
  for (const group of REPORT_GROUPS) {
    if (failed !== null && failed !== group) continue;
    for (const value of valuesOf(report, group)) countValue(counts, group, value);
  }
}
