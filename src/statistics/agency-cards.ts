import type { Agency } from '../schemas/agency.ts';
import type { Region } from '../schemas/region.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { groupBy } from '../text/group-by.ts';

/** What the picker and the table need to know of an agency. */
export interface AgencyCard extends Pick<Agency, 'id' | 'name' | 'division' | 'level' | 'kind'> {
  /** Years of its reports, ascending. */
  readonly years: readonly number[];
}

/** A region that has an agency or lies above one. */
export type RegionCard = Pick<Region, 'code' | 'name' | 'parent'>;

/** Who can be compared: every agency that the archive holds a report of, by id, and the regions they lie in, by code. */
export interface ArchiveCards {
  readonly agencies: readonly AgencyCard[];
  readonly regions: readonly RegionCard[];
}

/** Agencies stand by id, which begins with the administrative code. */
export function archiveCards(
  agencies: readonly Agency[],
  reports: readonly Pick<ReportSummary, 'agency' | 'year'>[],
  regions: readonly Region[],
): ArchiveCards {
  const years = groupBy(reports, (report) => report.agency);
  return {
    agencies: agencies
      .filter((agency) => years.has(agency.id))
      .map(({ id, name, division, level, kind }) => ({
        id,
        name,
        division,
        level,
        kind,
        years: [...new Set(years.get(id)?.map((report) => report.year))].sort((a, b) => a - b),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    regions: regions
      .map(({ code, name, parent }) => ({ code, name, parent }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/**
 * The agencies that the comparison opens with: of those that have a report of the year the ones with the most years of
 * reports, so that there is something to compare; among equals the first by administrative code.
 */
export function usualAgencies(cards: readonly AgencyCard[], year: number | null, most: number): string[] {
  return cards
    .filter(({ years }) => year === null || years.includes(year))
    .sort((a, b) => b.years.length - a.years.length)
    .slice(0, most)
    .map((card) => card.id)
    .sort();
}
