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

/** Table 2 with a cell a line, in which a blank cell is an empty line, as the label of one row is. */
const tableTwo = (lost: string, [licensing, penalties, compulsory]: readonly string[], between: string[]) =>
  [
    '青禾县水务局2023年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    ...[
      ...['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ...['规章', '0', '0', '1', '行政规范性文件', '2', '1', '30'],
      ...['第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可', licensing!],
      ...[
        '第二十条第（六）项',
        '信息内容',
        '本年处理决定数量',
        '行政处罚',
        penalties!,
        '行政强制',
        compulsory!,
      ],
      ...['第二十条第（八）项', '信息内容', '本年收费金额（单位：万元）', '行政事业性收费', '3.5'],
    ].flatMap((line) => [line === lost ? '' : line, ...between]),
    '三、收到和处理政府信息公开申请情况',
    '无。',
  ].join('\n');

it.each([
  ['行政强制', ['4', '', '6'], 'penalties'],
  ['行政处罚', ['', '5', '6'], 'licensing'],
])('nor in table 2, whose rows have one cell each: without %s', async (lost, cells, above) => {
  for (const between of [[], ['']]) {
    const { proactive } = (await read(tableTwo(lost, cells, between), 'txt', 2023)).tables;
    expect(proactive?.[above]?.['decisions']?.value).toBeNull();
    const whole = (await read(tableTwo('', cells, between), 'txt', 2023)).tables.proactive;
    expect(whole?.['penalties']?.['decisions']?.value).toBe(cells[1] === '' ? null : 5);
    expect(whole?.['compulsoryMeasures']?.['decisions']?.value).toBe(6);
  }
});
