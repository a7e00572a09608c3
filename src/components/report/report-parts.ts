import { CITATION } from '#language/citation.ts';
import { corrections } from '#language/figures.ts';
import { leadsWords } from '#language/leads.ts';
import { SECTION_NAMES } from '#language/report-parts.ts';
import { REPORT } from '#language/report.ts';
import type { Report } from '../../schemas/report.ts';
import type { ShownSection } from './shown-sections.ts';

/** The parts of a report's page in their order, as its list of parts has them. */
export function reportParts(
  report: Pick<Report, 'corrections'>,
  {
    hasAmounts,
    hasYears,
    hasCharts,
    sections,
  }: {
    /** Whether amounts are quoted, and years told, as of a year without a case. */
    hasAmounts: boolean;
    hasYears: boolean;
    hasCharts: boolean;
    sections: readonly ShownSection[];
  },
): { id: string; label: string }[] {
  return [
    ...(hasAmounts ? [{ id: 'amounts', label: leadsWords.amounts.title }] : []),
    ...(hasYears ? [{ id: 'years', label: leadsWords.amounts.years }] : []),
    { id: 'findings', label: REPORT.findings },
    ...(report.corrections.length > 0 ? [{ id: 'corrections', label: corrections.title }] : []),
    ...(hasCharts ? [{ id: 'charts', label: REPORT.charts }] : []),
    ...sections.map(({ key }) => ({ id: key, label: SECTION_NAMES[key] })),
    { id: 'cite', label: CITATION.title },
    { id: 'download', label: REPORT.downloads },
  ];
}
