import type { ReportSummary } from '../schemas/report-summary.ts';

/** Another site that reports of the archive lead to. */
interface SourceSite {
  /** Its address, without a path unless one site keeps records for many. */
  href: string;
  name: string;
  /** published: agencies published there. record: figures were read from a record kept there. */
  kind: 'published' | 'record';
  /** How many reports lead to it. */
  reports: number;
}

/** How many reports name neither an address nor a record. */
export const withoutSource = (reports: readonly Pick<ReportSummary, 'source'>[]): number =>
  reports.filter(({ source }) => !source.url && !source.record).length;

/** The sites that reports name as their source, those that most reports name first. */
export function sourceSites(reports: readonly Pick<ReportSummary, 'source'>[]): SourceSite[] {
  const sites = new Map<string, SourceSite>();
  const count = (href: string, name: string, kind: SourceSite['kind']): void => {
    const site = sites.get(`${kind} ${href}`) ?? { href, name, kind, reports: 0 };
    site.reports += 1;
    sites.set(`${kind} ${href}`, site);
  };
  for (const { source } of reports) {
    if (source.url) {
      const { origin, host } = new URL(source.url);
      count(`${origin}/`, host, 'published');
    }
    if (source.record) {
      const { href, host, pathname } = new URL(source.record.repository);
      count(href, host + pathname, 'record');
    }
  }
  return [...sites.values()].sort((a, b) => b.reports - a.reports || (a.href < b.href ? -1 : 1));
}
