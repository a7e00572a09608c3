import { agencyWords } from '#language/agency.ts';
import { CHARTS } from '#language/charts.ts';
import { CONTRADICTIONS } from '#language/contradictions.ts';
import { percentText, quantityText, share } from '#language/numbers.ts';
import { COLON, COMMA, SEMICOLON, SEPARATOR, SPACE } from '#language/punctuation.ts';
import { joinSentences } from './join-sentences.ts';
import { labelled } from './parts.ts';

/** A number of one year. */
interface Point {
  year: number;
  /** Shares as parts of one; null: no number. */
  value: number | null;
}

/** `走势：2019 年 23 件，2025 年 154 件；最多 2024 年 218 件`: what a sparkline shows, in words. */
export function trendText(points: readonly Point[], unit: string): string {
  const known = points.filter((point): point is { year: number; value: number } => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return agencyWords.trend;
  const most = known.reduce((a, b) => (b.value > a.value ? b : a));
  const said = ({ year, value }: { year: number; value: number }): string =>
    agencyWords.inYear(year, unit === '%' ? percentText(value) : quantityText(value, unit));
  const peak = most === first || most === last ? '' : agencyWords.most(said(most));
  return agencyWords.trend + COLON + said(first) + COMMA + said(last) + peak;
}

/** A year and the total that its report prints against its own parts; null where it agrees or nothing is known. */
interface Contradicted {
  year: number;
  contradicted: { printed: number; sum: number } | null;
}

/** `2020 年各项办理结果合计 27 件，与印出的办结 21 件不符。` */
export function contradictedYears(years: readonly Contradicted[]): string {
  return years
    .flatMap(({ year, contradicted }) =>
      contradicted
        ? [CHARTS.inYear(year, CONTRADICTIONS.disposed({ label: CHARTS.disposed, ...contradicted }))]
        : [],
    )
    .join(SPACE);
}

/** What became of the requests of one year; `report` is null where the archive has none. */
interface Disposed extends Contradicted {
  report: string | null;
  /** One a series of the chart; null: no number. */
  parts: readonly (number | null)[];
}

/** `样例局：办结的申请里，公开（含部分公开）的 2019 年 12/23，2025 年 40.5%` */
export function dispositionsTitle(agency: string, years: readonly Disposed[]): string {
  const { title, granted } = agencyWords.dispositions;
  const whole = ({ parts }: Disposed): number => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const known = years.filter((year) => !year.parts.includes(null) && whole(year) > 0 && !year.contradicted);
  const said = (year: Disposed): string =>
    agencyWords.inYear(year.year, share(year.parts[0] ?? 0, whole(year)));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return title(agency);
  return granted(agency, first === last ? [said(first)] : [said(first), said(last)]);
}

/** What a reader who cannot see the chart of dispositions is told. */
export function dispositionsDescription(years: readonly Disposed[]): string {
  const told = years
    .map(({ year, report, parts }) => {
      if (report === null) return CHARTS.inYear(year, CHARTS.noReport);
      const said = agencyWords.dispositions.series.map((label, at) => labelled(label, parts[at] ?? null));
      return CHARTS.inYear(year, said.join(SEPARATOR));
    })
    .join(SEMICOLON);
  return joinSentences([told, contradictedYears(years)]);
}
