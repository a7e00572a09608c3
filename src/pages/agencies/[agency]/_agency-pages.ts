import type { NamedAgency } from '../../../components/agency/named-agency.ts';
import { allAgencies, allRegions, allReports } from '../../../queries/collections.ts';
import type { Agency } from '../../../schemas/agency.ts';
import type { Region } from '../../../schemas/region.ts';
import type { ReportSummary } from '../../../schemas/report-summary.ts';
import { agencyName } from '../../../statistics/agency-name.ts';

/** What the page of an agency is made from. */
export interface AgencyPage {
  agency: Agency;
  reports: ReportSummary[];
  region: Region | undefined;
  parent: NamedAgency | null;
  successor: NamedAgency | null;
  /** Agencies whose work this one took over, with their reports. */
  predecessors: { agency: Agency; reports: ReportSummary[] }[];
  neighbours: Agency[];
}

/** One for every agency of the register, with or without reports. */
export async function agencyPages(): Promise<AgencyPage[]> {
  const [agencies, regions, reports] = await Promise.all([allAgencies(), allRegions(), allReports()]);
  const reportsOf = Map.groupBy(reports, (report) => report.agency);
  const agenciesIn = Map.groupBy(agencies, (agency) => agency.division);
  const predecessorsOf = Map.groupBy(agencies, ({ successor }) => successor);
  const held = new Map(agencies.map((agency) => [agency.id, agency]));
  const regionOf = new Map(regions.map((region) => [region.code, region]));
  const named = (id: string | undefined): NamedAgency | null => {
    const name = id && agencyName(id, held.get(id), regionOf.get(id.slice(0, 6)));
    return id && name ? { id, name, held: held.has(id) } : null;
  };
  return agencies.map((agency) => ({
    agency,
    reports: reportsOf.get(agency.id) ?? [],
    region: regionOf.get(agency.division),
    parent: named(agency.parent),
    successor: named(agency.successor),
    predecessors: (predecessorsOf.get(agency.id) ?? []).map((before) => ({
      agency: before,
      reports: reportsOf.get(before.id) ?? [],
    })),
    neighbours: (agenciesIn.get(agency.division) ?? []).filter((other) => other.id !== agency.id),
  }));
}
