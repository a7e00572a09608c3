import { countOf, type PackedFigures, statusAt, valueOf } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { APPLICANT_SUMS, DISPOSITION_SUMS, type PrintedSum } from '../vocabulary/printed-sums.ts';
import { DISPOSITION_ROWS } from '../vocabulary/requests.ts';
import { cellId, CELLS } from '../vocabulary/tables.ts';
import { contradictionsOf, isBalanceContradicted } from './contradictions.ts';
import { countedBlanks } from './counted-blanks.ts';
import {
  addedPicture,
  addedReport,
  sumOf,
  type Picture,
  type PictureCoverage,
  type StandardPictureKey,
} from './pictures.ts';
import { dispositions } from './report-figures.ts';

type AddedPicture = Picture & { coverage: PictureCoverage };

/** What several reports come to: what was asked, what became of it, why it was refused, what was challenged. */
export interface Outcomes {
  /** How many reports there are, and of how many the archive holds the figures alone. */
  of: number;
  figuresOnly: number;
  /** Requests received, of the reports that have that number, whatever else they lack. */
  asked: { value: number; coverage: PictureCoverage };
  /**
   * The same, and the six groups of outcomes, of the reports that have all of these. `total` is what they print as
   * disposed of: null where one prints none, or one that the groups contradict.
   */
  requests: { received: number; carriedOver: number | null; outcomes: AddedPicture };
  /** The grounds of refusal in those reports. */
  grounds: readonly { label: string; count: number }[];
  remedies: AddedPicture;
  /** The years of the reports whose total disposed of is not what the outcomes come to. */
  contradictedYears: readonly number[];
  /** In how many of the reports that are added up the number received is not what its applicants come to. */
  applicantsContradicted: number;
  /** In how many of them received and carried over do not come to disposed of and carried forward. */
  balanceContradicted: number;
  /** Whether some of the numbers of requests is no printed one: recovered by arithmetic, or corrected. */
  derived: boolean;
}

/** Adds up reports of which none holds another. */
export function outcomesOf(reports: readonly ReportSummary[]): Outcomes {
  const read = reports.map((report) => ({ report, ...requestsOf(report) }));
  const asked = read.filter(({ received }) => received !== null);
  const whole = asked.filter(({ groups }) => groups.every(({ counted }) => counted !== null));
  const summaries = whole.map(({ report }) => report);
  const grounds = addedPicture('refusals', summaries.map(addedReport));
  const remedies = addedPicture('remedies', reports.map(addedReport));
  return {
    of: reports.length,
    figuresOnly: reports.filter(({ holding }) => holding === 'figures').length,
    asked: {
      value: asked.reduce((sum, { received }) => sum + (received ?? 0), 0),
      coverage: coverageOf(reports, asked, RECEIVED),
    },
    requests: {
      received: whole.reduce((sum, { received }) => sum + (received ?? 0), 0),
      // What one year carries forward the next one carries over: the sum of several years would be no number of requests.
      carriedOver:
        yearsOf(summaries).length === 1 ? sumOf(whole.map(({ carriedOver }) => carriedOver)) : null,
      outcomes: addedOutcomes(reports, whole),
    },
    grounds: grounds.rows.map(({ label, whole: count }) => ({ label, count: count ?? 0 })),
    remedies: { ...remedies, coverage: remedies.coverage! },
    contradictedYears: yearsOf(summaries.filter(({ figures }) => contradictionsOf(figures).has(DISPOSED))),
    applicantsContradicted: asked.filter(({ report }) => contradictionsOf(report.figures).has(RECEIVED))
      .length,
    balanceContradicted: summaries.filter(({ figures }) => isBalanceContradicted(figures)).length,
    derived: summaries.some(({ figures }) => hasDerived(figures)),
  };
}

/** Of how many reports the notes beside the sentences say that the totals of a picture are contradicted. */
export function contradictionsSaid({
  requests,
  remedies,
  applicantsContradicted,
}: Outcomes): Record<StandardPictureKey, number> {
  return {
    refusals: requests.outcomes.coverage.contradicted,
    remedies: remedies.coverage.contradicted,
    applicants: applicantsContradicted,
  };
}

/** A share of what was disposed of. */
export interface OutcomeRate {
  id: 'rate.disclosed' | 'rate.refused' | 'rate.unableToProvide';
  numerator: number;
  denominator: number;
}

/** The shares that readers ask for; none where nothing was disposed of, or nobody knows how much. */
export function outcomeRates({ requests: { outcomes } }: Outcomes): OutcomeRate[] {
  const denominator = outcomes.total;
  if (!denominator) return [];
  const count = (...keys: string[]): number =>
    outcomes.rows.reduce((sum, { key, whole }) => sum + (keys.includes(key) ? (whole ?? 0) : 0), 0);
  return [
    { id: 'rate.disclosed', numerator: count('granted', 'partiallyGranted'), denominator },
    { id: 'rate.refused', numerator: count('refused'), denominator },
    { id: 'rate.unableToProvide', numerator: count('unableToProvide'), denominator },
  ];
}

interface Requests {
  received: number | null;
  carriedOver: number | null;
  disposed: number | null;
  groups: ReturnType<typeof dispositions>;
}

const totalOf = (row: string): string => cellId('requests', row, 'total');
const CARRIED_OVER = totalOf('carriedOver');
const RECEIVED = APPLICANT_SUMS['received']!;
const DISPOSED = DISPOSITION_SUMS['total']!;

function requestsOf({ figures }: ReportSummary): Requests {
  const zeros = countedBlanks(figures);
  const numberAt = (cell: string): number | null => valueOf(figures, cell) ?? (zeros.has(cell) ? 0 : null);
  const requests = Object.fromEntries(
    DISPOSITION_ROWS.map((row) => [row, { total: countOf(figures, totalOf(row)) }]),
  );
  return {
    received: numberAt(RECEIVED.total),
    carriedOver: numberAt(CARRIED_OVER),
    disposed: numberAt(DISPOSED.total),
    groups: dispositions({ requests }, zeros),
  };
}

type Read = Requests & { report: ReportSummary };

function addedOutcomes(reports: readonly ReportSummary[], whole: readonly Read[]): AddedPicture {
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
function coverageOf(
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

const yearsOf = (reports: readonly ReportSummary[]): number[] =>
  [...new Set(reports.map(({ year }) => year))].sort((a, b) => a - b);

/** The cells whose numbers are told. */
const REQUEST_CELLS: readonly string[] = [RECEIVED.total, CARRIED_OVER, DISPOSED.total, ...DISPOSED.parts];
const REQUEST_PLACES = CELLS.flatMap(({ id }, index) => (REQUEST_CELLS.includes(id) ? [index] : []));

const hasDerived = (figures: PackedFigures): boolean =>
  REQUEST_PLACES.some((place) => ['reconstructed', 'corrected'].includes(statusAt(figures, place)));
