import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { CorrectionError } from '../../src/corrections/apply-corrections.ts';
import type { Filing } from '../../src/filing.ts';
import { parseReport } from '../../src/parse-report.ts';
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
  it('shows the new number, keeps the printed one and its line, and is told with its reason', async () => {
    const report = await parse({ corrections: [correction] });
    expect(report.tables.requests['received']!['total']).toEqual({
      value: 12,
      status: 'corrected',
      was: 11,
      place: { line: expect.any(Number), column: expect.any(Number) },
    });
    expect(report.corrections).toEqual([correction]);
  });

  it('is what the rules see: one that breaks a sum is found out', async () => {
    const rules = async (corrections: Correction[]) =>
      (await parse({ corrections })).findings.map(({ rule }) => rule);
    expect(await rules([])).not.toContain('applicant-total');
    expect(await rules([correction])).toContain('applicant-total');
  });

  it('is refused where the archive reads another number, and says which', async () => {
    const stale = { ...correction, was: 10 };
    await expect(parse({ corrections: [stale] })).rejects.toThrow(CorrectionError);
    await expect(parse({ corrections: [stale] })).rejects.toThrow(
      /Unexpected value 10 .*requests\.received\.total, expected 11/,
    );
  });

  it('is refused for a cell that the form does not have', async () => {
    const misplaced = { ...correction, row: 'given' };
    await expect(parse({ corrections: [misplaced] })).rejects.toThrow(/requests\.given\.total/);
  });
});

describe('A keeper’s confirmation', () => {
  const record = readFileSync('content/reports/320813-government/2023.json', 'utf8');
  const withoutSourceErrors = JSON.stringify({ ...JSON.parse(record), sourceErrors: [] });
  const parseRecord = async (confirmed: NonNullable<Filing['confirmed']>) => {
    const file = new VFile({ path: '2023.json', value: withoutSourceErrors });
    const report = await parseReport(file, { ...filingOf('320813-government', 2023), confirmed });
    return report.findings.filter(({ rule }) => rule === 'remedy-total');
  };

  it('marks the finding that is meant and no other, which stays an error', async () => {
    const note = '已与公布的网页核对。';
    const findings = await parseRecord([{ rule: 'remedy-total', row: 'administrativeReview', note }]);
    expect(findings.map(({ row, severity, confirmed }) => [row, severity, confirmed])).toEqual([
      ['administrativeReview', 'error', { against: 'original', note }],
      ['litigationAfterReview', 'error', undefined],
    ]);
  });

  it('may mean all findings of a rule', async () => {
    const findings = await parseRecord([{ rule: 'remedy-total', note: '已核对。' }]);
    expect(findings.map(({ confirmed }) => confirmed?.against)).toEqual(['original', 'original']);
  });

  it('is refused where no finding matches it', async () => {
    const none = [{ rule: 'remedy-total', row: 'litigationDirect', note: '已核对。' }];
    await expect(parseRecord(none)).rejects.toThrow(CorrectionError);
    await expect(parseRecord(none)).rejects.toThrow(
      /Unexpected confirmation of remedy-total litigationDirect/,
    );
  });
});
