import type { Agency } from '../schemas/agency.ts';
import type { Region } from '../schemas/region.ts';
import { LEVELS } from '../vocabulary/agencies.ts';
import { groupBy } from '../text/group-by.ts';

/** What the rule needs of an agency. */
type Placed = Pick<Agency, 'id' | 'division' | 'level' | 'kind'>;

/** Reports of one year, told apart by whether another of them already holds their figures. */
interface Separated<Report> {
  /** None of these holds another one: they may be added up. */
  readonly apart: readonly Report[];
  /** These are part of `within`, the report of a government above them. */
  readonly contained: readonly { readonly report: Report; readonly within: Report }[];
}

/**
 * Separates the reports of one year that may be added up from those that would then be counted twice. A government's
 * report is a roll-up: it holds the figures of its offices and departments, of the governments below it and of their
 * departments. So a report is contained in that of a government of its own division or of a division above it, if the
 * archive has that report for the year. Offices and departments hold nobody's figures but their own.
 */
export function separateContained<Report extends { readonly agency: string }>(
  reports: readonly Report[],
  agencies: ReadonlyMap<string, Placed>,
  regions: ReadonlyMap<string, Pick<Region, 'parent'>>,
): Separated<Report> {
  const rollUps = rollUpsByDivision(reports, agencies);
  const apart: Report[] = [];
  const contained: { report: Report; within: Report }[] = [];
  for (const report of reports) {
    const agency = agencies.get(report.agency);
    const within = agency && outermost(agency, rollUps, regions);
    if (within) contained.push({ report, within });
    else apart.push(report);
  }
  return { apart, contained };
}

interface RollUp<Report> {
  readonly agency: Placed;
  readonly report: Report;
}

function rollUpsByDivision<Report extends { readonly agency: string }>(
  reports: readonly Report[],
  agencies: ReadonlyMap<string, Placed>,
): Map<string, RollUp<Report>[]> {
  const rollUps = reports.flatMap((report): RollUp<Report>[] => {
    const agency = agencies.get(report.agency);
    return agency?.kind === 'government' ? [{ agency, report }] : [];
  });
  return groupBy(rollUps, ({ agency }) => agency.division);
}

/** The report of the highest government that the agency belongs to; undefined where the archive has none. */
function outermost<Report>(
  agency: Placed,
  rollUps: ReadonlyMap<string, readonly RollUp<Report>[]>,
  regions: ReadonlyMap<string, Pick<Region, 'parent'>>,
): Report | undefined {
  let found: Report | undefined;
  for (
    let division: string | null = agency.division;
    division;
    division = regions.get(division)?.parent ?? null
  ) {
    const above = (rollUps.get(division) ?? [])
      .filter((rollUp) => holds(rollUp.agency, agency))
      .sort((a, b) => rankOf(b.agency) - rankOf(a.agency));
    found = above[0]?.report ?? found;
  }
  return found;
}

/** Whether a government of the agency's own division, or of one above it, stands above the agency. */
function holds(government: Placed, agency: Placed): boolean {
  if (government.id === agency.id) return false;
  if (government.division !== agency.division) return true;
  // A township stands under its county's code, and its departments say whose they are.
  if (agency.kind === 'government') return rankOf(government) > rankOf(agency);
  return rankOf(government) >= rankOf(agency);
}

function rankOf({ level }: Placed): number {
  return LEVELS.findIndex(({ key }) => key === level);
}
