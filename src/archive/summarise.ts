import { leadsOf } from '../leads/leads.ts';
import { packTables } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import type { Report } from '../schemas/report.ts';
import { placeIndex } from './divisions.ts';

/** What the content store keeps of a report. */
export function summarise(report: Report): ReportSummary {
  const leads = leadsOf(report, placeIndex());
  return { ...summariseFigures(report), ...(leads ? { leads } : {}) };
}

/** The same without sentences of the prose: all that downloads are made of, at a fraction of the time. */
export function summariseFigures(report: Report): ReportSummary {
  const { id, agency, year, holding, title, printedAgency, form, sections, tables, corrections } = report;
  return {
    id,
    agency,
    year,
    holding,
    title,
    printedAgency,
    form,
    headings: sections.map(({ key, title }) => ({ key, title })),
    figures: packTables(tables),
    corrections,
    findings: report.findings,
    source: report.source,
  };
}
