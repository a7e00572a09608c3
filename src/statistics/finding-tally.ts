import type { Finding } from '../schemas/finding.ts';
import type { Holding } from '../schemas/report.ts';
import type { RuleNeed } from '../schemas/rule-id.ts';

/** What tells which reports a rule looks at. */
interface RuleScope {
  id: string;
  needs?: RuleNeed;
}

/** What a tally needs of a report. */
interface Checked {
  id: string;
  agency: string;
  year: number;
  holding: Holding;
  findings: readonly Finding[];
}

/** The findings of one report; never an empty list. */
export interface ReportFindings {
  id: string;
  agency: string;
  year: number;
  holding: Holding;
  findings: Finding[];
}

/** How often one rule speaks. */
export interface RuleTally {
  rule: string;
  findings: number;
  /** Of these, departures that are known to be the source's own. */
  confirmed: number;
  /** Reports with at least one finding of the rule. */
  reports: number;
  /** Reports that have what the rule looks at. */
  checked: number;
}

/** The tally of each rule, in the order given; a rule without findings has zeros. */
export function tallyByRule(reports: readonly Checked[], rules: readonly RuleScope[]): RuleTally[] {
  return rules.map((rule) => {
    const { id } = rule;
    const concerned = findingsOfRule(reports, id);
    const confirmed = concerned.flatMap(({ findings }) => findings.filter((finding) => finding.confirmed));
    return {
      rule: id,
      findings: countFindings(concerned),
      confirmed: confirmed.length,
      reports: concerned.length,
      checked: checkedBy(reports, rule).length,
    };
  });
}

/** The reports that have what a rule looks at: of no other can it be said that nothing was found. */
export function checkedBy<Report extends Checked>(
  reports: readonly Report[],
  { id, needs }: RuleScope,
): Report[] {
  if (needs === undefined) return [...reports];
  const ids = new Set(reports.map((report) => report.id));
  return reports.filter(
    ({ holding, agency, year, findings }) =>
      (needs === 'text' ? holding === 'report' : ids.has(`${agency}/${year - 1}`)) ||
      findings.some(({ rule }) => rule === id),
  );
}

/** The findings of one rule, report by report, without the reports that have none. */
export function findingsOfRule(reports: readonly Checked[], rule: string): ReportFindings[] {
  return reports.flatMap(({ id, agency, year, holding, findings }) => {
    const ofRule = findings.filter((finding) => finding.rule === rule);
    return ofRule.length > 0 ? [{ id, agency, year, holding, findings: ofRule }] : [];
  });
}

/** The number of findings in all reports. */
export function countFindings(reports: readonly Pick<Checked, 'findings'>[]): number {
  return reports.reduce((sum, report) => sum + report.findings.length, 0);
}
