import { packTables } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import type { Report } from '../schemas/report.ts';

/** What the content store keeps of a report. */
export function summarise(report: Report): ReportSummary {
  const { id, agency, year, title, printedAgency, form, sections, tables, findings, source } = report;
  return {
    id,
    agency,
    year,
    title,
    printedAgency,
    form,
    headings: sections.map(({ key, title }) => ({ key, title })),
    figures: packTables(tables),
    findings,
    source,
  };
}
