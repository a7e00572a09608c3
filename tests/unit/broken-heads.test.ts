import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAITHFUL_VARIANTS, htmlOfText } from '../html/html-of-text.ts';
import { rowValues } from './row-values.ts';

/** The values of a row of a report that is one table under one section title. */
function valuesOf(
  section: string,
  lines: readonly string[],
  table: Parameters<typeof rowValues>[1],
  row: string,
) {
  const value = [section, '', ...lines.map((line) => line.replaceAll('→', '\t')), ''].join('\n');
  return rowValues({ path: '2021.txt', value }, table, row);
}

/** Each value is the printed one, or none. */
function expectPrintedOrNone(read: Record<string, number | null>, printed: Record<string, number>): void {
  expect(Object.keys(read)).toEqual(expect.arrayContaining(Object.keys(printed)));
  for (const [key, value] of Object.entries(printed)) expect([value, null], key).toContain(read[key]);
}

describe('A head whose line was broken moves no number', () => {
  it('where the last head of table 2 stands on a line of its own', async () => {
    const lines = [
      '信息内容→本年制发件数→本年废止件数→',
      '现行有效件数',
      '规章→9→2→4',
      '行政规范性文件→13→1→18',
    ];
    const read = await valuesOf('二、主动公开政府信息情况', lines, 'proactive', 'regulations');
    expectPrintedOrNone(read, { issued: 9, repealed: 2, inForce: 4 });
  });

  it('where a head of table 3 is misprinted, so that it is not one of a column that an office added', async () => {
    const heads = [
      '→→申请人情况→→→→→→总计→',
      '→→自然人→囗人或其他组织→→→→→→',
      '→→→商业企业→科研机构→社会公益组织→法律服务机构→其他→→',
      '一、本年新收政府信息公开申请数量→→582→661→240→562→640→632→3317→',
    ];
    const below = [
      '→→4.保护第三方合法权益→0→3→0→238→0→240→481',
      '→→5.属于三类内部事务信息→3→3→0→0→130→64→200',
      '→→6.属于四类过程性信息→0→0→0→4→0→0→4',
      '→(七) 总计→→575→659→222→537→627→630→3250',
    ];
    const lines = [...heads, '', ...below];
    const read = await valuesOf('三、收到和处理政府信息公开申请情况', lines, 'requests', 'totalDisposed');
    expectPrintedOrNone(read, { naturalPerson: 575, business: 659, otherOrganization: 630, total: 3250 });
  });

  it('where heads of table 3 begin the next line', async () => {
    const lines = [
      '→→申请人情况→→→→→→总计',
      '→→自然人→法人或其他组织→→→→→',
      '→→→商业企业→科研机构→社会公益组织→法律',
      '服务机构→其他→→',
      '一、本年新收政府信息公开申请数量→→678→131→597→986→901→443→3736',
      '二、上年结转政府信息公开申请数量→→2→1→0→0→3→1→7',
      '三、本年度办理结果→（一）予以公开→0→0→1→0→2→7→10',
    ];
    const read = await valuesOf('三、收到和处理政府信息公开申请情况', lines, 'requests', 'received');
    expectPrintedOrNone(read, { naturalPerson: 678, business: 131, otherOrganization: 443, total: 3736 });
  });

  it('where two rows of heads became one on a web page, and most rows add up in either order', async () => {
    const text = readFileSync('content/reports/410304-government/2021.txt', 'utf8');
    const heads = text.replace('总计\n\t自然人', '总计\t自然人');
    expect(heads).not.toBe(text);
    for (const variant of FAITHFUL_VARIANTS) {
      const page = { path: '2021.html', value: htmlOfText(heads, variant) };
      const received = await rowValues(page, 'requests', 'received');
      expectPrintedOrNone(received, { naturalPerson: 8, business: 3, otherOrganization: 0, total: 11 });
      const granted = await rowValues(page, 'requests', 'granted');
      expectPrintedOrNone(granted, { naturalPerson: 4, business: 0, otherOrganization: 0, total: 4 });
    }
  });

  it('where the first outcome of table 4 is misprinted', async () => {
    const lines = [
      '行政复议→→→→→行政诉讼',
      '囗果维持→结果纠正→其他结果→尚未审结→总计→未经复议直接起诉→→→→→复议后起诉',
      '→→→→→结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计',
      '5→5→0→49→59→3→165→85→2→255→3→176→10→0→189',
    ];
    const title = '四、政府信息公开行政复议、行政诉讼情况';
    const read = await valuesOf(title, lines, 'remedies', 'administrativeReview');
    expectPrintedOrNone(read, { upheld: 5, corrected: 5, otherOutcome: 0, pending: 49, total: 59 });
    const direct = await valuesOf(title, lines, 'remedies', 'litigationDirect');
    expectPrintedOrNone(direct, { upheld: 3, corrected: 165, otherOutcome: 85, pending: 2, total: 255 });
  });
});

it('A narrow cell that breaks the label of its row moves no number of table 4', async () => {
  const lines = [
    '              项目                  结果维持        结果纠正        其他结果        尚未审结          总计',
    '            行政复议                                   /                               /               /',
    '                 未经复议直接起                        0',
    '    行政诉讼           诉',
    '                   复议后起诉          0               0                               0               0',
  ];
  const title = '四、政府信息公开行政复议、行政诉讼情况';
  const review = await valuesOf(title, lines, 'remedies', 'administrativeReview');
  expect(review).toMatchObject({ pending: null, total: null });
  const direct = await valuesOf(title, lines, 'remedies', 'litigationDirect');
  expect(direct).toMatchObject({ upheld: null, corrected: 0, total: null });
  const after = await valuesOf(title, lines, 'remedies', 'litigationAfterReview');
  expect(after).toMatchObject({ upheld: 0, corrected: 0, otherOutcome: null, pending: 0, total: 0 });
});

it('A number that a break of the line has torn is no number of its row', async () => {
  const head = ['信息内容→采购项目数量→采购总金额（单位：万元，保留4位小数）→', '政府集中采购→1→'];
  const amount = '12,345.6789';
  for (let cut = 1; cut < amount.length; cut += 1) {
    const lines = [head[0]!, `${head[1]}${amount.slice(0, cut)}`, `${amount.slice(cut)}→`];
    const read = await valuesOf('二、主动公开政府信息情况', lines, 'proactive', 'procurement');
    expect([cut, read['amount']]).toEqual([cut, null]);
  }
  for (const [count, rest] of [
    ['2019.4', '359'],
    ['2019.', '4359'],
  ]) {
    const fees = [
      '信息内容→上一年项目数量→本年增/减→本年收费金额（单位：万元）',
      `行政事业性收费→${count}`,
      `${rest}→→`,
    ];
    const read = await valuesOf('二、主动公开政府信息情况', fees, 'proactive', 'administrativeFees');
    expect(Object.values(read).filter((value) => value !== null)).toEqual([]);
  }
});

it('A number printed in one cell with its label, as wide as the table, is under none of its heads', async () => {
  const value = [
    '<h2>二、主动公开政府信息情况</h2><table>',
    '<tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>',
    '<tr><td>行政许可</td><td>5781</td><td>24444</td><td>18</td></tr>',
    '<tr><td>信息内容</td><td>上一年项目数量</td><td colspan=2>本年增/减</td></tr>',
    '<tr><td colspan=4>行政事业性收费165963</td></tr></table>',
  ].join('');
  const read = await rowValues({ path: '2021.html', value }, 'proactive', 'administrativeFees');
  expect(read).toMatchObject({ itemsPreviousYear: null, change: null });
});
