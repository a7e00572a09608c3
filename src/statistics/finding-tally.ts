import type { Finding } from '../schemas/finding.ts';

/** What a tally needs of a report. */
interface Checked {
  id: string;
  agency: string;
  year: number;
  findings: readonly Finding[];
}

/** The findings of one report; never an empty list. */
export interface ReportFindings {
  id: string;
  agency: string;
  year: number;
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
}

/** The tally of each rule, in the order given; a rule without findings has zeros. */
export function tallyByRule(reports: readonly Checked[], rules: readonly { id: string }[]): RuleTally[] {
  return rules.map(({ id }) => {
    const concerned = findingsOfRule(reports, id);
    const confirmed = concerned.flatMap(({ findings }) => findings.filter((finding) => finding.confirmed));
    return {
      rule: id,
      findings: countFindings(concerned),
      confirmed: confirmed.length,
      reports: concerned.length,
    };
  });
}

/** The findings of one rule, report by report, without the reports that have none. */
export function findingsOfRule(reports: readonly Checked[], rule: string): ReportFindings[] {
  return reports.flatMap(({ id, agency, year, findings }) => {
    const ofRule = findings.filter((finding) => finding.rule === rule);
    return ofRule.length > 0 ? [{ id, agency, year, findings: ofRule }] : [];
  });
}

/** The number of findings in all reports. */
export function countFindings(reports: readonly Pick<Checked, 'findings'>[]): number {
  return reports.reduce((sum, report) => sum + report.findings.length, 0);
}
