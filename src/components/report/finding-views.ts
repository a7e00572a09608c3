import { explainFinding, ruleWords } from '../../checks/rules.ts';
import type { RawFile } from '../../formats/raw-file.ts';
import { readingSentence } from '#language/report-said.ts';
import { rawPage, rawReport } from '../../queries/full-report.ts';
import type { Finding, Severity } from '../../schemas/finding.ts';
import { isInPage, type Place } from '../../schemas/place.ts';
import type { Report } from '../../schemas/report.ts';
import type { Touches } from '../../statistics/report-row.ts';
import { decidingRules, reconstructedValues, touchedPlaces } from '../../statistics/touched-cells.ts';
import { printedAt } from '../../text/printed-at.ts';

/** A finding as a report's page shows it. */
export interface FindingView {
  rule: string;
  ruleTitle: string;
  severity: Severity;
  /** One Chinese sentence. */
  sentence: string;
  /** How values that the finding is about were recovered; empty where none were. */
  reading: string;
  /** Cells, or rows where all of a row's cells are meant. */
  places: readonly { id: string; label: string }[];
  place: Place;
  /** What is printed there, of reports: lines of a record are no words for readers; null where lines are not known. */
  printed: string | null;
  /** Set where the departure is known to be the source's own. */
  confirmed: Finding['confirmed'];
}

/** The findings that a page shows, in their order; `id` is that of the report's page, `touches` has the cells of each. */
export async function findingViews(
  id: string,
  report: Pick<Report, 'tables' | 'findings'>,
  shown: readonly Finding[],
  touches: Touches,
): Promise<FindingView[]> {
  const { tables, findings } = report;
  // Nothing but findings quotes lines of the file.
  const raw = findings.length > 0 ? await rawReport(id) : null;
  const page = findings.some(({ place }) => isInPage(place)) ? await rawPage(id) : null;
  return shown.map((finding, index) => {
    const touched = touches[index] ?? [];
    return {
      rule: finding.rule,
      ruleTitle: ruleWords(finding.rule).title,
      severity: finding.severity,
      sentence: explainFinding(finding),
      reading: readingSentence(
        reconstructedValues(touched, tables),
        decidingRules(touched, tables).map((rule) => ruleWords(rule).title),
      ),
      places: touchedPlaces(touched, tables),
      place: finding.place,
      printed: printedOf(finding.place, isInPage(finding.place) ? page : raw),
      confirmed: finding.confirmed,
    };
  });
}

const printedOf = (place: Place, file: RawFile | null): string | null =>
  file?.kind === 'line' && 'line' in place ? printedAt(file.lines, place, file.isMarkup) : null;
