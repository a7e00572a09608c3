import { CHARTS } from '#language/charts.ts';
import type { YearPoint } from '../statistics/agency-history.ts';
import type { Break } from '../statistics/series.ts';

/**
 * `样例局 2019—2021 年的 3 份报告`, `5 个机关 2021 年的 5 份报告`: what a picture is drawn from. `chosen`: of how many agencies
 * that were asked for, where `whose` counts them.
 */
export function reportsDrawn(
  whose: string | number,
  { years, reports, chosen }: { years: readonly number[]; reports: number; chosen?: number },
): string {
  const { drawn } = CHARTS;
  if (typeof whose === 'string') return drawn.reports(whose, years, reports);
  const agencies =
    chosen === undefined || chosen === whose ? drawn.agencies(whose) : drawn.among(whose, chosen);
  return drawn.reports(agencies, years, reports);
}

/** What the marks of changes of the form mean; undefined where there are none. */
export function breaksNote(breaks: readonly (Break | null)[]): string | undefined {
  if (breaks.includes('series')) return CHARTS.breaks.series;
  return breaks.includes('form') ? CHARTS.breaks.form : undefined;
}

/** `样例局：新收申请 2020 年 3 件，2022 年 9 件` */
export function historyTitle(
  agency: string,
  points: readonly Pick<YearPoint, 'year' | 'received'>[],
): string {
  const known = points.flatMap(({ year, received }) => (received === null ? [] : [{ year, received }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return CHARTS.history.title(agency);
  return CHARTS.history.change(agency, first, last);
}
