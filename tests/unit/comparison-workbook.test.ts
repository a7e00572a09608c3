import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { comparisonWorkbook } from '../../src/client/compare/comparison-workbook.ts';
import type { AgencyCard } from '../../src/statistics/agency-cards.ts';
import { BY_CODE } from '../../src/statistics/comparison-selection.ts';
import { compare } from '../../src/statistics/comparisons.ts';
import { measureCard } from '../../src/statistics/measure-cards.ts';
import { observe } from '../../src/statistics/observe.ts';
import { measureOf, reportOf } from './statistics-fixtures.ts';

const RECEIVED = 'requests.received.total';
const agencies = new Map<string, AgencyCard>(
  ['410304-b', '410703-d'].map((id) => [
    id,
    { id, name: `=机关 ${id}`, division: id.slice(0, 6), level: 'county', kind: 'department', years: [2021] },
  ]),
);
const reports = [
  reportOf('410304-b', 2021, {
    [RECEIVED]: 11,
    'requests.granted.total': 2,
    'requests.notProcessed.duplicateRequest.total': 12,
    'requests.totalDisposed.total': 14,
  }),
];
const compared = [RECEIVED, 'rate.disclosed'].map((id) => ({
  measure: measureCard(measureOf(id), () => undefined),
  comparison: compare(
    { agencies: [...agencies.keys()], years: [2021], sort: BY_CODE },
    reports.map((report) => observe(report, measureOf(id))),
    measureOf(id).series,
  ),
}));
const make = () => comparisonWorkbook(compared, agencies, 'https://example.org/compare/?agency=410304-b');
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

describe('the workbook of a comparison', () => {
  const parts = partsOf(make());
  const sheet = (number: number) => parts[`xl/worksheets/sheet${number}.xml`] ?? '';

  it('has a sheet that explains, one a measure, and one of every observation', () => {
    const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['说明', '1 本年新收政府信息公开申请数量', '2 公开率', '明细']);
  });

  it('holds numbers as numbers, codes as text, and the reason of every gap', () => {
    expect(sheet(2)).toContain('<v>11</v>');
    expect(sheet(2)).toContain('未收录');
    expect(sheet(2)).toMatch(/inlineStr"><is><t[^>]*>410304</);
    expect(sheet(2)).not.toContain('<f>');
  });

  it('holds shares in cells that show them in percent', () => {
    const formats = [
      ...(parts['xl/styles.xml'] ?? '').split('<cellXfs')[1]!.matchAll(/<xf numFmtId="(\d+)"/g),
    ];
    const styleOf = (xml: string) => /<c r="C2" s="(\d+)"><v>0\.142857/.exec(xml)?.[1];
    expect(styleOf(sheet(3))).toBeDefined();
    // 10 is 0.00% in every spreadsheet.
    expect(formats[Number(styleOf(sheet(3)))]?.[1]).toBe('10');
    expect(sheet(4)).toContain(`s="${styleOf(sheet(3))}"><v>0.1429</v>`);
  });

  it('gives the address of every source, and that of the comparison', () => {
    expect(sheet(4)).toContain('https://example.org/reports/410304-b/2021/#requests.received.total');
    expect(sheet(1)).toContain('https://example.org/compare/?agency=410304-b');
  });

  it('is the same file each time', () => {
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
  });
});
