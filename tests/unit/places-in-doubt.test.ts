import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';
import { rowValues } from './row-values.ts';

const HEADS = [
  '三、收到和处理政府信息公开申请情况',
  '',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→申请人情况→→→→→→总计',
  '→自然人→法人或其他组织→→→→→',
  '→→商业企业→科研机构→社会公益组织→法律服务机构→其他→',
];

async function carriedOver(printed: string) {
  const lines = [...HEADS, `二、上年结转政府信息公开申请数量→${printed}`, ''];
  const value = lines.map((line) => line.replaceAll('→', '\t')).join('\n');
  return Object.values(await rowValues({ path: '2021.txt', value }, 'requests', 'carriedOver'));
}

describe('A row whose cells stand a column further on than those of its head', () => {
  it('publishes, where its total is blank, the printed values or none', async () => {
    const printed = [4, 1, 2, 1, 3, 1, null];
    const read = await carriedOver('→4→1→2→1→3→1→→');
    expect(read).toHaveLength(printed.length);
    for (const [at, value] of read.entries()) expect([printed[at], null]).toContain(value);
  });

  it('is read where its total is printed', async () => {
    expect(await carriedOver('→4→1→2→1→3→1→12→')).toEqual([4, 1, 2, 1, 3, 1, 12]);
  });
});

/** A web page whose table 3 has these rows below its heads: a label, and a cell for each applicant and the total. */
async function readRows(rows: readonly (readonly [label: string, cells: string])[]) {
  const cells = (tag: string, texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const body = rows.map(([label, printed]) => `<tr>${cells('td', [label, ...printed.split(' ')])}</tr>`);
  const table = `<table><tr>${cells('th', ['项目', ...heads])}</tr>${body.join('').replaceAll('_', '')}</table>`;
  const value = `<h2>三、收到和处理政府信息公开申请情况</h2>${table}`;
  return Object.values(await rowValues({ path: '2021.html', value }, 'requests', 'carriedOver'));
}

describe('A row whose last cells are blank', () => {
  const OTHERS = [
    ['一、本年新收政府信息公开申请数量', '310 42 17 5 60 8 442'],
    ['（一）予以公开', '120 12 9 3 20 4 168'],
    ['（二）部分公开', '40 2 0 1 11 0 54'],
    ['1.属于国家秘密', '15 0 3 0 6 1 25'],
    ['（七）总计', '300 40 16 5 58 9 428'],
  ] as const;
  const LABEL = '二、上年结转政府信息公开申请数量';

  it.each([
    ['0 3 2 2 3313 _ _', 'three cells in one'],
    ['160 30 3 3 29 81 _', 'two cells in one, and all others moved'],
  ])('is not read where cutting digits makes %s whole: %s', async (cells) => {
    expect((await readRows([...OTHERS, [LABEL, cells]])).every((value) => value === null)).toBe(true);
  });

  it('is read where its digits are no sum however they are cut', async () => {
    const read = await readRows([...OTHERS, [LABEL, '0 3 2 2 3310 _ _']]);
    expect(read).toEqual([0, 3, 2, 2, 3310, null, null]);
  });
});

describe('A number of table 2 in a row with more cells than the form', () => {
  const cells = (row: string) =>
    `<tr>${row
      .split('|')
      .map((text) => `<td>${text.trim()}</td>`)
      .join('')}</tr>`;
  const readRow = (rows: readonly string[], key: string) => {
    const value = `<h2>二、主动公开政府信息情况</h2><table>${rows.map(cells).join('')}</table>`;
    return rowValues({ path: '2021.html', value }, 'proactive', key);
  };
  const HEADS = '信息内容 | 上一年项目数量 | 本年增/减 | | 处理决定数量';
  const LABELS = ['规章', '规范性文件', '行政处罚', '政府集中采购'];

  it('is read under its head, however many labels stand alone', async () => {
    const rows = [
      '第二十条第（五）项',
      HEADS,
      '行政许可 | | | | 19720',
      '其他对外管理服务事项 | | 3 | |',
      ...LABELS,
    ];
    expect(await readRow(rows, 'otherPublicServices')).toMatchObject({ itemsPreviousYear: null, change: 3 });
  });
});

describe('A row without a number in a table that has not all columns of the form', () => {
  it('is not blank in the others, which may stand in a table beside it', async () => {
    const row = (cells: string) =>
      `<tr>${cells
        .split('|')
        .map((text) => `<td>${text}</td>`)
        .join('')}</tr>`;
    const left = `<table>${row('项目|自然人|商业企业|科研机构')}${row('一、本年新收政府信息公开申请数量|||')}</table>`;
    const right = `<table>${row('社会公益组织|法律服务机构|其他|总计')}${row('||7|7')}</table>`;
    const value = `<h2>三、收到和处理政府信息公开申请情况</h2>${left}${right}`;
    const { tables } = await parseReport(
      new VFile({ path: '2021.html', value }),
      filingOf('410726-government-office', 2021),
    );
    expect(tables.requests.received!.total!.status).toBe('unreadable');
  });
});

describe('A number of a form that is printed twice', () => {
  it('is none where only one of the two has its column', async () => {
    const table = (rows: readonly (readonly string[])[]) =>
      `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
    const value = `<h2>二、主动公开政府信息情况</h2>${table([
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章', '1', '2', '3'],
      ['规范性文件', '4', '5', '6'],
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政许可', '7', '8', '9'],
    ])}<h2>二、主动公开政府信息情况</h2>${table([
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '11', '12', '13'],
      ['行政规范性文件', '14', '15', '16'],
      ['信息内容', '本年处理决定数量'],
      ['行政许可', '19'],
    ])}`;
    const file = { path: '2021.html', value };
    const read = await Promise.all(
      ['regulations', 'normativeDocuments', 'licensing'].map((row) => rowValues(file, 'proactive', row)),
    );
    expect(read.flatMap((row) => Object.values(row)).filter((number) => number !== null)).toEqual([]);
  });
});

describe('A number of table 4 below heads of which one part’s alone is legible', () => {
  const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const td = (text: string, attributes = '') => `<td${attributes}>${text}</td>`;
  const readParts = async (heads: string) => {
    const numbers = Array.from({ length: 15 }, (_, at) => td(at === 11 || at === 14 ? '1' : ''));
    const value = `<h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>${heads}<tr>${numbers.join('')}</tr></table>`;
    const read = ['administrativeReview', 'litigationDirect', 'litigationAfterReview'].map((part) =>
      rowValues({ path: '2021.html', value }, 'remedies', part),
    );
    return (await Promise.all(read)).map((row) => Object.values(row));
  };
  const BLANK = OUTCOMES.map(() => null);
  const tall = OUTCOMES.map((outcome) => td(outcome, ' rowspan="2"')).join('');
  const low = `<tr>${[...OUTCOMES, ...OUTCOMES].map((outcome) => td(outcome)).join('')}</tr>`;
  const lawsuits = ['未经复义直接起诉', '复义后起诉'].map((part) => td(part, ' colspan="5"')).join('');

  it('is the third part’s where that one stands first, as in the form', async () => {
    const heads = `<tr>${td('行政复议', ' colspan="5"')}${td('行政诉讼', ' colspan="10"')}</tr><tr>${tall}${lawsuits}</tr>${low}`;
    expect(await readParts(heads)).toEqual([BLANK, BLANK, [null, 1, null, null, 1]]);
  });

  it('is none where that one stands behind others', async () => {
    const heads = `<tr>${td('行政诉讼', ' colspan="10"')}${td('行政复议', ' colspan="5"')}</tr><tr>${lawsuits}${tall}</tr>${low}`;
    const [review, ...others] = await readParts(heads);
    expect(others.flat().every((value) => value === null)).toBe(true);
    for (const [at, value] of review!.entries())
      expect([[null, 1, null, null, 1][at], null]).toContain(value);
  });
});

describe('A row below a head to which the first row was joined', () => {
  it('keeps the number that stands below the label of that row', async () => {
    const text = [
      '三、收到和处理政府信息公开申请情况',
      '勾稽关系\t\t申请人情况\t\t\t\t\t\t总计\t',
      '\t\t自然人\t法人或其他组织\t\t\t\t\t\t',
      '\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t一、本年新收政府信息公开申请数量\t\t5\t0\t0\t0\t0\t0\t5\t',
      '二、上年结转政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2\t',
      '三、本年度办理结果\t（一）予以公开\t6\t0\t0\t0\t0\t0\t6\t',
      '\t（七）总计\t\t6\t0\t0\t0\t0\t0\t6',
      '四、结转下年度继续办理\t\t\t1\t0\t0\t0\t0\t0\t1',
      '',
    ].join('\n');
    const read = await rowValues({ path: '2021.txt', value: text }, 'requests', 'totalDisposed');
    expect(Object.values(read)).toEqual([6, 0, 0, 0, 0, 0, 6]);
  });
});

describe('A table that prints one cell a line and one row that is not blank', () => {
  const HEADS = '申请人情况|自然人|法人或其他组织|总计|商业企业|科研机构|社会公益组织|法律服务机构|其他';
  const BLANK = ['', '', '', '', '', '', ''];

  it('is not read with its total first because the first of the numbers happens to be a sum of others', async () => {
    const rows = [
      ['一、本年新收政府信息公开申请数量', '5', '3', '—', '0', '1', '1', '0'],
      ['二、上年结转政府信息公开申请数量', ...BLANK],
      ['（一）予以公开', ...BLANK],
      ['（七）总计', ...BLANK],
    ];
    const cells = [...HEADS.split('|'), ...rows.flat()].map((cell) => `${cell} |`);
    const value = ['三、收到和处理政府信息公开申请情况', '', ...cells].join('\n');
    const read = Object.values(await rowValues({ path: '2021.txt', value }, 'requests', 'received'));
    const printed = [5, 3, null, 0, 1, 1, 0];
    expect(read).toHaveLength(printed.length);
    for (const [at, number] of read.entries()) expect([printed[at], null]).toContain(number);
  });
});

describe('A page in one line', () => {
  it('keeps the numbers of a row that begin behind a word for none', async () => {
    const words = [
      '某市某局2019年政府信息公开工作年度报告 一、总体情况 本年度做了很多工作。 二、主动公开政府信息情况',
      '第二十条第（一）项 信息内容 本年新制作数量 本年新公开数量 对外公开总数量 规章 0 0 0 规范性文件 1 1 4',
      '第二十条第（五）项 信息内容 上一年项目数量 本年增/减 处理决定数量 行政许可 12 3 40 其他对外管理服务事项 8 1 9',
      '第二十条第（六）项 信息内容 上一年项目数量 本年增/减 处理决定数量 行政处罚 1 2 3 行政强制 4 5 6',
      '第二十条第（八）项 信息内容 上一年项目数量 本年增/减 行政事业性收费 － -2',
      '第二十条第（九）项 信息内容 采购项目数量 采购总金额（单位：万元） 政府集中采购 － －',
      '三、收到和处理政府信息公开申请情况',
    ];
    const file = { path: '2019.txt', value: words.join(' ') };
    const row = await rowValues(file, 'proactive', 'administrativeFees');
    expect(row).toMatchObject({ itemsPreviousYear: null, change: -2 });
  });
});
