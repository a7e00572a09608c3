import type { ReportSummary } from '../schemas/report-summary.ts';
import { separateContained } from './contained-reports.ts';
import type { Places } from './places.ts';
import type { Measure } from './measure.ts';
import { observe } from './observe.ts';

/**
 * A number of a government's report that is less than the same number of the reports that it should hold come to: one side is
 * incomplete or wrong, and nothing tells which.
 */
export interface ShortRollUp {
  /** The government. */
  readonly agency: string;
  readonly measure: Measure;
  readonly value: number;
  /** What the reports of others have, and how many reports that is; none of them holds another. */
  readonly below: number;
  readonly reports: number;
}

/**
 * Where the roll-ups of one year fall short of what they contain. Reports without the number say nothing for it, so that what is found
 * here could only be more. Numbers that their own report contradicts are left out.
 */
export function shortRollUps(
  contained: readonly { readonly report: ReportSummary; readonly within: ReportSummary }[],
  measures: readonly Measure[],
  { agencies, regions }: Places,
): ShortRollUp[] {
  return [...Map.groupBy(contained, ({ within }) => within)].flatMap(([government, parts]) => {
    const { apart } = separateContained(
      parts.map(({ report }) => report),
      agencies,
      regions,
    );
    return measures.flatMap((measure) => {
      const value = soundValue(government, measure);
      const values = apart
        .map((report) => soundValue(report, measure))
        .filter((number): number is number => number !== null);
      const below = values.reduce((sum, number) => sum + number, 0);
      if (value === null || below <= value) return [];
      return [{ agency: government.agency, measure, value, below, reports: values.length }];
    });
  });
}

function soundValue(report: ReportSummary, measure: Measure): number | null {
  const { value, status } = observe(report, measure);
  return status === 'contradicted' ? null : value;
}
