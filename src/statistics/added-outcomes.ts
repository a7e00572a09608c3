import type { ReportSummary } from '../schemas/report-summary.ts';
import type { PrintedSum } from '../vocabulary/printed-sums.ts';
import { contradictionsOf } from './contradictions.ts';
import { countedBlanks } from './counted-blanks.ts';
import { sumOf } from './made-pictures.ts';
import type { Picture, PictureCoverage } from './pictures.ts';
import { dispositions } from './report-figures.ts';
import { type Requests, DISPOSED, REQUEST_CELLS } from './report-requests.ts';

/** A picture of several reports, and of how many it speaks. */
export type AddedPicture = Picture & { coverage: PictureCoverage };

type Read = Requests & { report: ReportSummary };

/** The six groups of outcomes, added up over the reports that have all of them. */
export function addedOutcomes(reports: readonly ReportSummary[], whole: readonly Read[]): AddedPicture {
  const coverage = coverageOf(reports, whole, DISPOSED);
  const groups = dispositions({ requests: {} }).map(({ key, label, anchor }, index) => {
    const count = whole.reduce((sum, { groups: own }) => sum + (own[index]?.counted ?? 0), 0);
    return { key, label, anchor, values: [count], counted: [count], whole: count };
  });
  const agree = whole.length > 0 && coverage.contradicted === 0;
  return {
    key: 'dispositions',
    series: [],
    rows: groups,
    total: agree ? sumOf(whole.map(({ disposed }) => disposed)) : null,
    blanks: coverage.blanks > 0,
    contradicted: [],
    coverage,
  };
}

/** `sum`: whose printed total what is added up may contradict. */
export function coverageOf(
  reports: readonly ReportSummary[],
  added: readonly Read[],
  sum: PrintedSum,
): PictureCoverage {
  const told = added.length > 0 ? added.map(({ report }) => report) : reports;
  const isIn = new Set(added.map(({ report }) => report.id));
  return {
    of: reports.length,
    have: added.length,
    lacking: reports.flatMap(({ id }) => (isIn.has(id) ? [] : [id])),
    blanks: added.filter(({ report }) =>
      REQUEST_CELLS.some((cell) => countedBlanks(report.figures).has(cell)),
    ).length,
    contradicted: added.filter(({ report }) => contradictionsOf(report.figures).has(sum)).length,
    agencies: new Set(told.map(({ agency }) => agency)).size,
    years: yearsOf(told),
  };
}

/** The years of reports, ascending, each once. */
export const yearsOf = (reports: readonly ReportSummary[]): number[] =>
  [...new Set(reports.map(({ year }) => year))].sort((a, b) => a - b);
