import type { Agency } from '../schemas/agency.ts';
import type { Region } from '../schemas/region.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';

/** What the picker and the table need to know of an agency. */
export interface AgencyCard {
  readonly id: string;
  readonly name: string;
  /** Division code, GB/T 2260. */
  readonly division: string;
  /** Names of the regions it lies in, from the province down: 河南省 › 洛阳市. */
  readonly region: string;
  /** Years of its reports, ascending. */
  readonly years: readonly number[];
}

/** Every agency that the archive holds a report of, by id, which begins with the administrative code. */
export function agencyCards(
  agencies: readonly Agency[],
  reports: readonly Pick<ReportSummary, 'agency' | 'year'>[],
  regions: readonly Region[],
): AgencyCard[] {
  const years = Map.groupBy(reports, (report) => report.agency);
  const paths = new Map(
    regions.map((region) => [region.code, region.path.map(({ name }) => name).join(' › ')]),
  );
  return agencies
    .filter((agency) => years.has(agency.id))
    .map(({ id, name, division }) => ({
      id,
      name,
      division,
      region: paths.get(division) ?? '',
      years: [...new Set(years.get(id)?.map((report) => report.year))].sort((a, b) => a - b),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The agencies that the comparison opens with: those with the most years of reports, so that there is something to
 * compare; among equals the first by administrative code.
 */
export function usualAgencies(cards: readonly AgencyCard[], most: number): string[] {
  return cards
    .toSorted((a, b) => b.years.length - a.years.length)
    .slice(0, most)
    .map((card) => card.id)
    .sort();
}

/** The agencies that match every word of a filter by name, region or the beginning of their code. */
export function filterAgencies(cards: readonly AgencyCard[], filter: string): AgencyCard[] {
  const terms = filter.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  return cards.filter((card) =>
    terms.every(
      (term) => card.name.includes(term) || card.region.includes(term) || card.division.startsWith(term),
    ),
  );
}
