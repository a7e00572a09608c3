import { describe, expect, it } from 'vitest';
import {
  pictureCoverage,
  pictureDescription,
  pictureSentence,
  pictureTitle,
} from '../../src/language/zh-CN/pictures.ts';
import { addedPicture, addedPictures, isWorthDrawing, reportPicture } from '../../src/statistics/pictures.ts';
import { madeTables } from './made-report.ts';
import { reportOf } from './statistics-fixtures.ts';

const REVIEWS = {
  'remedies.administrativeReview.upheld': 9,
  'remedies.administrativeReview.corrected': 2,
  'remedies.litigationDirect.upheld': 3,
  'remedies.litigationAfterReview.pending': 1,
};
const first = reportOf('410304-government', 2021, {
  'requests.refused.stateSecret.total': 3,
  'requests.refused.thirdPartyRights.total': 2,
  ...REVIEWS,
});
const second = reportOf('410703-data-bureau', 2021, { 'requests.refused.stateSecret.total': 4 });
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
    expect(pictureTitle(refusals, '样例局 2021 年')).toBe(
      '样例局 2021 年：不予公开 3 件，属于国家秘密最多，3 件（3/3）',
    );
  });

  it('does not repeat a total that its parts contradict', () => {
    const contradicted = madeTables({ 'requests.granted.total': 27, 'requests.totalDisposed.total': 21 });
    expect(pictureTitle(reportPicture('dispositions', contradicted))).toBe('办结，予以公开最多，27 件');
  });

  it('tells those who cannot see it every number', () => {
    expect(pictureDescription(reportPicture('remedies', madeTables(REVIEWS)))).toContain(
      '行政复议：结果维持 9 件，结果纠正 2 件，其他结果 0 件，尚未审结 0 件；未经复议直接起诉：',
    );
  });

  it('is a sentence where there is one number or none', () => {
    const one = reportPicture('remedies', madeTables({ 'remedies.litigationDirect.upheld': 2 }));
    expect(isWorthDrawing(one)).toBe(false);
    expect(pictureSentence({ ...one, key: 'remedies' })).toBe('只有未经复议直接起诉 2 件，结果维持。');
    const person = reportPicture('applicants', madeTables({ 'requests.received.naturalPerson': 3 }));
    expect(pictureSentence({ ...person, key: 'applicants' })).toBe('新收 3 件，均为自然人。');
    const none = reportPicture('refusals', madeTables());
    expect(pictureSentence({ ...none, key: 'refusals' })).toBe('没有不予公开的申请。');
  });
});

describe('a picture of several reports', () => {
  it('adds them up and says how many are in it', () => {
    const picture = addedPicture('refusals', [first, second]);
    expect(picture.rows[0]).toMatchObject({ label: '属于国家秘密', values: [7] });
    expect(picture.total).toBe(9);
    expect(picture.coverage).toEqual({ of: 2, have: 2, lacking: [] });
    expect(pictureCoverage(picture.coverage!)).toBe('据 2 份报告合计。');
  });

  it('leaves a report with a blank out of every part, and names it', () => {
    const picture = addedPicture('refusals', [first, second, blank]);
    expect(picture.total).toBe(9);
    expect(picture.coverage).toEqual({ of: 3, have: 2, lacking: ['410403-government/2021'] });
    expect(pictureCoverage(picture.coverage!)).toBe('3 份报告中 2 份各项数字齐全，只合计这 2 份。');
  });

  it('has no numbers, rather than zeros, where no report has them', () => {
    const [refusals] = addedPictures([blank]);
    expect(refusals?.rows.every((row) => row.values[0] === null)).toBe(true);
    expect(pictureSentence(refusals!)).toBe('不予公开的理由没有可用的数字。');
  });
});
