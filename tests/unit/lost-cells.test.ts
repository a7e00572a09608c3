import { describe, expect, it } from 'vitest';
import { rowStates, rowValues } from './row-values.ts';

const TITLE = '青禾县水务局2021年政府信息公开工作年度报告\n';

describe('Cells that a file lacks', () => {
  const LINES = `二、主动公开政府信息情况
第二十条第（一）项
信息内容
本年制发件数
本年废止件数
现行有效件数
规章
0
行政规范性文件
第二十条第（五）项
本年处理决定数量
行政许可
第二十条第（六）项
行政处罚
23
行政强制
`;
  const read = (value: string, table: 'proactive' | 'requests', row: string) =>
    rowValues({ path: '2021.txt', value: TITLE + value }, table, row);
  const states = async (value: string, table: 'proactive' | 'requests', row: string) =>
    Object.values(await rowStates({ path: '2021.txt', value: TITLE + value }, table, row)).filter(
      (state) => state !== 'not-in-form',
    );

  it('are not taken for blank where each line stands once in the file', async () => {
    expect(await states(LINES, 'proactive', 'licensing')).toContain('unreadable');
    expect(await read(LINES, 'proactive', 'penalties')).toMatchObject({ decisions: 23 });
  });

  it('are blank where the heads of each block are printed', async () => {
    const repeated = LINES.replaceAll(
      /(第二十条第（[五六]）项\n)(?:本年处理决定数量\n)?/g,
      '$1信息内容\n本年处理决定数量\n',
    );
    expect(await states(repeated, 'proactive', 'licensing')).toContain('blank');
  });

  it('are not taken for blank behind the label that the file breaks off after', async () => {
    const cut = `三、收到和处理政府信息公开申请情况
申请人情况 |
自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
三、本年度办理结果 | （一）予以公开 |
`;
    expect(new Set(await states(cut, 'requests', 'granted'))).toEqual(new Set(['unreadable']));
    expect(await read(cut, 'requests', 'received')).toMatchObject({ naturalPerson: 4, total: 4 });
  });

  it('are unreadable where an office wrote the sign of a change and no number', async () => {
    const signs = `二、主动公开政府信息情况
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政许可 | 12 | 增3 | 40 |
行政处罚 | 7 | 增 | 25 |
行政强制 | 2 | 减 | 1 |
`;
    const penalties = await read(signs, 'proactive', 'penalties');
    expect(penalties).toMatchObject({ itemsPreviousYear: 7, change: null, decisions: 25 });
    expect(await read(signs, 'proactive', 'compulsoryMeasures')).toMatchObject({
      itemsPreviousYear: 2,
      change: null,
      decisions: 1,
    });
  });
});
