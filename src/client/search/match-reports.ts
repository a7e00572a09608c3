import type { Query } from '../../search/query.ts';
import { hasYears, passesYear, type FilterCounts, type FilterGroup, type Filters } from './filters.ts';
import type { SectionCounts } from '../../search/character-files.ts';
import type { ArchivedReport, LoadedPart } from './loaded-part.ts';
import { scopeBit, SCOPE_BITS } from './scopes.ts';

/** A report that was found. */
export interface Match {
  report: ArchivedReport;
  /** Whether any term stands in the prose that was searched. */
  inProse: boolean;
  /** How much of the searched prose is about the query; compares reports of one search. */
  weight: number;
}

/** What a part contributes to a search. */
export interface PartMatches {
  matches: Match[];
  counts: FilterCounts;
  searched: Searched;
}

/** Reports that pass the filters and have what is searched, and of how many of them prose is searched. */
export interface Searched {
  reports: number;
  withProse: number;
}

const REPORT_GROUPS = [
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

/**
 * The reports of a part that have every term and none of the excluded ones in the scopes that are searched and pass
 * the filters, and how many there are of each value of each group of filters, that group's own choice left aside.
 */
export function matchReports(
  part: LoadedPart,
  {
    query,
    located,
    scope,
    filters,
  }: {
    query: Query;
    /** Where each phrase of the query stands in the prose of the part. */
    located: ReadonlyMap<string, SectionCounts>;
    scope: number;
    filters: Filters;
  },
): PartMatches {
  const standing = (phrase: string): Standing => standingOf(part, phrase, scope, located.get(phrase));
  const asked = [...query.terms.map((term) => [term]), ...query.either];
  const terms = asked.map((phrases) => anyOf(phrases.map(standing)));
  const without = query.without.map(standing);
  const counts = noCounts();
  const matches: Match[] = [];
  const searched: Searched = { reports: 0, withProse: 0 };
  const chosen = REPORT_GROUPS.filter((group) =>
    group === 'year' ? hasYears(filters) : filters[group].length > 0,
  );
  for (const [place, report] of part.reports.entries()) {
    const present = report.scopes | scopeBit('title');
    const isMatch =
      (present & scope) !== 0 &&
      terms.every(({ scopes }) => scopes[place]! & scope) &&
      without.every(({ scopes }) => !(scopes[place]! & scope));
    // A group's counts leave its own choice aside: a report that fails one group only counts there.
    let failed: FilterGroup | null = null;
    let failures = 0;
    for (const group of chosen) {
      if (passes(report, group, filters)) continue;
      failed = group;
      failures += 1;
      if (failures > 1) break;
    }
    if (isMatch && failures <= 1) countValues(counts, report, failed);
    if (failures > 0) continue;
    if (present & scope) searched.reports += 1;
    if (report.scopes & scope) searched.withProse += 1;
    let common = present;
    for (const { scopes } of terms) common &= scopes[place]!;
    for (const { scopes } of without) common &= ~scopes[place]!;
    for (const [name, bit] of SCOPE_BITS) if (common & bit) add(counts, 'section', name);
    if (isMatch) {
      matches.push({
        report,
        inProse: terms.some(({ times }) => times[place]! > 0),
        weight: weightOf(
          report,
          scope,
          terms.map(({ times }, term) => ({ phrases: asked[term]!, times: times[place]! })),
        ),
      });
    }
  }
  return { matches, counts, searched };
}

/** For each report of the part: in which scopes a term stands, and how many times in the searched prose. */
interface Standing {
  scopes: Uint16Array;
  times: Uint32Array;
}

/** Where any of some phrases stands. */
function anyOf(standings: readonly Standing[]): Standing {
  const [first, ...others] = standings;
  if (others.length === 0 && first) return first;
  const length = first?.scopes.length ?? 0;
  const any: Standing = { scopes: new Uint16Array(length), times: new Uint32Array(length) };
  for (const { scopes, times } of standings) {
    for (let place = 0; place < length; place += 1) {
      any.scopes[place]! |= scopes[place]!;
      any.times[place]! += times[place]!;
    }
  }
  return any;
}

function standingOf(
  part: LoadedPart,
  term: string,
  scope: number,
  located: SectionCounts | undefined,
): Standing {
  const scopes = new Uint16Array(part.reports.length);
  const times = new Uint32Array(part.reports.length);
  for (const [place, { searchedTitle, searchedName }] of part.reports.entries()) {
    if (searchedName.includes(term) || searchedTitle.includes(term)) scopes[place] = scopeBit('title');
  }
  for (let at = 0; at < (located?.sections.length ?? 0); at += 1) {
    const section = located!.sections[at]! - part.firstSection;
    const report = part.reportOf[section]!;
    const bit = part.scopeOf[section]!;
    scopes[report]! |= bit;
    if (bit & scope) times[report]! += located!.times[at]!;
  }
  return { scopes, times };
}

function passes(report: ArchivedReport, group: (typeof REPORT_GROUPS)[number], filters: Filters): boolean {
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

function add(counts: FilterCounts, group: FilterGroup, value: string): void {
  counts[group][value] = (counts[group][value] ?? 0) + 1;
}

/** Counts a report in every group or, where it fails one, in that group only. */
function countValues(counts: FilterCounts, report: ArchivedReport, failed: FilterGroup | null): void {
  for (const group of REPORT_GROUPS) {
    if (failed !== null && failed !== group) continue;
    for (const value of valuesOf(report, group)) add(counts, group, value);
  }
}

/** Prose so short that its share would say little is taken for this long. */
const SHORTEST = 300;
/** Shares that differ by less than about a fifth are the same: then the newer report comes first. */
const STEPS = 4;

const MEANT = 1e12;
const NAMED = 1e6;
const TITLED = 1e3;

/**
 * Reports whose agency or title is what was asked for weigh most, then those with a term in the agency's name or the
 * title, then those of whose searched prose the terms take the larger share, all terms alike.
 */
function weightOf(
  { searchedName, searchedTitle, sections }: ArchivedReport,
  scope: number,
  terms: readonly { phrases: readonly string[]; times: number }[],
): number {
  const whole = terms.map(({ phrases }) => phrases[0]).join('');
  if (whole === '') return 0;
  if (searchedName === whole || searchedTitle === whole) return MEANT;
  let length = 0;
  for (const { section, length: own } of sections) if (scopeBit(section) & scope) length += own;
  let weight = 0;
  let share = 0;
  for (const { phrases, times } of terms) {
    if (phrases.some((phrase) => searchedName.includes(phrase))) weight += NAMED;
    if (phrases.some((phrase) => searchedTitle.includes(phrase))) weight += TITLED;
    const characters = Math.max(...phrases.map((phrase) => phrase.length));
    // A term that stands in the title alone counts as half a time.
    share += Math.log2((Math.max(times, 0.5) * characters) / Math.max(length, SHORTEST));
  }
  return weight + Math.round((STEPS * share) / terms.length) / STEPS;
}
