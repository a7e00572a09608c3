import { SOURCE_RULES } from '../schemas/filing-confirmation.ts';
import type { Finding } from '../schemas/finding.ts';
import { isInPage } from '../schemas/place.ts';
import type { Report } from '../schemas/report.ts';
import { sourceConfirmations, type Sidecar } from '../schemas/sidecar.ts';
import type { RawReport } from './raw-report.ts';
import { ContentError } from './content-error.ts';
import { sidecarPath } from './content-folder.ts';
import { DOUBLE_RULES } from './double-reports.ts';
import { ofAddress, ofContent, ofDates } from './source-rules.ts';
import { today } from './today.ts';

/** Findings that say that a report may not be what it is filed as: unexplained, it is not published. */
const MISFILED: ReadonlySet<string> = new Set(['agency-mismatch', 'year-mismatch']);

/** Why a report may not be published as it is filed; nothing of one that is in order or that keepers have confirmed. */
export function* filingMistakes(
  report: Report,
  raw: RawReport,
  sidecar: Sidecar,
  day = today(),
): Generator<ContentError> {
  yield* misfiled(report);
  const objections = [...ofContent(report, raw), ...ofDates(report, sidecar, day), ...ofAddress(report)];
  const raised = new Set<string>(objections.map(({ rule }) => rule));
  const confirmed = sourceConfirmations(sidecar).map(({ rule }) => rule);
  for (const { rule, file, what, hint } of objections)
    if (!confirmed.includes(rule)) yield new ContentError(file, what, hint, rule);
  // Whether two reports have the same bytes or address is known only beside all others.
  for (const rule of SOURCE_RULES) {
    if (DOUBLE_RULES.includes(rule) || !confirmed.includes(rule) || raised.has(rule)) continue;
    const what = `Unexpected confirmation of ${rule}, expected one of what is unusual here`;
    yield new ContentError(
      sidecarPath(report),
      what,
      'Nothing speaks against it: remove it.',
      'confirmation',
    );
  }
}

function* misfiled({ findings, source }: Report): Generator<ContentError> {
  for (const finding of findings) {
    if (!isMisfiled(finding)) continue;
    const { rule, message, place } = finding;
    yield new ContentError(
      (isInPage(place) ? source.page?.path : undefined) ?? source.path,
      message,
      rule === 'agency-mismatch'
        ? 'File it under the agency that wrote it; or, where that is this one, say so under printedNames in its entry, with the reason for readers.'
        : `File it under the year that it is on; or, where the original itself misprints the year, say so in the notes beside it: confirmed: [{ rule: ${rule}, note: … }].`,
      rule,
      'line' in place ? place : null,
    );
  }
}

/** Whether a finding keeps its report from being published. */
export const isMisfiled = ({ rule, severity, confirmed }: Finding): boolean =>
  MISFILED.has(rule) && severity === 'error' && confirmed === undefined;
