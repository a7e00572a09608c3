import { describe, expect, it } from 'vitest';
import { rowValues } from './row-values.ts';

const TITLE = '三、收到和处理政府信息公开申请情况';
const LABELS = [
  ['一、本年新收政府信息公开申请数量'],
  ['二、上年结转政府信息公开申请数量'],
  ['三、本年度办理结果', '（一）予以公开'],
  ['（二）部分公开'],
  ['（三）不予公开', '1.属于国家秘密'],
  ['2.其他法律行政法规禁止公开'],
  ['3.危及“三安全一稳定”'],
  ['4.保护第三方合法权益'],
  ['5.属于三类内部事务信息'],
  ['6.属于四类过程性信息'],
  ['7.属于行政执法案卷'],
  ['8.属于行政查询事项'],
  ['（四）无法提供', '1.本机关不掌握相关政府信息'],
  ['2.没有现成信息需要另行制作'],
  ['3.补正后申请内容仍不明确'],
  ['（五）不予处理', '1.信访举报投诉类申请'],
  ['2.重复申请'],
  ['3.要求提供公开出版物'],
  ['4.无正当理由大量反复申请'],
  ['5.要求行政机关确认或重新出具已获取信息'],
  ['（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['3.其他'],
  ['（七）总计'],
  ['四、结转下年度继续办理'],
];
const NONE = '0 0 0 0 0 0 0';

/** The cells of each row of table 3, `_` for a blank one; zeros where nothing is given. */
type Given = Record<number, string>;
const cellsOf = (given: Given, at: number) =>
  (given[at] ?? NONE).split(' ').map((cell) => cell.replace('_', ''));
const values = (value: string, row: string, path = '2021.txt') =>
  rowValues({ path, value }, 'requests', row).then(Object.values<number | null>);
const ZEROS = [0, 0, 0, 0, 0, 0];

describe('A row of a file that was saved without the blanks at the ends of its lines', () => {
  const LEAD = ['→→→', '→→', '→'];
  const page = (given: Given) => {
    const rows = LABELS.map((labels, at) => {
      const depth = /^[一二四]、|^三、/.test(labels[0]!) ? 0 : /^（/.test(labels[0]!) ? 1 : 2;
      const before = '→'.repeat(depth) + labels.join('→');
      const gap = '→'.repeat(3 - depth - labels.length);
      return `${before}${gap}→${cellsOf(given, at).join('→')}`.replace(/→+$/, '');
    });
    const heads = [
      `（勾稽关系）${LEAD[0]}申请人情况`,
      `${LEAD[0]}自然人→法人或其他组织→→→→→总计`,
      `${LEAD[0]}→商业企业→科研机构→社会公益组织→法律服务机构→其他`,
    ];
    return [TITLE, '', ...heads, ...rows, ''].join('\n').replaceAll('→', '\t');
  };

  it('has its zeros, where the heads show that merged cells are kept and the ends are not', async () => {
    expect(await values(page({ 1: '0 0 0 0 0 0 _' }), 'carriedOver')).toEqual([...ZEROS, null]);
  });

  it('is not read where its last number may be the total, and another cell is gone', async () => {
    expect(await values(page({ 0: '3 0 0 0 0 3 _' }), 'received')).toEqual(Array(7).fill(null));
  });
});

describe('A gap at the end of a line', () => {
  const gap = '\u3000\u3000';
  const page = (given: Given, every: boolean) =>
    [
      TITLE,
      '',
      ['勾稽关系', '申请人情况'].join(gap),
      ['', '自然人', '法人或其他组织', '总计'].join(gap),
      ['', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''].join(gap),
      ...LABELS.map((labels, at) => [...labels, ...cellsOf(given, at), ...(every ? [''] : [])].join(gap)),
      '',
    ].join('\n');
  const given = { 1: '0 0 0 0 0 0 _', 3: '0 0 0 0 0 0 _', 6: '0 0 0 0 0 0 _' };

  it('stands before a blank cell where other lines have none', async () => {
    expect(await values(page(given, false), 'carriedOver')).toEqual([...ZEROS, null]);
  });
});

describe('Blank cells at the ends of the rows of a stream', () => {
  const HEADS = ['勾稽关系', '申请人情况', '自然人', '法人或其他组织', '总计'];
  const GROUP = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const stream = (given: Given, fill: (labels: number, cells: string[]) => string[]) =>
    [
      TITLE,
      '',
      ...[...HEADS, ...GROUP].map((head) => `${head} |`),
      ...LABELS.flatMap((labels, at) =>
        [...labels, ...fill(labels.length, cellsOf(given, at))].map((cell) =>
          cell === '' ? '|' : `${cell} |`,
        ),
      ),
      '',
    ].join('\n');
  const given = { 1: '0 0 0 0 0 0 _', 5: '0 0 0 0 0 0 _' };

  it('stand where they are printed, where rows behind their group’s label have as many cells as others', async () => {
    const page = stream(given, (_, cells) => cells);
    expect(await values(page, 'carriedOver')).toEqual([...ZEROS, null]);
  });

  it('do not, where every row is filled up to one width', async () => {
    const page = stream(given, (labels, cells) => {
      const printed = cells.filter((cell) => cell !== '');
      return [...printed, ...Array<string>(10 - labels - printed.length).fill('')];
    });
    const read = await values(page, 'carriedOver');
    expect(read).toEqual(Array(7).fill(null));
  });

  it('are those of the rows beside numbers that begin a line, where a blank cell breaks lines', async () => {
    const lines = LABELS.map((labels, at) => {
      const cells = cellsOf({ 1: '1 0 0 _ 0 0 1', 4: '0 _ 0 2 0 0 2', 6: '0 0 _ 0 0 4 4' }, at);
      const words = [...labels, ...cells].reduce(
        (text, cell) => (cell === '' ? `${text}\n|` : `${text} ${cell} |`),
        '',
      );
      return words.trim();
    });
    const heads = [
      `${HEADS.slice(0, 2).join(' | ')} |`,
      `${HEADS.slice(2).join(' | ')} |`,
      `${GROUP.join(' | ')} |`,
    ];
    const page = [TITLE, '', ...heads, ...lines, ''].join('\n');
    expect(await values(page, 'refused.stateSecret')).toEqual([0, null, 0, 2, 0, 0, 2]);
  });
});

describe('A short row among full ones', () => {
  const page = (given: Given, left: (at: number) => boolean) =>
    [
      TITLE,
      '',
      '勾稽关系 申请人情况',
      '自然人 法人或其他组织 总计',
      '商业企业 科研机构 社会公益组织 法律服务机构 其他',
      ...LABELS.flatMap((labels, at) =>
        left(at) ? [[...labels, ...cellsOf(given, at)].filter((cell) => cell !== '').join(' ')] : [],
      ),
      '',
    ].join('\n');
  const given = {
    0: '9 7 5 3 2 1 27',
    2: '9 _ 5 3 2 1 20',
    3: '0 7 0 0 0 0 7',
    23: '9 7 5 3 2 1 27',
  };

  it('has lost the cell that the sums of columns tell', async () => {
    expect(
      await values(
        page(given, () => true),
        'granted',
      ),
    ).toEqual([9, null, 5, 3, 2, 1, 20]);
  });

  it('is not read where a row is missing, so that they tell nothing', async () => {
    const read = await values(
      page(given, (at) => at !== 3),
      'granted',
    );
    expect(read).toEqual(Array(7).fill(null));
  });
});

describe('A cell of a stream with a space among its digits', () => {
  const page = (given: Given) =>
    [
      TITLE,
      '',
      ...['勾稽关系', '申请人情况', '自然人', '法人或其他组织', '总计'],
      ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
      ...LABELS.flatMap((labels, at) => [labels.at(-1)!, ...(given[at] ?? NONE).split(' ')]),
      '',
    ]
      .join('\n')
      .replaceAll('+', ' ')
      .replaceAll('_', '');

  const sums = { 0: '1 46 0 13 15 0 75', 23: '1 46 0 13 15 0 75' };

  it('is one number where the sum holds so, and its row is not read where the total is blank', async () => {
    const told = page({ ...sums, 3: '1 4+6 0 1+3 15 0 75' });
    expect(await values(told, 'partiallyGranted')).toEqual([1, 46, 0, 13, 15, 0, 75]);
    const untold = page({ ...sums, 3: '1 4+6 0 1+3 15 0 _', 5: '_ 0 0 0 0 0 0' });
    expect(await values(untold, 'partiallyGranted')).toEqual(Array(7).fill(null));
  });
});

describe('The row of other dispositions', () => {
  const rows = LABELS.filter((_, at) => at !== 21 && at !== 22).map((labels) =>
    labels[0]!.startsWith('（六）') ? '（六）其他处理' : labels.join(' '),
  );
  const page = (given: Given) =>
    [
      TITLE,
      '',
      '勾稽关系 申请人情况',
      '自然人 法人或其他组织 总计',
      '商业企业 科研机构 社会公益组织 法律服务机构 其他',
      ...rows.map((label, at) => (given[at] ? `${label} ${given[at]}` : label)),
      '',
    ].join('\n');

  it('is blank where its label stands alone, so that sums of columns still judge the others', async () => {
    const contradicted = { 0: '3 1 1 5', 5: '1 1', 9: '1 1', 13: '1 1', 17: '1 1', 21: '3 1 1 5' };
    expect(await values(page(contradicted), 'refused.prohibitedByLaw')).toEqual(Array(7).fill(null));
    const told = { 0: '3 1 4', 5: '1 1', 9: '3 3', 21: '3 1 4' };
    expect(await values(page(told), 'refused.prohibitedByLaw')).toContain(1);
  });
});
