import type { Count, CountStatus } from '../schemas/count.ts';
import { valuedOf } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { isAlike, editionOfTable, type Edition } from '../vocabulary/editions.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import { contradictionsOf, isBalanceContradicted, rolesIn } from './contradictions.ts';
import { countedBlanks } from './counted-blanks.ts';
import { cellsOfRate, type Measure } from './measure.ts';
import type { Observation, ObservationStatus } from './observations.ts';
import type { RateDefinition } from './rates.ts';
import { placeInSeries } from './series.ts';

/** What of a report is observed: pages that are given no more stay as they are when anything else of it changes. */
export type Observed = Pick<ReportSummary, 'agency' | 'year' | 'form' | 'figures'>;

const observedOnce = new WeakMap<Observed, Observed>();

/** Leaves the rest of a report out; of one report it is the same object each time. */
export function observedOf(report: Observed): Observed {
  let known = observedOnce.get(report);
  if (!known) {
    const { agency, year, form, figures } = report;
    observedOnce.set(report, (known = { agency, year, form, figures }));
  }
  return known;
}

/**
 * Observes one measure in one report. A sum or rate with a part that has no value has none either, unless the part is
 * blank and the printed totals that it belongs to agree: then it counts as 0, and the observation says so.
 */
export function observe(report: Observed, measure: Measure): Observation {
  const observation = observeCells(report, measure);
  // What is not in the file may not be in its edition of the form either.
  const isOpen = observation.status === 'absent' && placeInSeries(measure.series, observation.form) === null;
  return isOpen && observation.form !== null ? { ...observation, status: 'unknown-form' } : observation;
}

function observeCells(report: Observed, measure: Measure): Observation {
  const roles = rolesIn(report.figures);
  const count = (id: string): Pick<Count, 'value' | 'status'> => valuedOf(report.figures, id);
  const zeros = countedBlanks(report.figures);
  const part = (id: string): Part => (zeros.has(id) ? BLANK_AS_ZERO : count(id));
  const base = { agency: report.agency, year: report.year, form: formOf(report, measure.table) };
  if (measure.kind === 'cell') {
    const { value, status } = count(measure.id);
    return { ...base, value, status: roles.get(measure.id) === 'total' ? 'contradicted' : status };
  }
  if (measure.kind === 'sum') {
    const sum = addUp(measure.parts.map(part));
    const isOpen = sum.value !== null && measure.parts.some((id) => roles.has(id));
    return { ...base, ...sum, ...(isOpen ? { status: 'contradicted' } : {}) };
  }

  const numerator = addUp(measure.rate.numerator.map(part));
  const denominators = measure.rate.denominators.map((denominator) => addUp(denominator.cells.map(part)));
  const fractions = denominators.map((denominator) => ({
    numerator: numerator.value,
    denominator: denominator.value,
  }));
  const first = denominators[0] ?? { value: null, status: 'incomplete' as const };
  const { value, status } = share(numerator, first);
  const isAnswered = value !== null || status === 'nothing-to-divide' || status === 'exceeds';
  if (isAnswered && isContradicted(report, measure.rate))
    return { ...base, value: null, status: 'total-contradicted' };
  const said = cellsOfRate(measure.rate).some((id) => roles.get(id) === 'total')
    ? 'contradicted'
    : saidOf([numerator, ...denominators]);
  return { ...base, value, status: value === null ? status : said, fractions };
}

/** Whether the whole of a rate is known to differ from its parts. */
function isContradicted({ figures }: Observed, { sums, balance }: RateDefinition): boolean {
  const contradictions = contradictionsOf(figures);
  return sums.some((sum) => contradictions.has(sum)) || (balance === true && isBalanceContradicted(figures));
}

/** The edition that decides which reports' figures of a table may stand in one column. */
function formOf(report: Pick<ReportSummary, 'form'>, table: TableKey): Edition | null {
  return isAlike(table) ? null : editionOfTable(report.form, table);
}

interface Result {
  value: number | null;
  status: ObservationStatus;
}

/** A cell as a part of a sum. */
type Part = Pick<Count, 'value'> & { status: CountStatus | 'blank-as-zero' };

const BLANK_AS_ZERO: Part = { value: 0, status: 'blank-as-zero' };

/** How a number came about, what most needs saying last. */
const SAID: readonly ObservationStatus[] = ['calculated', 'blank-as-zero', 'reconstructed', 'corrected'];

/** What must be said of what is made of these; those without a number do not count. */
function saidOf(results: readonly Pick<Result, 'value' | 'status'>[]): ObservationStatus {
  const ranks = results.map(({ value, status }) => (value === null ? 0 : SAID.indexOf(status)));
  return SAID[Math.max(0, ...ranks)] ?? 'calculated';
}

/** Statuses that say the whole table or row is missing; a sum whose parts all have one takes it over. */
const WHOLE: readonly Part['status'][] = ['absent', 'not-in-form'];

function addUp(counts: readonly Part[]): Result {
  const first = counts[0];
  if (first && WHOLE.includes(first.status) && counts.every((count) => count.status === first.status)) {
    return { value: null, status: first.status };
  }
  let sum = 0;
  for (const count of counts) {
    if (count.value === null) return { value: null, status: 'incomplete' };
    sum += count.value;
  }
  return { value: Math.round(sum * 1e6) / 1e6, status: saidOf(counts) };
}

function share(numerator: Result, denominator: Result): Result {
  if (numerator.value === null) return numerator;
  if (denominator.value === null) return denominator;
  if (denominator.value === 0)
    return { value: null, status: numerator.value === 0 ? 'nothing-to-divide' : 'exceeds' };
  if (numerator.value > denominator.value) return { value: null, status: 'exceeds' };
  return { value: numerator.value / denominator.value, status: 'calculated' };
}
