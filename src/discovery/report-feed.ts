import { reportAddress } from '../addresses.ts';
import { FEEDS } from '#language/feeds.ts';
import { SPACE } from '#language/punctuation.ts';
import { reportName } from '#language/report-parts.ts';
import { unpackTables } from '../schemas/packed-figures.ts';
import type { Agency } from '../schemas/agency.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { nameThen } from '../statistics/names-then.ts';
import { requestsSaid } from '../sentences/report.ts';
import type { FeedEntry } from './atom-feed.ts';

/** Entries of a feed: enough for a reader who looks in once in a while. */
const MOST = 50;

/** What a feed must know beside the reports. */
export interface Around {
  /** Agencies by id. */
  agencies: ReadonlyMap<string, Pick<Agency, 'id' | 'name' | 'formerNames'>>;
  /** When a report last changed, by its id: UTC time or ISO date; null where unknown. */
  times: ReadonlyMap<string, string | null>;
  /** Gives an address as the world outside names it. */
  publish: (address: string) => string;
}

/** The reports that changed last, newest first. */
export function reportEntries(reports: readonly ReportSummary[], around: Around): FeedEntry[] {
  return newestReports(reports, around).map(({ report, updated, agency }) => {
    return {
      name: `reports/${report.id}`,
      title: reportName(agency, report.year),
      address: around.publish(reportAddress(report.id)),
      updated,
      summary: requestsSaid(report.year, unpackTables(report.figures)).join(SPACE),
      author: agency,
    };
  });
}

/** The reports with findings that changed last, newest first. `titleOf` names a rule. */
export function findingEntries(
  reports: readonly ReportSummary[],
  around: Around,
  titleOf: (rule: string) => string,
): FeedEntry[] {
  const found = reports.filter(({ findings }) => findings.length > 0);
  return newestReports(found, around).map(({ report, updated, agency }) => {
    const byRule = Map.groupBy(report.findings, ({ rule }) => rule);
    return {
      name: `findings/${report.id}`,
      title: FEEDS.findingsOf(reportName(agency, report.year), report.findings.length),
      address: around.publish(reportAddress(report.id, 'findings')),
      updated,
      summary: FEEDS.rules([...byRule].map(([rule, findings]) => [titleOf(rule), findings.length])),
      author: agency,
    };
  });
}

function newestReports(reports: readonly ReportSummary[], { agencies, times }: Around) {
  const authorOf = nameThen(agencies.values());
  return reports
    .map((report) => ({ report, updated: updateOf(report, times.get(report.id) ?? null) }))
    .sort(
      (a, b) =>
        compare(b.updated, a.updated) || b.report.year - a.report.year || compare(a.report.id, b.report.id),
    )
    .slice(0, MOST)
    .map((entry) => ({ ...entry, agency: authorOf(entry.report) }));
}

/** A feed must date its entries; the earliest day that a report of a year can have appeared is the next new year. */
function updateOf({ source, year }: ReportSummary, changed: string | null): string {
  const time = changed ?? source.publishedOn ?? `${year + 1}-01-01`;
  return time.includes('T') ? time : `${time}T00:00:00Z`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
