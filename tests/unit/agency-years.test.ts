import { describe, expect, it } from 'vitest';
import { sparkline } from '../../src/charts/sparkline.ts';
import { rateRows } from '../../src/components/agency/rate-rows.ts';
import { refusalRows } from '../../src/components/agency/matrix-rows.ts';
import { dispositionsTitle, trendText } from '../../src/sentences/agency.ts';
import { agencyYears, dispositionYears } from '../../src/statistics/agency-years.ts';
import { carryChain } from '../../src/statistics/carry-chain.ts';
import { reportOf } from './statistics-fixtures.ts';

const AGENCY = '410304-government';
const FORWARD = 'requests.carriedForward.total';
const OVER = 'requests.carriedOver.total';

describe('an agency over its years', () => {
  const years = agencyYears(AGENCY, [
    reportOf(
      AGENCY,
      2019,
      {
        'requests.granted.total': 8,
        'requests.otherDisposition.total': 4,
        'requests.totalDisposed.total': 12,
      },
      '2019',
    ),
    reportOf(AGENCY, 2021, {
      'requests.granted.total': 2,
      'requests.totalDisposed.total': 2,
      'remedies.administrativeReview.corrected': 2,
      'remedies.administrativeReview.total': 2,
      'requests.refused.stateSecret.total': null,
    }),
    reportOf(AGENCY, 2022, {
      'requests.granted.total': 30,
      'requests.notProcessed.duplicateRequest.total': 10,
      'requests.totalDisposed.total': 40,
    }),
  ]);

  it('keeps the year without a report as a gap and marks where the form changes', () => {
    expect(years.points.map(({ year, report }) => [year, report !== null])).toEqual([
      [2019, true],
      [2020, false],
      [2021, true],
      [2022, true],
    ]);
    expect(years.breaks).toEqual([2]);
    expect(refusalRows(years)[0]?.cells.map((cell) => cell.gap)).toEqual([
      undefined,
      'no-report',
      'incomplete',
      undefined,
    ]);
  });

  it('says a rate over a small denominator as a fraction first, and nothing to divide as 0/0', () => {
    const row = rateRows(years).find(({ group, label }) => group === '复议纠正率' && label === '占全部案件');
    expect(row?.cells.map(({ text, detail }) => [text, detail])).toEqual([
      ['0/0', undefined],
      ['未收录', undefined],
      ['2/2', '100%'],
      ['0/0', undefined],
    ]);
  });

  it('gives a rate both of its denominators', () => {
    const rows = rateRows(years).filter(({ group }) => group === '公开率');
    expect(rows.map(({ label }) => label)).toEqual(['占全部办结', '占实质答复']);
    expect(rows.map(({ cells }) => cells[3]?.text)).toEqual(['75%', '100%']);
    expect(rows[1]?.numbers[3]).toBe(1);
  });

  it('draws what became of requests in four parts, and none of a year that lacks a number', () => {
    const dispositions = dispositionYears(years);
    expect(dispositions.map(({ parts }) => parts)).toEqual([
      [8, 0, 0, 4],
      [null, null, null, null],
      [2, null, 0, 0],
      [30, 0, 0, 10],
    ]);
    expect(dispositionsTitle('样例局', dispositions)).toBe(
      '样例局：办结的申请里，公开（含部分公开）的 2019 年 8/12，2022 年 75%',
    );
  });
});

describe('the chain of what years carry over', () => {
  const finding = {
    rule: 'carry-continuity',
    severity: 'warning' as const,
    place: { line: 1, column: 1 },
    table: 'requests' as const,
    row: 'carriedOver',
    column: 'business',
    message: '',
  };

  it('holds where both years print the same number and no column breaks it', () => {
    const [link] = carryChain(
      agencyYears(AGENCY, [reportOf(AGENCY, 2021, { [FORWARD]: 3 }), reportOf(AGENCY, 2022, { [OVER]: 3 })]),
    );
    expect(link).toMatchObject({ standing: 'meets', columns: [] });
  });

  it('breaks where the numbers differ, and names the columns that the check found', () => {
    const after = { ...reportOf(AGENCY, 2022, { [OVER]: 3 }), findings: [finding] };
    const [link] = carryChain(agencyYears(AGENCY, [reportOf(AGENCY, 2021, { [FORWARD]: 3 }), after]));
    expect(link).toMatchObject({ standing: 'differs', columns: ['商业企业'] });
    const [other] = carryChain(
      agencyYears(AGENCY, [reportOf(AGENCY, 2021, { [FORWARD]: 3 }), reportOf(AGENCY, 2022)]),
    );
    expect(other?.standing).toBe('differs');
  });

  it('says nothing of a year without a report or a number', () => {
    const links = carryChain(
      agencyYears(AGENCY, [
        reportOf(AGENCY, 2018),
        reportOf(AGENCY, 2021, { [FORWARD]: null }),
        reportOf(AGENCY, 2022),
      ]),
    );
    expect(links.map(({ from, to, standing }) => [from.year, to.year, standing])).toEqual([
      [2018, 2019, 'unknown'],
      [2020, 2021, 'unknown'],
      [2021, 2022, 'unknown'],
    ]);
  });
});

describe('a sparkline', () => {
  it('is broken by gaps and where another thing is counted, and dots what stands alone', () => {
    const line = sparkline([3, null, 5, 6, 9], { breaks: [3], cuts: [3] });
    expect(line?.path.match(/M/g)).toHaveLength(1);
    expect(line?.dots).toHaveLength(3);
  });

  it('goes on where the form changes and counts the same, and marks the change', () => {
    const line = sparkline([5, 6, 9], { breaks: [1], cuts: [] });
    expect(line?.path.match(/M/g)).toHaveLength(1);
    expect(line?.marks).toBe('M25.5 0V24');
  });

  it('starts at zero and is not drawn of one number', () => {
    expect(sparkline([5, 10], { breaks: [], cuts: [] })?.path).toBe('M3 12L93 3');
    expect(sparkline([null, 10], { breaks: [], cuts: [] })).toBeNull();
  });

  it('is told in words', () => {
    const points = [
      { year: 2019, value: 23 },
      { year: 2020, value: null },
      { year: 2024, value: 218 },
      { year: 2025, value: 154 },
    ];
    expect(trendText(points, '件')).toBe('走势：2019 年 23 件，2025 年 154 件；最多 2024 年 218 件');
  });
});
