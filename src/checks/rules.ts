import { RULE_WORDS } from '#language/rules.ts';
import type { RuleWords } from '../language/rule-words.ts';
import type { VFile } from 'vfile';
import { reportFinding } from '../findings/findings.ts';
import type { Finding } from '../schemas/finding.ts';
import type { UnfiledReport } from '../schemas/report.ts';
import { agencyMismatch } from './agency-mismatch.ts';
import { applicantTotal } from './applicant-total.ts';
import { carryContinuity } from './carry-continuity.ts';
import { cellUnreadable } from './cell-unreadable.ts';
import { columnAdded } from './column-added.ts';
import { columnUntold } from './column-untold.ts';
import { columnOrder } from './column-order.ts';
import { labelCorrected } from './label-corrected.ts';
import { labelLost } from './label-lost.ts';
import { rowBroken } from './row-broken.ts';
import { rowOrder } from './row-order.ts';
import { dispositionTotal } from './disposition-total.ts';
import { encoding } from './encoding.ts';
import { labelDisplaced } from './label-displaced.ts';
import { proseAgreement } from './prose-agreement.ts';
import { navigationLeftOut } from './navigation-left-out.ts';
import { remedyTotal } from './remedy-total.ts';
import { requestBalance } from './request-balance.ts';
import { rowDivided } from './row-divided.ts';
import { rowDuplicate } from './row-duplicate.ts';
import { tableOtherYear } from './table-other-year.ts';
import { tableTwoForms } from './table-two-forms.ts';
import { unitUnknown } from './unit-unknown.ts';
import { rowIncomplete } from './row-incomplete.ts';
import { rowMissing } from './row-missing.ts';
import { rowOverlong } from './row-overlong.ts';
import { rowShort } from './row-short.ts';
import { rowUnrecognised } from './row-unrecognised.ts';
import type { Evidence, Rule } from './rule.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionMisnumbered } from './section-misnumbered.ts';
import { sectionMissing } from './section-missing.ts';
import { stockFlow } from './stock-flow.ts';
import { tableMissing } from './table-missing.ts';
import { tableSplit } from './table-split.ts';
import { titleMissing } from './title-missing.ts';
import { unitSuspect } from './unit-suspect.ts';
import { valueNote } from './value-note.ts';
import { yearMismatch } from './year-mismatch.ts';
import { isBlank, withoutDirection } from '../text/normalise.ts';

/** Every rule of the archive: arithmetic first, then identity and structure, then how the cells were read. */
export const RULES: readonly Rule[] = [
  requestBalance,
  applicantTotal,
  dispositionTotal,
  remedyTotal,
  carryContinuity,
  stockFlow,
  proseAgreement,
  unitSuspect,
  agencyMismatch,
  yearMismatch,
  titleMissing,
  sectionMissing,
  sectionDuplicate,
  sectionMisnumbered,
  tableMissing,
  tableSplit,
  tableOtherYear,
  tableTwoForms,
  rowMissing,
  rowDuplicate,
  rowUnrecognised,
  rowOrder,
  columnOrder,
  columnAdded,
  columnUntold,
  rowOverlong,
  rowShort,
  rowIncomplete,
  rowDivided,
  rowBroken,
  labelLost,
  labelCorrected,
  labelDisplaced,
  cellUnreadable,
  valueNote,
  unitUnknown,
  encoding,
  navigationLeftOut,
];

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this id. Throws where there is none: a finding always has its rule. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new RangeError(`Unexpected rule ${id}, expected one of src/checks/rules.ts`);
  return rule;
}

/** What readers are told of the rule with this id. Throws where there is none. */
export function ruleWords(id: string): RuleWords {
  return RULE_WORDS[ruleOf(id).id];
}

/** One sentence on a finding. */
export function explainFinding(finding: Finding): string {
  return withoutDirection(ruleWords(finding.rule).explain(finding));
}

/** Ids of the cells that a finding speaks of. */
export function touchedCells(finding: Finding): string[] {
  return ruleOf(finding.rule).touches?.(finding) ?? [];
}

/** Runs every check over a report and reports what it finds on the file. */
export function check(report: UnfiledReport, evidence: Evidence, file: VFile): void {
  // From a file that gives no words nothing is missing.
  if (isBlank(String(file.value)) && file.messages.some(({ ruleId }) => ruleId === encoding.id)) return;
  for (const rule of RULES) {
    for (const details of rule.check?.(report, evidence) ?? []) reportFinding(file, rule, details);
  }
}
