import { describe, expect, it } from 'vitest';
import { read } from '../layouts/read.ts';

const COLUMNS =
  '申请人情况\n自然人\n法人或其他组织\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计';
const BLANK = ['', '', '', '', '', '', ''];
const ROWS = {
  '一、本年新收政府信息公开申请数量': ['34', '7', '0', '0', '5', '0', '46'],
  '二、上年结转政府信息公开申请数量': BLANK,
  '（一）予以公开': ['10', '2', '0', '0', '1', '0', '13'],
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': ['3', '1', '0', '0', '1', '0', '5'],
  '1.属于国家秘密': BLANK,
  '2.其他法律行政法规禁止公开': ['4', '0', '0', '0', '0', '0', '4'],
  '3.危及“三安全一稳定”': BLANK,
  '4.保护第三方合法权益': ['2', '', '', '', '', '', '2'],
};

/** A report with a cell a line, in which a blank cell is an empty line, and the label of one row blank too. */
const reportWithout = (lost: string, blank: string): string =>
  [
    '青禾县水务局2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    COLUMNS,
    ...Object.entries(ROWS).flatMap(([label, cells]) => [label === lost ? '' : label, ...cells]),
    '四、政府信息公开行政复议、行政诉讼情况',
    '无。',
  ]
    .map((line) => line || blank)
    .join('\n');

describe('Numbers without a label, below a label whose cells are blank', () => {
  it.each([
    ['（一）予以公开', 'carriedOver'],
    ['2.其他法律行政法规禁止公开', 'refused.stateSecret'],
    ['4.保护第三方合法权益', 'refused.securityAndStability'],
  ] as const)('are not those of that label: without %s', async (lost, above) => {
    for (const blank of ['', ' ', '\u3000']) {
      const { requests } = (await read(reportWithout(lost, blank), 'txt', 2023)).tables;
      const total = (row: string) => requests?.[row]?.['total'];
      expect(total(above)).toMatchObject({ value: null, status: 'unreadable' });
      expect(total('received')?.value).toBe(46);
      expect(total('partiallyGranted')?.value).toBe(5);
    }
  });

  it.each([7, 8, 500])(
    'nor those of a row that the file lacks, behind %i empty lines of a page',
    async (lines) => {
      const text = reportWithout('', '0').replace(
        '二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n',
        '',
      );
      const label = '一、本年新收政府信息公开申请数量\n';
      const { requests } = (await read(text.replace(label, label + '\n'.repeat(lines)), 'txt', 2023)).tables;
      expect(requests?.['received']?.['total']).toMatchObject({ value: null, status: 'unreadable' });
      expect(requests?.['carriedOver']?.['total']?.value).toBeNull();
      expect(requests?.['granted']?.['total']?.value).toBe(13);
    },
  );
});
