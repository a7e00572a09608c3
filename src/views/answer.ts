import type { Finding } from '../schemas/finding.ts';
import type { Meaning } from '../search/meaning.ts';
import type { AgencyCard, RegionCard } from '../statistics/agency-cards.ts';
import type { MeasureCard } from '../statistics/measure-cards.ts';
import { cellsOfRate, findMeasure, isListed, type Measure } from '../statistics/measures.ts';
import { LEAST_DRAWN, type Observation } from '../statistics/observations.ts';
import { cutsOf, formChangesOf, withheld } from '../statistics/series.ts';
import { usualYear } from '../statistics/usual-year.ts';
import { findCell, type TableKey } from '../vocabulary/tables.ts';
import type { AgencyFigures, ToldFile } from './agency-figures.ts';
import { observationsIn } from './agency-figures.ts';
import { legendOf, viewCell, type CellView } from './cell-view.ts';
import type { Trend } from './sparkline-tree.ts';

/** Reports of which numbers are told, of one agency alone more; the rest is counted and left to the comparison. */
const MOST_REPORTS = 6;
const MOST_OF_ONE = 8;
/** Of these, years that are told of an agency beside others. */
const MOST_YEARS = 3;
/** One word of a query is told with what else it means, of several words what each means first. */
const LEAST_MEASURES = 2;
const MOST_MEASURES = 3;
const WHOLE = 'requests.totalDisposed.total';

/** What an answer knows of an agency. */
export type AnsweredAgency = Pick<AgencyCard, 'id' | 'name' | 'division' | 'years'>;

/** What an answer tells and of whom, before any number is loaded. */
export interface AnswerPlan {
  /** The agencies that are meant, by id; all of the archive where the query names no place. */
  readonly agencies: readonly AnsweredAgency[];
  readonly isPlaced: boolean;
  /** The year of which numbers are told where no place is named; null where each agency has its own. */
  readonly year: number | null;
  /** Years that were asked for and are not told, where no place is named. */
  readonly otherYears: readonly number[];
  /** By id. */
  readonly measures: readonly string[];
  /** How many of them, the first ones, words of the query ask for; the others stand beside these. */
  readonly topics: number;
  /** How many words of the query ask for measures that are not told. */
  readonly topicsLeft: number;
  readonly reports: readonly { readonly agency: AnsweredAgency; readonly year: number }[];
  /** Reports that have lines left out. */
  readonly left: number;
  /** How many reports of `year` have a number of the first measure. */
  readonly told: number;
  /** Agencies without a report of some years that were asked for, and these years. */
  readonly missing: readonly { readonly agency: AnsweredAgency; readonly years: readonly number[] }[];
}

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

/** The measures that an answer tells: those that are meant first, and what counts of table 3 are a part of. */
export function answeredMeasures({ measures, topics }: Pick<Meaning, 'measures' | 'topics'>): string[] {
  const most = Math.min(MOST_MEASURES, Math.max(LEAST_MEASURES, topics));
  const told = measures
    .filter((id) => {
      const measure = findMeasure(id);
      return measure && isListed(measure);
    })
    .slice(0, most);
  const isPart = told.some((id) => ['dispositions', 'exemptions'].includes(findMeasure(id)?.group ?? ''));
  const hasWhole = told.some((id) => id === WHOLE || findMeasure(id)?.kind === 'rate');
  return isPart && !hasWhole ? [...told, WHOLE] : told;
}

/**
 * Plans the answer to a query whose every word is understood; null where it asks for no measure, or the archive has nothing of
 * it. `told` is asked only where the query names neither place nor agency.
 */
export function planAnswer(
  meaning: Meaning,
  {
    agencies,
    regions,
  }: { agencies: readonly AnsweredAgency[]; regions: readonly Omit<RegionCard, 'name'>[] },
  told: ToldFile = {},
): AnswerPlan | null {
  const measures = answeredMeasures(meaning);
  const [first] = measures;
  if (!meaning.isWhole || first === undefined) return null;
  const isPlaced = meaning.regions.length + meaning.agencies.length > 0;
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  const meant = agencies.filter((agency) => isMeant(agency, meaning, parents));
  if (meant.length === 0) return null;
  const byYear = told[first] ?? {};
  const year = isPlaced
    ? null
    : (meaning.years.at(-1) ??
      usualYear(
        Object.entries(byYear).flatMap(([one, count]) => new Array<number>(count).fill(Number(one))),
      ));
  if (!isPlaced && year === null) return null;
  const asked = year === null ? meaning.years : [year];
  const [most, ofAgency] = meant.length === 1 ? [MOST_OF_ONE, MOST_OF_ONE] : [MOST_REPORTS, MOST_YEARS];
  const wanted = meant.map((agency) => ({ agency, years: yearsOf(agency, asked) }));
  const reports = wanted
    .flatMap(({ agency, years }) => years.slice(-ofAgency).map((one) => ({ agency, year: one })))
    .slice(0, most);
  return {
    agencies: meant,
    isPlaced,
    year,
    otherYears: isPlaced ? [] : meaning.years.filter((one) => one !== year),
    measures,
    topics: Math.max(1, Math.min(meaning.topics, MOST_MEASURES)),
    topicsLeft: Math.max(0, meaning.topics - MOST_MEASURES),
    reports,
    left: wanted.reduce((sum, { years }) => sum + years.length, 0) - reports.length,
    told: byYear[year ?? ''] ?? 0,
    missing: !isPlaced
      ? []
      : meant.flatMap((agency) => {
          const years = asked.filter((one) => !agency.years.includes(one));
          return years.length > 0 ? [{ agency, years }] : [];
        }),
  };
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

function isMeant(
  agency: AnsweredAgency,
  { regions, agencies }: Meaning,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  const lies = (code: string | null | undefined): boolean =>
    code != null && (regions.includes(code) || lies(parents.get(code)));
  const isThere = regions.length === 0 || lies(agency.division);
  return isThere && (agencies.length === 0 || agencies.includes(agency.id));
}

/** The years of an agency's reports that are asked for; its newest where none is. */
function yearsOf({ years }: AnsweredAgency, asked: readonly number[]): number[] {
  return asked.length === 0 ? years.slice(-1) : years.filter((year) => asked.includes(year));
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
    return measure ? cellsOf(measure) : [];
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

function cellsOf(measure: Measure): readonly string[] {
  if (measure.kind === 'cell') return [measure.id];
  return measure.kind === 'sum' ? measure.parts : cellsOfRate(measure.rate);
}
