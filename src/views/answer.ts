import type { Finding } from '../schemas/finding.ts';
import type { Meaning } from '../search/meaning.ts';
import type { AgencyCard, ArchiveCards } from '../statistics/agency-cards.ts';
import { cellsOfRate, findMeasure, type Measure } from '../statistics/measures.ts';
import { isTold, LEAST_DRAWN, type Observation } from '../statistics/observations.ts';
import { unpackObservations } from '../statistics/packed-observations.ts';
import { cutsOf, formChangesOf, withheld } from '../statistics/series.ts';
import { usualYear } from '../statistics/usual-year.ts';
import { findCell, type TableKey } from '../vocabulary/tables.ts';
import { legendOf, viewCell, type CellView } from './cell-view.ts';
import type { MeasureFile } from './comparison-data.ts';
import type { Trend } from './sparkline-tree.ts';

/** Agencies of which numbers are told; the rest is counted and left to the comparison. */
const MOST_AGENCIES = 6;
/** Years that are told of an agency, where several are asked for. */
const MOST_YEARS = 3;
const MOST_MEASURES = 2;
const WHOLE = 'requests.totalDisposed.total';

/** One report's numbers. */
export interface AnswerLine {
  readonly agency: AgencyCard;
  readonly year: number;
  /** One a measure, in their order. */
  readonly cells: readonly CellView[];
}

/** The answer to a query of place, topic and year: what published comparisons hold of it, and what they do not. */
export interface Answer {
  /** The agencies that are meant, by id; all of the archive where the query names no place. */
  readonly agencies: readonly AgencyCard[];
  readonly isPlaced: boolean;
  /** The year of which numbers are told where no place is named; null where each agency has its own. */
  readonly year: number | null;
  readonly measures: readonly MeasureFile['measure'][];
  readonly lines: readonly AnswerLine[];
  /** Reports that have lines left out. */
  readonly left: number;
  /** How many reports of `year` have a number of the first measure. */
  readonly told: number;
  /** Agencies without a report of the years asked for. */
  readonly missing: readonly AgencyCard[];
  /** What gaps and marks mean. */
  readonly legend: readonly { readonly label: string; readonly meaning: string }[];
  /** The first measure over the years of the only agency; null elsewhere, and where there are fewer than two numbers. */
  readonly trend: Trend | null;
}

/** The measures that an answer tells: those that are meant first, and what counts of table 3 are a part of. */
export function answeredMeasures({ measures }: Pick<Meaning, 'measures'>): string[] {
  const told = measures.slice(0, MOST_MEASURES);
  const isPart = told.some((id) => ['dispositions', 'exemptions'].includes(findMeasure(id)?.group ?? ''));
  const hasWhole = told.some((id) => id === WHOLE || findMeasure(id)?.kind === 'rate');
  return isPart && !hasWhole ? [...told, WHOLE] : told;
}

/** Answers a query whose every word is understood; null where it asks for no measure, or the archive has nothing of it. */
export function answerOf(
  meaning: Meaning,
  { agencies, regions }: ArchiveCards,
  files: readonly MeasureFile[],
): Answer | null {
  const [first] = files;
  if (!meaning.isWhole || !first) return null;
  const isPlaced = meaning.regions.length + meaning.agencies.length > 0;
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  const meant = agencies.filter((agency) => isMeant(agency, meaning, parents));
  if (meant.length === 0) return null;
  const observed = files.map(({ measure, observations }) =>
    unpackObservations(observations).map((observation) => withheld(observation, measure.series)),
  );
  const year = isPlaced
    ? null
    : (meaning.years.at(-1) ?? usualYear((observed[0] ?? []).filter(isTold).map((one) => one.year)));
  if (!isPlaced && year === null) return null;
  const asked = year === null ? meaning.years : [year];
  const wanted = meant.flatMap((agency) => yearsOf(agency, asked).map((one) => ({ agency, year: one })));
  const told = wanted.slice(0, MOST_AGENCIES);
  const at = (list: readonly Observation[], agency: string, one: number): Observation | undefined =>
    list.find((observation) => observation.agency === agency && observation.year === one);
  const shown = told.map(({ agency, year: one }) => ({
    agency,
    year: one,
    observations: observed.map(
      (list) => at(list, agency.id, one) ?? { agency: agency.id, status: 'no-report' as const },
    ),
  }));
  const [only] = meant;
  return {
    agencies: meant,
    isPlaced,
    year,
    measures: files.map(({ measure }) => measure),
    lines: shown.map(({ observations, ...line }) => ({
      ...line,
      cells: observations.map((observation, index) => viewCell(observation, files[index]!.measure, false)),
    })),
    left: wanted.length - told.length,
    told: (observed[0] ?? []).filter((one) => one.year === year && isTold(one)).length,
    missing: isPlaced ? meant.filter((agency) => yearsOf(agency, asked).length === 0) : [],
    legend: legendOf(shown.flatMap(({ observations }) => observations)),
    trend: isPlaced && meant.length === 1 && only ? trendOf(only, observed[0] ?? [], first) : null,
  };
}

function isMeant(
  agency: AgencyCard,
  { regions, agencies }: Meaning,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  const lies = (code: string | null | undefined): boolean =>
    code != null && (regions.includes(code) || lies(parents.get(code)));
  const isThere = regions.length === 0 || lies(agency.division);
  return isThere && (agencies.length === 0 || agencies.includes(agency.id));
}

/** The years of an agency's reports that are asked for; its newest where none is. */
function yearsOf({ years }: AgencyCard, asked: readonly number[]): number[] {
  if (asked.length === 0) return years.slice(-1);
  return years.filter((year) => asked.includes(year)).slice(-MOST_YEARS);
}

function trendOf(
  { id, years }: AgencyCard,
  observations: readonly Observation[],
  { measure }: MeasureFile,
): Trend | null {
  const [from, to] = [years[0] ?? 0, years.at(-1) ?? 0];
  const span = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const own = span.map((year) => observations.find((one) => one.agency === id && one.year === year) ?? null);
  const points = own.map((one, at) => ({ year: span[at]!, value: one && drawn(one) }));
  if (points.filter(({ value }) => value !== null).length < 2) return null;
  return { points, breaks: formChangesOf(own), cuts: cutsOf(own, measure.series) };
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
