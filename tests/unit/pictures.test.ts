import { describe, expect, it } from 'vitest';
import { pictureCoverage } from '../../src/sentences/picture-notes.ts';
import { pictureDescription, pictureSentence, pictureTitle } from '../../src/sentences/pictures.ts';
import { addedPicture, addedPictures, addedReport } from '../../src/statistics/added-pictures.ts';
import { isWorthDrawing } from '../../src/statistics/pictures.ts';
import { reportPicture } from '../../src/statistics/report-picture.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { madeTables } from './made-report.ts';
import { reportOf } from './statistics-fixtures.ts';

const REVIEWS = {
  'remedies.administrativeReview.upheld': 9,
  'remedies.administrativeReview.corrected': 2,
  'remedies.administrativeReview.total': 11,
  'remedies.litigationDirect.upheld': 3,
  'remedies.litigationDirect.total': 3,
  'remedies.litigationAfterReview.pending': 1,
  'remedies.litigationAfterReview.total': 1,
};
const first = reportOf('410304-government', 2021, {
  'requests.refused.stateSecret.total': 3,
  'requests.refused.thirdPartyRights.total': 2,
  'requests.totalDisposed.total': 5,
  ...REVIEWS,
});
const second = reportOf('410703-data-bureau', 2021, {
  'requests.refused.stateSecret.total': 4,
  'requests.totalDisposed.total': 4,
});
const blank = reportOf('410403-government', 2021, {
  'requests.refused.stateSecret.total': 100,
  'requests.refused.enforcementFile.total': null,
});

describe('a picture of one report', () => {
  it('says its finding, which for reviews and lawsuits is how many were corrected', () => {
    expect(pictureTitle(reportPicture('remedies', madeTables(REVIEWS)))).toBe(
      '行政复议 11 件，其中结果纠正 2 件；行政诉讼 4 件，其中结果纠正 0 件',
    );
    const refusals = reportPicture('refusals', madeTables({ 'requests.refused.stateSecret.total': 3 }));
    expect(pictureTitle(refusals)).toBe('不予公开 3 件，属于国家秘密最多，3 件（3/3）');
  });

  it('does not repeat a total that its parts contradict', () => {
    const contradicted = madeTables({ 'requests.granted.total': 27, 'requests.totalDisposed.total': 21 });
    expect(pictureTitle(reportPicture('dispositions', contradicted))).toBe('办理结果，予以公开最多，27 件');
  });

  it('tells those who cannot see it every number', () => {
    expect(pictureDescription(reportPicture('remedies', madeTables(REVIEWS)))).toContain(
      '行政复议：结果维持 9 件，结果纠正 2 件，其他结果 0 件，尚未审结 0 件；未经复议直接起诉：',
    );
  });

  it('is a sentence where there is one number or none', () => {
    const one = reportPicture('remedies', madeTables({ 'remedies.litigationDirect.upheld': 2 }));
    expect(isWorthDrawing(one)).toBe(false);
    expect(pictureSentence({ ...one, key: 'remedies' })).toBe(
      '复议诉讼只有未经复议直接起诉 2 件，结果维持。',
    );
    const person = reportPicture('applicants', madeTables({ 'requests.received.naturalPerson': 3 }));
    expect(pictureSentence({ ...person, key: 'applicants' })).toBe('新收 3 件，申请人都是自然人。');
    const none = reportPicture('refusals', madeTables());
    expect(pictureSentence({ ...none, key: 'refusals' })).toBe('没有不予公开的申请。');
  });
});

describe('a picture of several reports', () => {
  it('adds them up and says how many are in it', () => {
    const picture = addedPicture('refusals', [first, second].map(addedReport));
    expect(picture.rows[0]).toMatchObject({ label: '属于国家秘密', values: [7] });
    expect(picture.total).toBe(9);
    expect(picture.coverage).toMatchObject({
      of: 2,
      have: 2,
      lacking: [],
      blanks: 0,
      agencies: 2,
      years: [2021],
    });
    expect(pictureCoverage(picture.coverage!)).toBe('');
  });

  it('leaves a report with a blank out of every part, and names it', () => {
    const picture = addedPicture('refusals', [first, second, blank].map(addedReport));
    expect(picture.total).toBe(9);
    expect(picture.coverage).toMatchObject({
      of: 3,
      have: 2,
      lacking: ['410403-government/2021'],
      agencies: 2,
    });
    expect(pictureCoverage(picture.coverage!)).toBe('3 份报告中 2 份各项数字齐全，只合计这 2 份。');
  });

  it('has no numbers, rather than zeros, where no report has them', () => {
    const [refusals] = addedPictures([addedReport(blank)]);
    expect(refusals?.rows.every((row) => row.values[0] === null)).toBe(true);
    expect(pictureSentence(refusals!)).toBe('不予公开的理由没有可用的数字。');
  });
});

describe('a blank in a picture', () => {
  const BLANK = { value: null, status: 'blank' } as const;
  const received = {
    'requests.received.naturalPerson': 26,
    'requests.received.business': BLANK,
    'requests.received.legalServiceProvider': BLANK,
    'requests.received.total': 26,
  };

  it('is shown as one, and counts as 0 in what is said, where the printed total agrees', () => {
    const picture = reportPicture('applicants', madeTables(received));
    expect(picture.rows.map(({ values: [value] }) => value)).toEqual([26, null, 0, 0, null, 0]);
    expect(picture).toMatchObject({ total: 26, blanks: true });
    expect(pictureTitle(picture)).toBe('新收 26 件，自然人最多，26 件（26/26）');
    expect(pictureDescription(picture)).toContain('商业企业 空白，科研机构 0 件');
    expect(pictureSentence({ ...picture, key: 'applicants' })).toBe('新收 26 件，申请人都是自然人。');
  });

  it('is a missing number where the printed total differs', () => {
    const picture = reportPicture('applicants', madeTables({ ...received, 'requests.received.total': 30 }));
    expect(picture).toMatchObject({ total: 30, blanks: false });
    expect(pictureTitle(picture)).toContain('有数字的各类中自然人最多');
    expect(pictureDescription(picture)).toContain('商业企业 无数据');
  });

  it('leaves 合计 to the total that is printed beside nothing but blanks', () => {
    const outcomes = ['upheld', 'corrected', 'otherOutcome', 'pending'];
    const picture = reportPicture(
      'remedies',
      madeTables({
        ...Object.fromEntries(outcomes.map((key) => [`remedies.litigationDirect.${key}`, BLANK])),
        'remedies.litigationDirect.total': 5,
      }),
    );
    expect(picture.rows[1]).toMatchObject({ values: [null, null, null, null], whole: 5 });
    expect(pictureTitle(picture)).toBe('没有行政复议；行政诉讼数字不全');
  });

  it('says so where nothing but blanks is printed, and never that there was nothing', () => {
    const blanks = Object.fromEntries(
      reportPicture('refusals', madeTables()).rows.map(({ anchor }) => [anchor, BLANK]),
    );
    // Blank rows altogether: a blank total beside printed zeros would be a number left out.
    const rows = Object.fromEntries(
      Object.keys(blanks).flatMap((id) =>
        CELLS.filter(({ table, row }) => `${table}.${row.key}.total` === id).map((cell) => [cell.id, BLANK]),
      ),
    );
    const picture = reportPicture('refusals', madeTables(rows));
    expect(pictureSentence({ ...picture, key: 'refusals' })).toBe('不予公开的各项理由都是空白。');
  });

  it('keeps no report out of a sum where it counts as 0, and the sum says so', () => {
    const report = reportOf('321322-ndrc', 2021, received);
    const picture = addedPicture('applicants', [addedReport(report)]);
    expect(picture.total).toBe(26);
    expect(pictureCoverage(picture.coverage!)).toBe('其中 1 份有空白的格，按 0 计入：与各自印出的总计相符。');
  });
});
