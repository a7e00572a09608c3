import {
  agencyAddress,
  measureAddress,
  regionAddress,
  reportCsvAddress,
  reportJsonAddress,
  reportProseAddress,
  reportRawAddress,
  yearAddress,
} from '../addresses.ts';
import type { Agency } from '../schemas/agency.ts';
import type { ApiList } from '../schemas/api.ts';
import type { Finding, Severity } from '../schemas/finding.ts';
import type { Region } from '../schemas/region.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { yearsCovered } from '../statistics/coverage.ts';
import { indexMeasures } from '../statistics/measure-index.ts';
import { measureName } from '../statistics/measure-names.ts';
import { isListed, MEASURES } from '../statistics/measures.ts';
import type { Measure } from '../statistics/measure.ts';
import { nodesOf, regionTree } from '../statistics/region-tree.ts';
import { extensionOf } from '../text/extension-of.ts';

/** What the interface is made of. */
export interface ApiSource {
  reports: readonly ReportSummary[];
  agencies: readonly Agency[];
  regions: readonly Region[];
}

/** The lists of `/api/v1/`, each made when it is asked for. */
export const apiLists = {
  reports: ({ reports }: ApiSource): ApiList<'reports'> => ({
    items: reports.map(({ id, agency, year, title, holding, form, findings, source }) => ({
      id,
      agency,
      year,
      title,
      holding,
      form,
      findings: bySeverity(findings),
      sha256: source.sha256,
      ...(source.url ? { source: source.url } : {}),
      ...(source.publishedOn ? { publishedOn: source.publishedOn } : {}),
      page: reportProseAddress(id),
      json: reportJsonAddress(id),
      csv: reportCsvAddress(id),
      raw: reportRawAddress(id, extensionOf(source.path)),
    })),
  }),

  agencies: ({ reports, agencies }: ApiSource): ApiList<'agencies'> => {
    const years = Map.groupBy(reports, ({ agency }) => agency);
    return {
      items: agencies.map(({ id, name, division, level, kind, parent, successor }) => ({
        id,
        name,
        division,
        level,
        kind,
        ...(parent ? { parent } : {}),
        ...(successor ? { successor } : {}),
        reports: (years.get(id) ?? []).map(({ year }) => year).sort((a, b) => a - b),
        page: agencyAddress(id),
      })),
    };
  },

  regions: ({ reports, agencies, regions }: ApiSource): ApiList<'regions'> => ({
    items: [...nodesOf(regionTree(regions, agencies, reports))].map(
      ({ region, agencyCount, reportCount }) => ({
        ...region,
        agencies: agencyCount,
        reports: reportCount,
        page: regionAddress(region.code),
      }),
    ),
  }),

  years: ({ reports, agencies }: ApiSource): ApiList<'years'> => {
    const filed = Map.groupBy(reports, ({ year }) => year);
    return {
      items: yearsCovered(reports).map((year) => ({
        year,
        reports: filed.get(year)?.length ?? 0,
        agencies: agencies.length,
        page: yearAddress(year),
      })),
    };
  },

  measures: ({ reports }: ApiSource): ApiList<'measures'> => {
    const index = indexMeasures(reports);
    return {
      items: MEASURES.filter(isListed).map((measure) => ({
        id: measure.id,
        kind: measure.kind,
        name: measureName(measure),
        table: measure.table,
        unit: measure.unit,
        forms: [...measure.editions],
        series: measure.series.map((own) => [...own]),
        ...partsOf(measure),
        years: [...(index.get(measure.id) ?? [])].map(([year, count]) => ({
          year,
          reports: count,
          page: measureAddress(measure.id, year),
        })),
      })),
    };
  },
} as const;

function bySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function partsOf(measure: Measure): { cells: string[]; denominators: string[][] } {
  if (measure.kind === 'cell') return { cells: [measure.cell.id], denominators: [] };
  if (measure.kind === 'sum') return { cells: [...measure.parts], denominators: [] };
  const { numerator, denominators } = measure.rate;
  return { cells: [...numerator], denominators: denominators.map(({ cells }) => [...cells]) };
}
