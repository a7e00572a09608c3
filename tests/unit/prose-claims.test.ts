import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../src/checks/prose-claims.ts';

const RECEIVED = 'requests.received.total';
const DISPOSED = 'requests.totalDisposed.total';

/** What a text on 2023 claims: the first cell that each number may stand in, and the number. */
const claims = (text: string) => claimsIn(text, 2023).map(({ meanings, value }) => [meanings[0]![0], value]);

describe('The prose names a figure', () => {
  it.each([
    // From the five reports of the first corpus.
    [
      '2022年我局共办理依申请公开政府信息1件，及时与申请人进行了沟通，并在规定时间内答复。',
      2022,
      [[DISPOSED, 1]],
    ],
    ['2020年度依法办理依申请公开3件。', 2020, [[DISPOSED, 3]]],
    ['2021年，我局没有接到需要依申请公开办理的事宜。', 2021, [[RECEIVED, 0]]],
    ['今年以来，我办收到依申请公开件数 0 件。', 2023, [[RECEIVED, 0]]],
    [
      '全年未发生政府信息公开的收费及减免情况，也未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
      2022,
      [
        ['remedies.administrativeReview.total', 0],
        ['remedies.litigationDirect.total', 0],
      ],
    ],
  ])('in %s', (text, year, expected) => {
    const found = claimsIn(text, year).map(({ meanings, value }) => [meanings[0]![0], value]);
    expect(found).toEqual(expected);
  });

  it.each([
    ['全年共收到政府信息公开申请749件，已全部办结。', [[RECEIVED, 749]]],
    ['收到公民、法人和其他组织提出的政府信息公开申请１，２３４件。', [[RECEIVED, 1234]]],
    ['全区受理 36 件政府信息公开申请。', [[RECEIVED, 36]]],
    ['全年共收到依申请公开14件（其中信件申请10件，网络申请4件），已办结12件。', [[RECEIVED, 14]]],
    ['2023年度，未收到和处理政府信息公开申请事项。', [[RECEIVED, 0]]],
    ['新收政府信息公开申请十二件。', [[RECEIVED, 12]]],
    [
      '上年结转政府信息公开申请36件，结转下年度继续办理5件。',
      [
        ['requests.carriedOver.total', 36],
        ['requests.carriedForward.total', 5],
      ],
    ],
    [
      '我县制定行政规范性文件11件，现行有效的规范性文件119件。',
      [
        ['proactive.normativeDocuments.issued', 11],
        ['proactive.normativeDocuments.inForce', 119],
      ],
    ],
    [
      '全年办理行政许可20168件，作出行政处罚决定518件。',
      [
        ['proactive.licensing.decisions', 20168],
        ['proactive.penalties.decisions', 518],
      ],
    ],
    [
      '因政府信息公开被申请行政复议2件，被提起行政诉讼4件。',
      [
        ['remedies.administrativeReview.total', 2],
        ['remedies.litigationDirect.total', 4],
      ],
    ],
  ])('in %s', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it.each([
    '其中收到网上提交的政府信息公开申请30件。',
    '2022年收到政府信息公开申请35件。',
    '收到政府信息公开申请749件，同比增长5%；比上年多收到政府信息公开申请35件。'.split('；')[1]!,
    '通过政府网站、微信等平台发布各类信息1400余条。',
    '收到政府信息公开申请700余件。',
    '主动公开信息11件，公开行政许可信息20168条。',
    '办结市长信箱25件、区长信箱99件。',
    '本年度审理行政复议案件120件。',
    '组织学习《江苏省政府信息公开申请办理答复规范》，发布政策解读信息8条。',
    '面向社会公开政府信息 2050 条。',
    '累计收到政府信息公开申请3000件。',
    '通过网络收到政府信息公开申请8件。',
    '未发生因政府信息公开行政诉讼败诉的情况。',
    '没有因政府信息公开行政复议被纠正的情形。',
    '未收到政府信息公开申请方面的投诉。',
    '未收到要求公开国家秘密的政府信息公开申请。',
  ])('not in %s', (text) => {
    expect(claims(text)).toEqual([]);
  });

  it('is quoted with its whole sentence as printed', () => {
    const [claim] = claimsIn('总体良好。今年以来，我办收到依申请公开件数 0 件。谢谢。', 2023);
    expect(claim?.quote).toBe('今年以来，我办收到依申请公开件数 0 件。');
  });
});
