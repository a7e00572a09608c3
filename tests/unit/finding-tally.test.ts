import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/schemas/finding.ts';
import { checkedBy, countFindings, findingsOfRule, tallyByRule } from '../../src/statistics/finding-tally.ts';

const finding = (rule: string): Finding => ({
  rule,
  severity: 'error',
  place: { line: 1, column: 1 },
  message: 'Unexpected 1, expected 2',
});
const reports = [
  {
    id: 'a/2021',
    agency: 'a',
    year: 2021,
    holding: 'report' as const,
    findings: [finding('one'), finding('two'), finding('one')],
  },
  {
    id: 'b/2021',
    agency: 'b',
    year: 2021,
    holding: 'figures' as const,
    findings: [{ ...finding('one'), confirmed: { against: 'original' as const } }],
  },
  { id: 'b/2022', agency: 'b', year: 2022, holding: 'report' as const, findings: [] },
];

describe('the tally of findings', () => {
  it('counts findings, those confirmed among them and the reports that have them, and keeps rules without any', () => {
    expect(tallyByRule(reports, [{ id: 'one' }, { id: 'two' }, { id: 'three' }])).toEqual([
      { rule: 'one', findings: 3, confirmed: 1, reports: 2, checked: 3 },
      { rule: 'two', findings: 1, confirmed: 0, reports: 1, checked: 3 },
      { rule: 'three', findings: 0, confirmed: 0, reports: 0, checked: 3 },
    ]);
  });

  it('says nothing of reports that lack what a rule looks at, but where it found something', () => {
    const checked = (rule: Parameters<typeof checkedBy>[1]) => checkedBy(reports, rule).map(({ id }) => id);
    expect(checked({ id: 'two', needs: 'text' })).toEqual(['a/2021', 'b/2022']);
    expect(checked({ id: 'one', needs: 'text' })).toHaveLength(3);
    expect(checked({ id: 'three', needs: 'year-before' })).toEqual(['b/2022']);
    expect(checked({ id: 'three' })).toHaveLength(3);
  });

  it('lists the findings of a rule under their reports only', () => {
    expect(findingsOfRule(reports, 'two').map(({ id }) => id)).toEqual(['a/2021']);
    expect(findingsOfRule(reports, 'three')).toEqual([]);
  });

  it('is zero for an archive without reports', () => {
    expect(countFindings([])).toBe(0);
    expect(tallyByRule([], [{ id: 'one' }])).toEqual([
      { rule: 'one', findings: 0, confirmed: 0, reports: 0, checked: 0 },
    ]);
  });
});
