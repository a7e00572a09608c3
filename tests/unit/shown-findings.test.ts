import { expect, it } from 'vitest';
import type { Finding } from '../../src/schemas/finding.ts';
import { shownFindings } from '../../src/statistics/shown-findings.ts';
import { printedAt } from '../../src/text/printed-at.ts';

const finding = (rule: string, line: number): Finding => ({
  rule,
  severity: 'warning',
  place: { line, column: 1 },
  message: 'Unexpected row',
});

it('a page shows the first fifty findings of a rule and says how many more there are', () => {
  const findings = Array.from({ length: 10_000 }, (_, at) => finding('row-missing', at + 1));
  const { shown, left } = shownFindings([...findings, finding('stock-flow', 3)]);
  expect(shown).toHaveLength(51);
  expect(shown.at(-1)?.rule).toBe('stock-flow');
  expect(left).toEqual([{ rule: 'row-missing', count: 9950 }]);
});

it('a page shows every finding of a report that has not too many, in their order', () => {
  const findings = [finding('stock-flow', 9), finding('row-missing', 2), finding('stock-flow', 1)];
  expect(shownFindings(findings)).toEqual({ shown: findings, left: [] });
});

it('a finding quotes no more than four thousand characters of a line', () => {
  const printed = printedAt(['公开'.repeat(500_000)], { line: 1, column: 1 }, false);
  expect(printed).toBe(`${'公开'.repeat(2000)}…`);
});
