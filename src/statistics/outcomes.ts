import type { ReportSummary } from '../schemas/report-summary.ts';
import { contradictionsOf, isBalanceContradicted } from './contradictions.ts';
import { addedPicture, addedReport } from './added-pictures.ts';
import { sumOf } from './made-pictures.ts';
import type { PictureCoverage, StandardPictureKey } from './pictures.ts';
import { type AddedPicture, coverageOf, yearsOf, addedOutcomes } from './added-outcomes.ts';
import { requestsOf, RECEIVED, DISPOSED, hasDerived } from './report-requests.ts';

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
