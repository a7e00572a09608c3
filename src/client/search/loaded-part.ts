import type { Directory, DirectoryAgency, Part, PartTable } from '../../search/archive-files.ts';
import { readPartTable, type TabledReport } from '../../search/part-table.ts';
import { searchable } from '../../search/searchable.ts';
import { scopeBit } from './scopes.ts';

/** A report as a search sees it. */
export interface ArchivedReport extends TabledReport {
  id: string;
  of: DirectoryAgency;
  /** The agency's division and all above it. */
  regions: readonly string[];
  /** Folded. */
  searchedTitle: string;
  searchedName: string;
  /** Sections that it has, as bits. */
  scopes: number;
}

/** A part with its reports. */
export interface LoadedPart {
  reports: readonly ArchivedReport[];
  /** The number of the part's first section in the archive. */
  firstSection: number;
  /** For each section of the part: its report, by its place in the part, and its scope as a bit. */
  reportOf: Uint32Array;
  scopeOf: Uint16Array;
}

/** What of the directory every part needs, made once. */
export function namesOf(directory: Directory) {
  const parents = new Map(directory.regions.map((region) => [region.code, region.parent]));
  const regionsOf = new Map<string, string[]>();
  for (const { division } of directory.agencies) {
    if (regionsOf.has(division)) continue;
    const path: string[] = [];
    for (let code: string | null | undefined = division; code; code = parents.get(code)) path.push(code);
    regionsOf.set(division, path);
  }
  return {
    agencies: directory.agencies,
    names: directory.agencies.map((agency) => agency.name),
    searchedNames: directory.agencies.map((agency) => searchable(agency.name)),
    regionsOf,
  };
}

export function loadPart(part: Part, table: PartTable, known: ReturnType<typeof namesOf>): LoadedPart {
  const sections = table.lengths.length;
  const loaded = {
    firstSection: part.firstSection,
    reportOf: new Uint32Array(sections),
    scopeOf: new Uint16Array(sections),
  };
  let section = 0;
  const reports = readPartTable(part.years, table, known.names).map((report, place): ArchivedReport => {
    for (const { section: scope } of report.sections) {
      loaded.reportOf[section] = place;
      loaded.scopeOf[section] = scopeBit(scope);
      section += 1;
    }
    const of = known.agencies[report.agency];
    if (!of) throw new Error(`Unexpected agency ${report.agency} in part ${part.key}`);
    return {
      ...report,
      id: `${of.id}/${report.year}`,
      of,
      regions: known.regionsOf.get(of.division) ?? [],
      searchedTitle: searchable(report.title),
      searchedName: known.searchedNames[report.agency] ?? '',
      scopes: report.sections.reduce((bits, { section: scope }) => bits | scopeBit(scope), 0),
    };
  });
  return { ...loaded, reports };
}
