import type { Agency } from '../schemas/agency.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { agencyYears, numbersOf, observeYears } from './agency-years.ts';
import type { Break } from './series.ts';

/** What is drawn of an agency and of those whose work it took over. */
const MEASURE = 'requests.received.total';
/** Lines that one picture can tell apart, that of the agency itself among them. */
const MOST_LINES = 4;

/** An agency and its reports. */
export interface AgencyReports {
  agency: Pick<Agency, 'id' | 'name' | 'successorSince'>;
  reports: readonly ReportSummary[];
}

/** One year of a picture. */
export interface SuccessionYear {
  year: number;
  /** What each agency received, in the order of `agencies`; null: no report, or no number in it. */
  values: readonly (number | null)[];
  /** Whether the archive has a report of each. */
  held: readonly boolean[];
  /** What changes with this year; `succession`: from here on the work of a predecessor is the agency's. */
  breaks: Break | 'succession' | null;
}

/** The numbers of an agency beside those of some of its predecessors, on one axis of years and never added. */
export interface SuccessionSeries {
  /** The predecessors, then the agency itself. */
  agencies: readonly { id: string; name: string }[];
  /** Days on which work was taken over, ascending. */
  since: readonly string[];
  years: readonly SuccessionYear[];
}

/**
 * Pictures of how the numbers of an agency go on from those of its predecessors, as many as it takes to tell their lines
 * apart. None of predecessors without a number, nor where there is one number in all.
 */
export function successionSeries(
  own: AgencyReports,
  predecessors: readonly AgencyReports[],
): SuccessionSeries[] {
  const drawn = predecessors.filter(hasNumber);
  const groups = Array.from({ length: Math.ceil(drawn.length / (MOST_LINES - 1)) }, (_, at) =>
    drawn.slice(at * (MOST_LINES - 1), (at + 1) * (MOST_LINES - 1)),
  );
  return groups
    .map((before) => seriesOf([...before, own]))
    .filter(
      ({ years }) => years.flatMap(({ values }) => values).filter((value) => value !== null).length > 1,
    );
}

function hasNumber({ agency, reports }: AgencyReports): boolean {
  return receivedBy(agency.id, reports).some(({ value }) => value !== null);
}

/** One a year, the years in between too. */
function receivedBy(
  agency: string,
  reports: readonly ReportSummary[],
): { year: number; held: boolean; value: number | null }[] {
  const history = agencyYears(agency, reports);
  const [observed] = observeYears(history, [MEASURE]);
  const numbers = observed ? numbersOf(observed) : [];
  return history.points.map(({ year, report }, at) => ({
    year,
    held: report !== null,
    value: numbers[at] ?? null,
  }));
}

function seriesOf(members: readonly AgencyReports[]): SuccessionSeries {
  const since = [...new Set(members.flatMap(({ agency }) => agency.successorSince ?? []))].sort();
  const received = members.map(
    ({ agency, reports }) =>
      new Map(receivedBy(agency.id, reports).map((point) => [point.year, point] as const)),
  );
  // Which edition a year has is told by any report of it.
  const axis = agencyYears(
    '',
    members.flatMap(({ reports }) => reports),
  );
  const cuts = observeYears(axis, [MEASURE])[0]?.cuts ?? [];
  const taken = new Set(since.map((day) => Number(day.slice(0, 4))));
  return {
    agencies: members.map(({ agency: { id, name } }) => ({ id, name })),
    since,
    years: axis.points.map(({ year }, index) => ({
      year,
      values: received.map((points) => points.get(year)?.value ?? null),
      held: received.map((points) => points.get(year)?.held ?? false),
      breaks: breakAt({
        cuts: cuts.includes(index),
        taken: index > 0 && taken.has(year),
        form: axis.breaks.includes(index),
      }),
    })),
  };
}

function breakAt({
  cuts,
  taken,
  form,
}: Record<'cuts' | 'taken' | 'form', boolean>): SuccessionYear['breaks'] {
  if (cuts) return 'series';
  if (taken) return 'succession';
  return form ? 'form' : null;
}
