import { expect, it } from 'vitest';
import { VFile } from 'vfile';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';
import { APPLICANT_HEADS } from './applicant-heads.ts';

const read = (value: string, path = 'report.txt') =>
  parseReport(new VFile({ path, value }), filingOf('410726-government-office', 2021));

type Read = Awaited<ReturnType<typeof read>>;

const states = ({ tables }: Read, table: 'proactive' | 'requests' | 'remedies', row: string) =>
  Object.values(tables[table][row]!)
    .filter(({ status }) => status !== 'not-in-form')
    .map(({ value, status }) => value ?? status);

const HEADS_IN_LINES = `三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 | ||||||||
自然人 | 法人或其他组织 | 总计 | |||||||
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||
`;

it('places no number where bars that fill up a row stand for merged fields and for blank cells alike', async () => {
  const report = await read(`${HEADS_IN_LINES}一、本年新收政府信息公开申请数量 | 3 | 3 | |||||||
二、上年结转政府信息公开申请数量 | 0 | ||||||||
三、本年度办理结果 | （一）予以公开 | 2 | 2 | ||||||
四、结转下年度继续办理 | 1 | 1 | |||||||
`);
  expect(states(report, 'requests', 'carriedOver')).toEqual(Array(7).fill('unreadable'));
  expect(states(report, 'requests', 'received').slice(0, 6)).toEqual(Array(6).fill('unreadable'));
});

it('reads blank cells where a table shows them beside the bars of merged fields', async () => {
  const report = await read(`${HEADS_IN_LINES}一、本年新收政府信息公开申请数量 | | | | | | | 0 | ||
二、上年结转政府信息公开申请数量 | 4 | | | | | | 4 | ||
三、本年度办理结果 | （一）予以公开 | 4 | | | | | | 4 | |
四、结转下年度继续办理 | | | | | | | 0 | ||
`);
  const blank = Array(5).fill('blank');
  expect(states(report, 'requests', 'received')).toEqual(['blank', ...blank, 0]);
  expect(states(report, 'requests', 'carriedOver')).toEqual([4, ...blank, 4]);
  expect(states(report, 'requests', 'granted')).toEqual([4, ...blank, 4]);
});

it('reads a total alone in a stream of cells that shows its blank ones', async () => {
  const rowOf = (label: string, values: string[], merged: string) =>
    `${label} |\n${values.map((value) => (value === '' ? '|\n' : `${value} |\n`)).join('')}${merged}\n`;
  const total = ['', '', '', '', '', '', '0'];
  const heads = `三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） |
${APPLICANT_HEADS}`;
  const rows = [
    rowOf('一、本年新收政府信息公开申请数量', total, '||'),
    rowOf('二、上年结转政府信息公开申请数量', total, '||'),
    rowOf('三、本年度办理结果 |\n（一）予以公开', total, '|'),
    rowOf('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', total, '||'),
    rowOf('（三）不予公开 |\n1.属于国家秘密', total, '|'),
    rowOf('四、结转下年度继续办理', total, '||'),
  ];
  const report = await read(heads + rows.join(''));
  for (const row of ['received', 'carriedOver', 'partiallyGranted', 'carriedForward'])
    expect(states(report, 'requests', row)).toEqual([...Array(6).fill('blank'), 0]);
});

const ONE_TABLE = `二、主动公开政府信息情况
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 1 | 0 | 5 |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | 59 | | |
| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 | | | | | | | | |
| 自然人 | 法人或其他组织 | 总计 | | | | | | | |
| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | | | | | |
| 一、本年新收政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 1 | 7 | | |
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 1 | 1 | | |
| 行政复议 | 行政诉讼 | | | | | | | | | | | | | |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | | | | | | | | |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | | | | | |
| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0 | 0 | 2 |
`;

it('tells the statutory tables apart that lost the titles between them', async () => {
  const report = await read(ONE_TABLE);
  expect(states(report, 'proactive', 'licensing')).toEqual([59]);
  expect(states(report, 'requests', 'received')).toEqual([6, 0, 0, 0, 0, 1, 7]);
  expect(states(report, 'remedies', 'litigationAfterReview')).toEqual([0, 2, 0, 0, 2]);
  expect(report.findings.filter(({ rule }) => rule === 'row-unrecognised')).toEqual([]);
});

it.each([' |\n', '\n', '\n\n'])(
  'takes no row for blank that a stream prints in two parts (%j)',
  async (end) => {
    const cells = [
      ...['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ...['行政许可', '4', '1', '9'],
      ...['其他对外管理服务事项', '行政检查', '5', '0', '7', '行政确认', '3', '1', '2'],
      ...['信息内容', '上一年项目数量', '本年增/减', '处理决定数量', '行政处罚', '4', '1', '9'],
    ];
    const report = await read(`二、主动公开政府信息情况\n${cells.map((cell) => cell + end).join('')}`);
    expect(states(report, 'proactive', 'otherPublicServices')).toEqual(Array(3).fill('unreadable'));
    expect(states(report, 'proactive', 'licensing')).toEqual([4, 1, 9]);
  },
);

it('reads a row whose label a heading says before, above heads that say nothing', async () => {
  const rowOf = (heading: string, label: string, values: string) => `### ${heading}
| 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |
|---|---|---|---|---|---|---|---|
| ${label} | ${values} |

`;
  const report = await read(
    `## 三、收到和处理政府信息公开申请情况\n\n${[
      rowOf('一、本年新收政府信息公开申请数量', '本年新收政府信息公开申请数量', '5 | 3 | 0 | 0 | 5 | 0 | 13'),
      rowOf('二、上年结转政府信息公开申请数量', '上年结转政府信息公开申请数量', '6 | 0 | 0 | 0 | 0 | 0 | 6'),
      rowOf('(一) 予以公开', '予以公开', '2 | 1 | 0 | 0 | 3 | 0 | 6'),
    ].join('')}`,
    'report.md',
  );
  expect(states(report, 'requests', 'received')).toEqual([5, 3, 0, 0, 5, 0, 13]);
  expect(states(report, 'requests', 'granted')).toEqual([2, 1, 0, 0, 3, 0, 6]);
  expect(report.findings.filter(({ rule }) => rule === 'row-duplicate')).toEqual([]);
});

it('takes a heading of the overview for no section that has its own title', async () => {
  const report = await read(`一、工作基本情况
1.主动公开情况
公开信息六十九条。
2.依申请公开政府信息情况
受理二件。
二、主动公开政府信息情况
无。
三、收到和处理政府信息公开申请情况
无。
`);
  expect(report.sections.map(({ title }) => title)).toEqual([
    '一、工作基本情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
  ]);
  expect(report.sections[0]!.blocks.map(({ text }) => text)).toEqual([
    '1.主动公开情况',
    '公开信息六十九条。',
    '2.依申请公开政府信息情况',
    '受理二件。',
  ]);
});

it('takes a label that is printed to the letter for no misprint', async () => {
  const blank = ' | | | | | | | |';
  const report = await read(`三、收到和处理政府信息公开申请情况
| | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 三、 | （一）予以公开 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| | （六）其他处理 |${blank}
| | （七）总计 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`);
  expect(states(report, 'requests', 'granted')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(report.findings.filter(({ rule }) => rule === 'label-corrected')).toEqual([]);
});

it('reads titles one level below the form’s, and not those of the overview', async () => {
  const titles = [
    '（一）总体情况',
    '（二）主动公开政府信息情况',
    '（三）收到和处理政府信息公开申请情况',
    '（四）政府信息公开行政复议、行政诉讼情况',
    '（五）存在的主要问题及改进情况',
    '（六）其他需要报告的事项',
  ];
  const deeper = await read(`一、报告内容\n${titles.map((title) => `${title}\n无。\n`).join('')}`);
  expect(deeper.sections.map(({ title }) => title)).toEqual(titles);
  const overview = await read(`一、总体情况\n${titles[1]}\n无。\n二、主动公开政府信息情况\n无。\n`);
  expect(overview.sections.map(({ title }) => title)).toEqual(['一、总体情况', '二、主动公开政府信息情况']);
});

it('takes the last number of a row for no total where other rows keep their blank cells', async () => {
  const report = await read(`三、收到和处理政府信息公开申请情况

（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况
\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计
\t\t\t\t商业企业\t科研机构\t社会组织\t法律服务机构\t其他
一、本年新收政府信息公开申请数量\t\t\t1\t1\t\t\t\t\t2
二、上年结转政府信息公开申请数量
三、本年度办理结果\t（一）予以公开
\t（三）不予公开\t3. 危及“三安全一稳定”\t1\t\t\t\t\t\t1
\t\t6. 属于四类过程性信息\t\t1\t\t\t\t\t1
\t（七）总计\t\t1\t1
四、结转下年度继续办理
`);
  expect(states(report, 'requests', 'totalDisposed').at(-1)).not.toBe(1);
});

/** Table 2 and the first rows of table 3, a cell a line. */
const inLines = (licensing: string, granted: string) => `二、主动公开政府信息情况
第二十条第（五）项
信息内容
本年处理决定数量
行政许可
${licensing}
第二十条第（六）项
信息内容
本年处理决定数量
行政处罚
4
三、收到和处理政府信息公开申请情况
${APPLICANT_HEADS.replaceAll(' |', '')}一、本年新收政府信息公开申请数量
7
-
-
-
-
-
7
（一）予以公开
${granted}
7
-
-
-
-
-
7
`;

it.each(['12%', '约12', '12户', '（12）', '“12”'])(
  'takes a cell for unreadable and not for blank that prints %s',
  async (printed) => {
    const { proactive } = (await read(inLines(printed, ''))).tables;
    expect(proactive.licensing!.decisions).toMatchObject({ value: null, status: 'unreadable' });
    expect(proactive.penalties!.decisions!.value).toBe(4);
    const line = `二、主动公开政府信息情况 信息内容 本年处理决定数量 行政处罚 4 行政强制 5 行政许可 ${printed} 三、收到和处理政府信息公开申请情况 ${'无。'.repeat(40)}`;
    const inOne = (await read(line)).tables.proactive;
    expect(inOne.licensing!.decisions!.value).toBeNull();
    expect(inOne.licensing!.decisions!.status).not.toBe('blank');
  },
);

it('takes no number less than nothing where things are counted', async () => {
  const report = await read(
    '二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政许可\t-12\n行政处罚\t4\n',
  );
  expect(report.tables.proactive.licensing!.decisions).toMatchObject({ status: 'unreadable', raw: '-12' });
});

it('takes numbers behind words that nobody knows for no more of a row that has all of its own', async () => {
  const row = (label: string, numbers: string) => `${label}\n${numbers.split(' ').join('\n')}\n`;
  const report = await read(`三、收到和处理政府信息公开申请情况
${APPLICANT_HEADS.replaceAll(' |', '')}${row('一、本年新收政府信息公开申请数量', '7 4 - - - 1 12')}${row('1.信访举报投诉类申请', '- - - - - - -')}${row('丙其他的', '7 4 - - - 1 12')}${row('（七）总计', '7 4 - - - 1 12')}`);
  expect(new Set(states(report, 'requests', 'notProcessed.petitionOrComplaint'))).toEqual(new Set(['dash']));
});

it('reads no row of which a number that nobody can read stands with the label', async () => {
  const report = await read(`三、收到和处理政府信息公开申请情况

自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
一、本年新收政府信息公开申请数量 251～252 2 3 4 5 6 272
二、上年结转政府信息公开申请数量 1～ 2 3 4 5 6 7 28
四、结转下年度继续办理 1 0 0 0 0 0 1
`);
  expect(states(report, 'requests', 'carriedOver')).toEqual(Array(7).fill('unreadable'));
  expect(states(report, 'requests', 'received')[0]).toBe('unreadable');
  expect(states(report, 'requests', 'carriedForward')).toEqual([1, 0, 0, 0, 0, 0, 1]);
});

it.each([
  ['四、结转下年度继续办理 3 1 0 0 0 0 4', [3, 1, 0, 0, 0, 0, 4]],
  // The sum of the others stands first, and no head says so.
  ['四、结转下年度继续办理 4 3 1 0 0 0 0', Array(7).fill('absent')],
  ['四、结转下年度继续办理 3 1 0 0 0 0 4\n行政许可 5', Array(7).fill('absent')],
])(
  'reads the last rows of a table with which a page begins, where they are whole: %s',
  async (row, expected) => {
    const report = await read(
      `Page 9\n${row}\n四、政府信息公开行政复议、行政诉讼情况\n2021年未出现行政复议。\n`,
    );
    expect(states(report, 'requests', 'carriedForward')).toEqual(expected);
  },
);

it('has an unreadable cell where the characters of a number behind a label are lost, and no blank one', async () => {
  const report = await read(`二、主动公开政府信息情况
信息内容 本年处理决定数量
行政许可 12
信息内容 本年处理决定数量
行政处罚 3\uFFFD
行政强制 \uFFFD\uFFFD
`);
  expect(states(report, 'proactive', 'licensing')).toContain(12);
  expect(states(report, 'proactive', 'penalties')).toContain('unreadable');
  expect(states(report, 'proactive', 'compulsoryMeasures')).toContain('unreadable');
});

it.each(['0★', '=0', '4[1]', '12注1', '其中3'])(
  'moves no number of a stream to the cell of one that nobody can read: %s',
  async (printed) => {
    const heads = '行政复议 结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ');
    const report = await read(
      `四、政府信息公开行政复议、行政诉讼情况\n\n${[...heads, 2, printed, 58, 7, 70].join('\n')}\n\n五、存在的主要问题及改进情况\n`,
    );
    const found = states(report, 'remedies', 'administrativeReview');
    for (const [at, value] of [2, 'unreadable', 58, 7, 70].entries())
      expect([value, 'unreadable']).toContain(found[at]);
  },
);

it.each(['7（上年3）', '25注1', '7/3'])(
  'has an unreadable cell where words stand beside a number of a stream, and no blank one: %s',
  async (printed) => {
    const report = await read(
      `三、收到和处理政府信息公开申请情况\n\n${APPLICANT_HEADS}一、本年新收政府信息公开申请数量 |\n${[printed, 2, 0, 0, 0, 0, 9].join(' |\n')} |\n四、结转下年度继续办理 |\n${[1, 0, 0, 0, 0, 0, 1].join(' |\n')} |\n`,
    );
    expect(states(report, 'requests', 'received')).toEqual([
      printed.startsWith('7（') ? 7 : 'unreadable',
      2,
      0,
      0,
      0,
      0,
      9,
    ]);
  },
);

it('reads no number that one cell prints for two rows', async () => {
  const cells = (texts: readonly (string | number)[]) => texts.map((text) => `<td>${text}</td>`).join('');
  const page = `<h2>三、收到和处理政府信息公开申请情况</h2><table><tr>${cells(['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'])}</tr>
<tr>${cells(['1.属于国家秘密', 1, 0, 0, 0, 0, 0, 1])}</tr>
<tr>${cells(['2.其他法律行政法规禁止公开'])}<td rowspan="2">3</td>${cells([0, 0, 0, 0, 0, 3])}</tr>
<tr>${cells(['3.危及“三安全一稳定”', 0, 0, 0, 0, 0, 0])}</tr></table>`;
  const report = await read(page, 'report.html');
  expect(states(report, 'requests', 'refused.prohibitedByLaw')).toEqual(['unreadable', 0, 0, 0, 0, 0, 3]);
  expect(states(report, 'requests', 'refused.securityAndStability')).toEqual([
    'unreadable',
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
});
