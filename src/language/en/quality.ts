import type { Holding } from '../../schemas/report.ts';
import type { RuleNeed } from '../../schemas/rule-id.ts';
import { counted } from './plurals.ts';

/** The words of /quality/ and /quality/<rule>/. */
export const quality = {
  title: 'Checks',
  kicker: 'Check',
  description:
    'What checking all reports by rule came to: how many findings of each rule in which reports, and how many cells were read from each.',
  lead: (reports: number, agencies: number, findings: number, figuresOnly: number) => {
    if (reports === 0) return 'The archive holds no report yet.';
    const result = findings === 0 ? 'nothing was found' : `there are ${counted(findings, 'finding')}`;
    const alone =
      figuresOnly === 0 ? '' : ` (of ${figuresOnly} of them, which have no prose, the figures alone)`;
    return `The archive checked ${counted(reports, 'report')} of ${counted(agencies, 'agency', 'agencies')} by the same rules${alone}: ${result}.`;
  },
  note: 'A finding says that something in the original does not fit a rule, or that reading it took a judgement. It does not say that the agency did wrong: copying, conversion and layout can all be the cause. How many there are also depends on length and layout, so do not compare agencies by it.',
  sections: { byRule: 'By rule', byAgency: 'By agency', coverage: 'Cells read' },
  byRule: {
    caption: 'Findings of each rule',
    rule: 'Rule',
    severity: 'Severity',
    findings: 'Findings',
    confirmed: 'In the original',
    reports: 'Reports',
    ofReports: (count: number, all: number) => `${count} of ${all}`,
    explain:
      '“In the original” counts those that were checked against the source and are so there; the others may come from copying or reading.',
    silent: (rules: number) => `${counted(rules, 'more rule')} without findings`,
    silentCaption: 'Rules without findings',
  },
  byAgency: {
    none: 'no findings',
    empty: 'The archive holds no report yet.',
    spokenOnly: 'There are many reports: only those with findings are listed here.',
    colon: ': ',
    comma: ', ',
    times: (findings: number) => ` (${findings})`,
    year: (year: number) => `${year}`,
  },
  coverage: {
    caption: 'How many cells the statutory tables of each year have, and how many of each status',
    year: 'Year',
    reports: 'Reports',
    inForm: 'Cells of the form',
    explain:
      '“Cells of the form” are those of the edition that each report uses; cells that it lacks do not count. For the statuses see the methodology.',
    statusesLink: 'Status of a cell',
    total: 'Total',
  },
  rule: {
    title: (rule: string) => `Rule: ${rule}`,
    description: (rule: string, findings: number, reports: number) =>
      findings === 0
        ? `What the rule “${rule}” means. It found nothing in the reports that it checked.`
        : `What the rule “${rule}” means, and its ${counted(findings, 'finding')} in ${counted(reports, 'report')}.`,
    meaning: 'Rule',
    severity: 'Severity',
    standing: 'Basis',
    id: 'Id',
    scope: 'Checked',
    scopeOf: (checked: number, all: number, needs?: RuleNeed) => {
      if (checked === all) return `all ${counted(all, 'report')}`;
      const which =
        needs === 'text'
          ? 'with text; of the others the archive has the figures alone'
          : 'of which the archive has the report on the year before too';
      return `${checked} of ${counted(all, 'report')}: those ${which}`;
    },
    findings: 'Findings',
    count: (findings: number, reports: number, checked: number) =>
      `${counted(findings, 'finding')} in ${reports} of ${counted(checked, 'report')} checked.`,
    none: (checked: number) =>
      checked === 0
        ? 'The archive has no report yet that this rule can check.'
        : `This rule found nothing in ${checked === 1 ? 'the report' : `the ${checked} reports`} checked.`,
    place: (place: string, holding: Holding) => `${holding === 'figures' ? 'record' : 'original'}, ${place}`,
    inReport: 'See it in the report',
    methodology: 'The rule in detail, with examples',
    otherRules: 'Other rules',
  },
} as const;
