import { describe, expect, it } from 'vitest';
import { rowStates, rowValues } from './row-values.ts';

const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const REQUESTS = '三、收到和处理政府信息公开申请情况';
const PROACTIVE = '二、主动公开政府信息情况';
const REMEDIES = '四、政府信息公开行政复议、行政诉讼情况';
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const text = (lines: readonly string[]) => ({ path: '2021.txt', value: [...lines, ''].join('\n') });
const tabs = (lines: readonly string[]) => text(lines.map((line) => line.replaceAll('→', '\t')));
const listed = async (...asked: Parameters<typeof rowValues>) => Object.values(await rowValues(...asked));

/** Cells of a row of a web page, parted by bars; `3*x` is one that spans three columns. */
const tr = (cells: string) =>
  `<tr>${cells
    .split('|')
    .map((cell) => cell.trim())
    .map((cell) =>
      cell.replace(
        /^(?:(\d)\*)?(.*)$/,
        (_, span: string, own: string) => `<td colspan="${span ?? 1}">${own}</td>`,
      ),
    )
    .join('')}</tr>`;
const page = (title: string, rows: readonly string[]) => ({
  path: '2021.html',
  value: `<h2>${title}</h2><table>${rows.map(tr).join('')}</table>`,
});

describe('Money whose unit is spelt with care', () => {
  const file = (head: string, amount: string) =>
    tabs([PROACTIVE, '', '第二十条第（八）项', `信息内容→${head}`, `行政事业性收费→${amount}`]);

  it.each([
    ['本年收费金额（单位 ：元）', '25000', 2.5],
    ['本年收费金额（单 位：千元）', '25', 2.5],
    ['本年收费金额', '25000人民币元', 2.5],
    ['本年收费金额（单位　：万元）', '1870.243', 1870.243],
  ])('is read in it: %s, %s', async (head, amount, value) => {
    expect((await rowValues(file(head, amount), 'proactive', 'administrativeFees'))['amount']).toBe(value);
  });
});

describe('Digits that run together before a fraction', () => {
  const file = (digits: string) =>
    text([
      PROACTIVE,
      '',
      '第二十条第（九）项',
      '信息内容采购项目数量采购总金额（单位：万元）',
      `政府集中采购${digits}`,
    ]);

  it('are parted behind a needless 0', async () => {
    expect(await rowValues(file('02063.5667'), 'proactive', 'procurement')).toMatchObject({
      items: 0,
      amount: 2063.5667,
    });
    expect(await rowValues(file('00.5'), 'proactive', 'procurement')).toMatchObject({
      items: 0,
      amount: 0.5,
    });
  });

  it('are none where they may be parted elsewhere', async () => {
    expect(await rowValues(file('12063.5667'), 'proactive', 'procurement')).toMatchObject({
      items: null,
      amount: null,
    });
  });
});

describe('無', () => {
  it('stands for none', async () => {
    const file = tabs([
      REQUESTS,
      '',
      `項目→${APPLICANTS.join('→')}`,
      '一、本年新收政府信息公开申请数量→2→無→無→無→無→無→2',
    ]);
    expect(Object.values(await rowStates(file, 'requests', 'received'))).toEqual([
      'printed',
      ...Array.from({ length: 5 }, () => 'dash'),
      'printed',
    ]);
  });
});

describe('A row behind the end of a page', () => {
  it('stands where the rows before it do, below a head on the page before', async () => {
    const file = tabs([
      PROACTIVE,
      '',
      '第二十条第（一）项',
      '信息内容→本年新制作数量→本年新公开数量→对外公开总数量',
      '规章→→→',
      '第 3 页',
      '规范性文件→→26→',
      '第二十条第（五）项',
      '信息内容→上一年项目数量→本年增/减→处理决定数量',
      '行政许可→1→+60→',
      '其他对外管理服务事项→80→−3→292',
      '行政处罚→65→减17→86',
      '行政强制→→→218',
    ]);
    const row = await rowValues(file, 'proactive', 'normativeDocuments');
    expect(row).toMatchObject({ newlyProduced: null, newlyDisclosed: 26, totalDisclosed: null });
  });
});

describe('The columns of a row that ends elsewhere than others', () => {
  const LABELS = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '2、其他法律行政法规禁止公开',
    '3、危及“三安全一稳定”',
    '4、保护第三方合法权益',
    '5、属于三类内部事务信息',
    '6、属于四类过程性信息',
  ];
  const table = (first: string) =>
    text([
      REQUESTS,
      '',
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |',
      '自然人 | 法人或其他组织 | 总计 |',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
      ...LABELS.map((label) => `${label} | | | | | | | 3 |`),
      `（三）不予公开 | 1、属于国家秘密 | ${first}`,
    ]);

  it('are told by its label where every row has all of its cells', async () => {
    expect(await listed(table('| | | | | | 394 |'), 'requests', 'refused.stateSecret')).toEqual([
      ...Array(6).fill(null),
      394,
    ]);
  });

  it('are none where it has fewer', async () => {
    expect(await listed(table('| | | | | 394 |'), 'requests', 'refused.stateSecret')).toEqual(
      Array(7).fill(null),
    );
  });
});

describe('总计 before the applicants', () => {
  const rows = ['一、本年新收政府信息公开申请数量', '（七）总计', '2、重复申请'];
  const heads = [
    '3*项目|总计|自然人|5*法人或其他组织',
    '3*|||商业企业|科研机构|社会公益组织|法律服务机构|其他',
  ];

  it('is read where just one applicant has a number, in a page that keeps its merged cells', async () => {
    const file = page(REQUESTS, [...heads, ...rows.map((label) => `3*${label}|4|4|||||`)]);
    expect(await rowValues(file, 'requests', 'received')).toMatchObject({
      naturalPerson: 4,
      business: null,
      total: 4,
    });
  });

  it('is none where blank cells may be heaped behind the numbers', async () => {
    const flat = ['项目|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他'];
    const file = page(REQUESTS, [...flat, ...rows.map((label) => `${label}|4|4|||||`)]);
    expect(await rowValues(file, 'requests', 'received')).toMatchObject({
      naturalPerson: null,
      business: null,
    });
  });
});

describe('Cells that are wider or narrower than their heads', () => {
  const others = [
    '第二十条第（一）项',
    '信息内容|本年新制作数量|本年新公开数量|2*对外公开总数量',
    '规章||2*2|1',
    '规范性文件|1|2*1|1',
    '信息内容|上一年项目数量|本年增/减|2*处理决定数量',
    '行政许可|2*|2|273',
    '其他对外管理服务事项|2|2*1|3',
    '行政处罚|1|2*2|3',
    '行政强制|1|2*2|3',
  ];
  const licensing = (rows: readonly string[]) => rowValues(page(PROACTIVE, rows), 'proactive', 'licensing');

  it('are counted where every row has all of its cells', async () => {
    expect(await licensing(others)).toMatchObject({ itemsPreviousYear: null, change: 2, decisions: 273 });
  });

  it('are not where others stand below their heads', async () => {
    const even = others.map((row) => row.replace(/\|2\*(\d)\|(\d)$/, '|$1|2*$2'));
    expect(await licensing(even)).toMatchObject({ change: null, decisions: null });
  });
});

describe('Numbers of a line that stand in the columns of their heads', () => {
  it('are read although a sum of the source does not hold', async () => {
    const file = text([
      REMEDIES,
      '',
      '             行政复议                                             行政诉讼',
      ' 结果   结果   其他   尚未                  未经复议直接起诉                      复议后起诉',
      ' 维持   纠正   结果   审结   总计   结果   结果   其他   尚未   总计   结果   结果   其他   尚未   总计',
      '                                    维持   纠正   结果   审结          维持   纠正   结果   审结',
      '         49     72      0     120    100    15     73     22     210    41      1    ——    13     55',
    ]);
    expect(await listed(file, 'remedies', 'administrativeReview')).toEqual([null, 49, 72, 0, 120]);
    expect(await listed(file, 'remedies', 'litigationAfterReview')).toEqual([41, 1, null, 13, 55]);
  });
});

describe('A part of table 4 whose cells are all blank', () => {
  const parts = (cells: readonly string[]) =>
    ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((name, at) => [
      name,
      OUTCOMES.join('→'),
      cells[at]!,
    ]);

  it('does not lend its heads to the next', async () => {
    const file = tabs([REMEDIES, '', ...parts(['→→→→', '→→→4→4', '→→→→'])]);
    expect(await listed(file, 'remedies', 'litigationDirect')).toEqual([null, null, null, 4, 4]);
    expect(await listed(file, 'remedies', 'administrativeReview')).toEqual(Array(5).fill(null));
  });
});

describe('A row from which a cell may be gone', () => {
  const DISPOSED = [
    '（一）予以公开',
    '（二）部分公开',
    '1.属于国家秘密',
    '2.其他法律法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
    '1.本机关不掌握相关政府信息',
    '2.没有现成信息需要另行制作',
    '3.补正后申请内容仍不明确',
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '3.其他',
  ];
  /** No head stands above its own column. */
  const HEADS = [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→申请人情况',
    '自然人→法人或其他组织→总计',
    '商业企业→科研机构→社会公益组织→法律服务机构→其他',
  ];
  /** Table 3 of which each row that is not given prints 1 for natural persons and in all. */
  const table = (given: Readonly<Record<string, string>>) => {
    const labels = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      ...DISPOSED,
      '（七）总计',
      '四、结转下年度继续办理',
    ];
    const rows = labels.map((label) => `${label}→${given[label] ?? '1→0→0→0→0→0→1'}`);
    return tabs([REQUESTS, '', ...HEADS, ...rows]);
  };
  const last = '3.危及“三安全一稳定”';

  it('is read as it stands where each column adds up so', async () => {
    const file = table({ [last]: '0→0→0→0→0→12→', '（七）总计': '20→0→0→0→0→12→32' });
    expect(await listed(file, 'requests', 'refused.securityAndStability')).toEqual([0, 0, 0, 0, 0, 12, null]);
  });

  it('is not where another reading of it adds up', async () => {
    const file = table({ [last]: '0→0→0→0→0→12→', '（七）总计': '20→0→0→0→12→0→32' });
    expect(await listed(file, 'requests', 'refused.securityAndStability')).toEqual(Array(7).fill(null));
  });

  it('is not where columns show that its numbers moved, although it adds up beside a row with a number too many', async () => {
    const file = table({
      '一、本年新收政府信息公开申请数量': '20→2→28→26→4→2→82',
      '二、上年结转政府信息公开申请数量': '1→0→0→0→0→0→1',
      '（七）总计': '21→0→0→0→0→0→0→21',
      '四、结转下年度继续办理': '→2→28→26→4→2→0→62',
    });
    expect(await listed(file, 'requests', 'carriedForward')).toEqual(Array(7).fill(null));
    expect(await listed(file, 'requests', 'totalDisposed')).toEqual([21, 0, 0, 0, 0, 0, 21]);
  });
});
