import { RULE_WORDS } from '#language/rules.ts';
import { allDivisions, isGrouping } from '../../archive/divisions.ts';
import { RULES } from '../../checks/rules.ts';
import { PROSE_SCOPES, type Directory, type ProseScope } from '../archive-files.ts';
import type { IndexSource } from './index-source.ts';

/** The agencies that have a report, and the regions. */
export function directoryOf({
  reports,
  agencies,
  regions,
}: IndexSource): Pick<Directory, 'agencies' | 'regions'> {
  const published = new Set(reports.map((report) => report.agency));
  return {
    agencies: agencies
      .filter((agency) => published.has(agency.id))
      .map(({ id, name, level, division }) => ({ id, name, level, division })),
    regions: regions.map(({ code, name, parent }) => ({ code, name, parent })),
  };
}

/** What of its reports can be chosen, in the order of the rules and of the form. */
export function filtersOf(
  findings: ReadonlySet<string>,
  sections: ReadonlySet<ProseScope>,
): Pick<Directory, 'findings' | 'sections'> {
  return {
    findings: RULES.filter(({ id }) => findings.has(id)).map(({ id }) => ({
      id,
      title: RULE_WORDS[id].title,
    })),
    sections: PROSE_SCOPES.filter((scope) => sections.has(scope)),
  };
}

/** Names of GB/T 2260 that are none of the archive's regions, each once. */
export function elsewhereOf({ regions }: Pick<Directory, 'regions'>): string[] {
  const own = new Set(regions.map(({ name }) => name));
  const names = allDivisions().map(({ name }) => name);
  return [...new Set(names.filter((name) => !own.has(name) && !isGrouping(name)))].sort();
}
