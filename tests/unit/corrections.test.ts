import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { CorrectionError } from '../../src/corrections/apply-corrections.ts';
import { parseFigures } from '../../src/parse-figures.ts';
import { parseReport, type Filing } from '../../src/parse-report.ts';
import type { Correction } from '../../src/schemas/sidecar.ts';
import { filingOf } from '../filing.ts';

const correction: Correction = {
  table: 'requests',
  row: 'received',
  column: 'total',
  was: 11,
  now: 12,
  reason: '公布的网页印作 12。',
  evidence: '网页截图。',
};

/** The report of 410304-government on 2021, whose received requests are 8 + 3 = 11. */
function parse(filing: Partial<Filing>) {
  const value = readFileSync('content/reports/410304-government/2021.txt');
  return parseReport(new VFile({ path: '2021.txt', value }), {
    ...filingOf('410304-government', 2021),
    ...filing,
  });
}

describe('A keeper’s correction', () => {
  it('shows the new number, keeps the printed one and its line, and is told with its reason', () => {
    const report = parse({ corrections: [correction] });
    expect(report.tables.requests['received']!['total']).toEqual({
      value: 12,
      status: 'corrected',
      was: 11,
      line: expect.any(Number),
    });
    expect(report.corrections).toEqual([correction]);
  });

  it('is what the rules see: one that breaks a sum is found out', () => {
    const rules = (corrections: Correction[]) => parse({ corrections }).findings.map(({ rule }) => rule);
    expect(rules([])).not.toContain('applicant-total');
    expect(rules([correction])).toContain('applicant-total');
  });

  it('is refused where the archive reads another number, and says which', () => {
    const stale = { ...correction, was: 10 };
    expect(() => parse({ corrections: [stale] })).toThrow(CorrectionError);
    expect(() => parse({ corrections: [stale] })).toThrow(
      /Unexpected value 10 .*requests\.received\.total, expected 11/,
    );
  });

  it('is refused for a cell that the form does not have', () => {
    expect(() => parse({ corrections: [{ ...correction, row: 'given' }] })).toThrow(/requests\.given\.total/);
  });
});

describe('A keeper’s confirmation', () => {
  const record = readFileSync('content/reports/320813-government/2023.json', 'utf8');
  const withoutSourceErrors = JSON.stringify({ ...JSON.parse(record), sourceErrors: [] });
  const parseRecord = (confirmed: Filing['confirmed']) =>
    parseFigures(new VFile({ path: '2023.json', value: withoutSourceErrors }), {
      ...filingOf('320813-government', 2023),
      confirmed,
    }).findings.filter(({ rule }) => rule === 'remedy-total');

  it('marks the finding that is meant and no other, which stays an error', () => {
    const note = '已与公布的网页核对。';
    const findings = parseRecord([{ rule: 'remedy-total', row: 'administrativeReview', note }]);
    expect(findings.map(({ row, severity, confirmed }) => [row, severity, confirmed])).toEqual([
      ['administrativeReview', 'error', { against: 'original', note }],
      ['litigationAfterReview', 'error', undefined],
    ]);
  });

  it('may mean all findings of a rule', () => {
    const findings = parseRecord([{ rule: 'remedy-total', note: '已核对。' }]);
    expect(findings.map(({ confirmed }) => confirmed?.against)).toEqual(['original', 'original']);
  });

  it('is refused where no finding matches it', () => {
    const none = [{ rule: 'remedy-total', row: 'litigationDirect', note: '已核对。' }];
    expect(() => parseRecord(none)).toThrow(CorrectionError);
    expect(() => parseRecord(none)).toThrow(/Unexpected confirmation of remedy-total litigationDirect/);
  });
});
