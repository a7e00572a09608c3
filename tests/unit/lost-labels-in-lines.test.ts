import { describe, expect, it } from 'vitest';
import { read } from '../layouts/read.ts';

const TITLE = '青禾县水务局2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n';
const END = '\n\n四、政府信息公开行政复议、行政诉讼情况\n\n无。\n';
const GROUP = '            ';

const rowOf = async (table: string, row: string) =>
  (await read(TITLE + table + END, 'txt', 2023)).tables.requests?.[row];

describe('A row below a label whose cells are blank, in lines of text', () => {
  const HEAD = `${GROUP}自然人    商业企业    科研机构    社会公益组织    法律服务机构    其他    总计`;
  const rows = (labels: readonly string[]) =>
    [
      HEAD,
      '一、本年新收政府信息公开申请数量 131 5 1 10 21 168',
      '二、上年结转政府信息公开申请数量 1 1 2',
      '（一）予以公开 3 3',
      ...labels,
      '4.无正当理由大量反复申请 1 1 2',
    ].join('\n');

  it('is not that row’s where the next row of the form has no label', async () => {
    const lost = rows(['1.信访举报投诉类申请', '2.重复申请', '27 9 36']);
    expect((await rowOf(lost, 'notProcessed.duplicateRequest'))?.['total']).toMatchObject({
      value: null,
      status: 'unreadable',
    });
  });

  it('is that row’s where the next row has its own', async () => {
    const whole = rows(['1.信访举报投诉类申请', '2.重复申请', '27 9 36', '3.要求提供公开出版物 5 5']);
    expect((await rowOf(whole, 'notProcessed.duplicateRequest'))?.['total']).toMatchObject({ value: 36 });
  });
});

describe('Lines of bars without a border', () => {
  const HEAD = '| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
  it('part a blank first cell from the next, behind the mark of a page too', async () => {
    const table = [
      `申请人情况 ${HEAD}`,
      '一、本年新收政府信息公开申请数量 | 34 | 7 | 0 | 0 | 5 | 0 | 46 |',
      '二、上年结转政府信息公开申请数量 | | 0 | 0 | 0 | 0 | 1 | 1 |',
      '第 8 页',
      '　　　　 | 3 | | 0 | | 0 | | |',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
      '1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    ].join('\n');
    const values = Object.values((await rowOf(table, 'carriedOver')) ?? {}).map(({ value }) => value);
    expect(values).toEqual([null, 0, 0, 0, 0, 1, 1]);
    expect((await rowOf(table, 'granted'))?.['business']).toMatchObject({ value: null });
  });

  it('have none where the line of heads alone has one, and a bar more', async () => {
    const heads = '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |';
    const table = [heads, '规章 | 1 | 2 | |', '行政规范性文件 | | 5 | |', '行政许可 | 9 | | |'].join('\n');
    const report = `青禾县水务局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n${table}\n`;
    const row = (await read(report, 'txt', 2023)).tables.proactive?.['normativeDocuments'];
    expect(row?.['issued']).toMatchObject({ value: null, status: 'blank' });
    expect(row?.['repealed']).toMatchObject({ value: 5 });
  });
});
