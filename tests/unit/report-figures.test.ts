import { describe, expect, it } from 'vitest';
import { CONTRADICTIONS } from '#language/contradictions.ts';
import { historyTitle } from '../../src/sentences/charts.ts';
import { partsTitle } from '../../src/sentences/parts.ts';
import { agencyHistory } from '../../src/statistics/agency-history.ts';
import { remediesSentence, requestsSentence } from '../../src/sentences/report.ts';
import { requestsSaid } from '../../src/sentences/report.ts';
import type { Count } from '../../src/schemas/count.ts';
import { packTables } from '../../src/schemas/packed-figures.ts';
import { contradictedDisposed, contradictedRemedies } from '../../src/statistics/contradicted-totals.ts';
import { dispositions, requestFlow, tableState } from '../../src/statistics/report-figures.ts';
import type { Edition } from '../../src/vocabulary/editions.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { madeTables, type MadeCells } from './made-report.ts';

const blank: Count = { value: null, status: 'blank' };
const sentence = (cells: MadeCells, edition: Edition = '2021'): string => {
  const tables = madeTables(cells, edition);
  return requestsSentence(2021, requestFlow(tables), dispositions(tables));
};

describe('the sentence of a report', () => {
  it('says what came in, what became of it and what is left', () => {
    expect(
      sentence({
        'requests.received.total': 11,
        'requests.granted.total': 4,
        'requests.refused.stateSecret.total': 3,
        'requests.refused.thirdPartyRights.total': 2,
        'requests.otherDisposition.other.total': 2,
        'requests.totalDisposed.total': 11,
      }),
    ).toBe(
      '2021 年新收 11 件，上年结转 0 件，办结 11 件，其中予以公开 4 件、不予公开 5 件、其他处理 2 件；结转下年度 0 件。',
    );
  });

  it('says of totals that parts contradict what is printed, and not that there was nothing', () => {
    expect(requestsSaid(2021, madeTables({ 'requests.received.naturalPerson': 2 }))).toEqual([
      '2021 年新收、上年结转、办结和结转下年度的总数都印作 0。',
      '各类申请人合计 2 件，与印出的新收 0 件不符。',
    ]);
    expect(requestsSaid(2021, madeTables({ 'requests.granted.total': 3 }))).toEqual([
      '2021 年新收、上年结转、办结和结转下年度的总数都印作 0。',
      '各项办理结果合计 3 件，与印出的办结 0 件不符。',
    ]);
  });

  it('says in words that there was nothing', () => {
    expect(sentence({})).toBe('2021 年没有新收政府信息公开申请，没有上年结转，也没有结转下年度的申请。');
  });

  it('names a total that the source leaves blank, and adds no group with a blank in it', () => {
    const said = sentence({
      'requests.received.total': 3,
      'requests.carriedOver.total': blank,
      'requests.totalDisposed.total': 3,
      'requests.granted.total': 2,
      'requests.refused.stateSecret.total': blank,
      'requests.refused.thirdPartyRights.total': 1,
    });
    expect(said).toContain('上年结转数原文缺（空白）');
    expect(said).toContain('不予公开数缺');
  });

  it('counts blanks as 0 where the printed total agrees, says so, and names no group of blanks', () => {
    const rows = (...keys: string[]): MadeCells =>
      Object.fromEntries(
        keys.flatMap((key) =>
          CELLS.filter((cell) => cell.id.startsWith(`requests.${key}.`)).map(({ id }) => [id, blank]),
        ),
      );
    const said = sentence({
      'requests.received.total': 3,
      'requests.granted.total': 2,
      ...rows('partiallyGranted', 'refused.stateSecret'),
      'requests.refused.thirdPartyRights.total': 1,
      'requests.totalDisposed.total': 3,
    });
    expect(said).toContain('办结 3 件，其中予以公开 2 件、不予公开 1 件（空白计 0）；');
    expect(said).not.toContain('部分公开');
  });

  it('says that a number was reconstructed', () => {
    expect(
      sentence({
        'requests.received.total': 3,
        'requests.granted.total': 3,
        'requests.totalDisposed.total': { value: 3, status: 'reconstructed', decidedBy: ['applicant-total'] },
      }),
    ).toContain('办结 3 件（推算），结果都是“予以公开”；');
  });

  it('says of no kind of outcome that it is all where neither total nor kind has a number', () => {
    const said = sentence({
      'requests.received.total': 3,
      'requests.granted.total': { value: null, status: 'unreadable', raw: '？' },
      'requests.totalDisposed.total': { value: null, status: 'unreadable', raw: '？' },
    });
    expect(said).not.toMatch(/都?是“予以公开”/);
    expect(said).toContain('其中予以公开数缺');
  });

  it('reads the one-row 其他处理 of the form of 2019', () => {
    expect(
      sentence(
        {
          'requests.received.total': 2,
          'requests.otherDisposition.total': 2,
          'requests.totalDisposed.total': 2,
        },
        '2019',
      ),
    ).toContain('结果都是“其他处理”');
  });

  it('adds the lawsuits only where both numbers are there', () => {
    const printed = (value: number): Count => ({ value, status: 'printed' });
    expect(remediesSentence(printed(2), printed(1), printed(3))).toContain('行政诉讼 4 件，其中');
    expect(remediesSentence(printed(2), blank, printed(3))).toContain(
      '；行政诉讼，其中未经复议直接起诉数原文缺',
    );
    expect(remediesSentence(printed(0), printed(0), printed(0))).toBe(
      '没有因信息公开引起的行政复议和行政诉讼。',
    );
  });
});

describe('totals that their parts contradict', () => {
  it('are never repeated as if they held', () => {
    const tables = madeTables({
      'requests.granted.total': 27,
      'requests.totalDisposed.total': 21,
      'remedies.administrativeReview.upheld': 11,
      'remedies.administrativeReview.total': 0,
    });
    expect(CONTRADICTIONS.disposed(contradictedDisposed(tables)!)).toBe(
      '各项办理结果合计 27 件，与印出的办结 21 件不符。',
    );
    expect(CONTRADICTIONS.remedies(contradictedRemedies(tables))).toBe(
      '复议诉讼表的总计与分项不符：行政复议印作 0 件，分项合计 11 件。',
    );
  });

  it('are contradicted by filled parts beside blank ones too', () => {
    const tables = madeTables({
      'remedies.administrativeReview.upheld': 11,
      'remedies.administrativeReview.pending': blank,
      'remedies.administrativeReview.total': 4,
    });
    expect(contradictedRemedies(tables)).toEqual([{ label: '行政复议', printed: 4, sum: 11 }]);
  });

  it('are not claimed where they hold or where a part is missing', () => {
    expect(contradictedDisposed(madeTables())).toBeNull();
    expect(contradictedRemedies(madeTables())).toEqual([]);
    const unknown = madeTables({
      'remedies.administrativeReview.upheld': blank,
      'requests.granted.total': blank,
    });
    expect(contradictedDisposed(unknown)).toBeNull();
    expect(contradictedRemedies(unknown)).toEqual([]);
  });
});

describe('what is drawn', () => {
  it('is titled with the finding, ties included', () => {
    const parts = (values: number[]) => values.map((value, index) => ({ label: `甲乙丙丁`[index]!, value }));
    expect(partsTitle('办结', 11, parts([4, 5, 2]))).toBe('办结 11 件，乙最多，5 件（5/11）');
    expect(partsTitle('新收', 8, parts([4, 4]))).toBe('新收 8 件，甲和乙并列最多，各 4 件（4/8）');
    expect(partsTitle('办结', 200, parts([150, 50]))).toBe('办结 200 件，甲最多，150 件（75%）');
    expect(partsTitle('办结', 9, [...parts([1, 2]), { label: '丙', value: null }])).toBe(
      '办结 9 件，有数字的各类中乙最多，2 件（2/9）',
    );
    expect(partsTitle('办结', null, parts([1, 2]))).toBe('办结，乙最多，2 件');
  });

  it('knows a missing table from one that is all zeros and from one with a blank', () => {
    const nothing: Count = { value: null, status: 'absent' };
    const absent = Object.fromEntries(
      Object.keys(madeTables().remedies).map((row) => [row, { total: nothing }]),
    );
    expect(tableState(absent)).toBe('missing');
    expect(tableState(madeTables().remedies)).toBe('zero');
    expect(tableState(madeTables({ 'remedies.litigationDirect.total': blank }).remedies)).toBe('figures');
  });
});

describe('the history of an agency', () => {
  const report = (year: number, edition: Edition, received: number) => ({
    id: `410300-made-bureau/${year}`,
    year,
    form: { requests: edition },
    figures: packTables(madeTables({ 'requests.received.total': received }, edition)),
  });

  it('keeps years without a report as gaps and marks where the form changes, in the year that it was decreed for', () => {
    const history = agencyHistory([
      report(2019, '2019', 3),
      report(2022, '2021', 9),
      report(2023, '2021', 5),
    ]);
    expect(history.map(({ year, received, breaks }) => [year, received, breaks])).toEqual([
      [2019, 3, null],
      [2020, null, null],
      [2021, null, 'form'],
      [2022, 9, null],
      [2023, 5, null],
    ]);
    expect(historyTitle('样例局', history)).toBe('样例局：新收申请 2019 年 3 件，2023 年 5 件');
  });

  it('of no reports is empty', () => {
    expect(agencyHistory([])).toEqual([]);
  });
});
