import type { Finding } from '../schemas/finding.ts';
import type { MeasureCard } from '../statistics/measure-cards.ts';
import { cellsOfMeasure } from '../statistics/measure.ts';
import { findMeasure } from '../statistics/measures.ts';
import { LEAST_DRAWN, type Observation } from '../statistics/observations.ts';
import { cutsOf, formChangesOf, withheld } from '../statistics/series.ts';
import { findCell, type TableKey } from '../vocabulary/tables.ts';
import { type AgencyFigures, observationsIn } from './agency-figures.ts';
import { legendOf, viewCell, type CellView } from './cell-view.ts';
import type { Trend } from './sparkline-tree.ts';
import type { AnsweredAgency, AnswerPlan } from './answer-plan.ts';

/** One report's numbers. */
export interface AnswerLine {
  readonly agency: AnsweredAgency;
  readonly year: number;
  /** One a measure, in their order. */
  readonly cells: readonly CellView[];
}

/** The answer to a query of place, topic and year: what published comparisons hold of it, and what they do not. */
export interface Answer extends Omit<AnswerPlan, 'measures' | 'reports'> {
  readonly measures: readonly MeasureCard[];
  readonly lines: readonly AnswerLine[];
  /** What gaps and marks mean. */
  readonly legend: readonly { readonly label: string; readonly meaning: string }[];
  /** The first measure over the years of the only agency; null elsewhere, and where there are fewer than two numbers. */
  readonly trend: Trend | null;
}

/** The agencies whose numbers an answer needs. */
export const agenciesToLoad = ({ agencies, isPlaced, reports }: AnswerPlan): string[] => [
  ...new Set([
    ...reports.map(({ agency }) => agency.id),
    ...(isPlaced && agencies.length === 1 ? agencies.map(({ id }) => id) : []),
  ]),
];

/** The planned answer with its numbers: `figures` by agency, `cards` of the measures in their order. */
export function answerOf(
  plan: AnswerPlan,
  figures: ReadonlyMap<string, AgencyFigures>,
  cards: readonly MeasureCard[],
): Answer {
  const observed = (agency: string, measure: MeasureCard): Observation[] =>
    observationsIn(figures.get(agency), measure.id).map((one) => withheld(one, measure.series));
  const shown = plan.reports.map(({ agency, year }) => ({
    agency,
    year,
    observations: cards.map(
      (measure) =>
        observed(agency.id, measure).find((one) => one.year === year) ?? {
          agency: agency.id,
          status: 'no-report' as const,
        },
    ),
  }));
  const [[only], [first]] = [plan.agencies, cards];
  return {
    ...plan,
    measures: cards,
    lines: shown.map(({ observations, ...line }) => ({
      ...line,
      cells: observations.map((observation, index) => viewCell(observation, cards[index]!, false)),
    })),
    legend: legendOf(shown.flatMap(({ observations }) => observations)),
    trend:
      plan.isPlaced && plan.agencies.length === 1 && only && first
        ? trendOf(only, observed(only.id, first), first)
        : null,
  };
}

function trendOf(
  { id, years }: AnsweredAgency,
  observations: readonly Observation[],
  { series }: MeasureCard,
): Trend | null {
  const [from, to] = [years[0] ?? 0, years.at(-1) ?? 0];
  const span = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const own = span.map((year) => observations.find((one) => one.agency === id && one.year === year) ?? null);
  const points = own.map((one, at) => ({ year: span[at]!, value: one && drawn(one) }));
  if (points.filter(({ value }) => value !== null).length < 2) return null;
  return { points, breaks: formChangesOf(own), cuts: cutsOf(own, series) };
}

/** The value as pictures have it: a rate of few cases is not drawn. */
function drawn({ value, fractions }: Observation): number | null {
  const [fraction] = fractions ?? [];
  return fraction && (fraction.denominator ?? 0) < LEAST_DRAWN ? null : value;
}

/** The findings of a report that touch the numbers of some measures: those of their rows, and of their whole table. */
export function findingsOn<Touching extends Pick<Finding, 'table' | 'row' | 'severity'>>(
  findings: readonly Touching[],
  measures: readonly string[],
): Touching[] {
  const cells = measures.flatMap((id) => {
    const measure = findMeasure(id);
    return measure ? cellsOfMeasure(measure) : [];
  });
  const rows = new Set(
    cells.flatMap((id) => {
      const cell = findCell(id);
      return cell ? [`${cell.table} ${cell.row.key}`] : [];
    }),
  );
  const tables = new Set<TableKey>(measures.flatMap((id) => findMeasure(id)?.table ?? []));
  return findings.filter(({ table, row, severity }) => {
    if (!table || !tables.has(table)) return false;
    return row ? rows.has(`${table} ${row}`) : severity !== 'info';
  });
}
