import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { parseReport } from '../../src/parse-report.ts';
import { noReport } from '../../src/recognise/no-report.ts';
import type { TableKey } from '../../src/vocabulary/tables.ts';
import { filingOf } from '../filing.ts';

const read = (value: string, extension: 'html' | 'txt') =>
  parseReport(new VFile({ path: `report.${extension}`, value }), filingOf('410726-government-office', 2023));

type Read = Awaited<ReturnType<typeof read>>;

const states = ({ tables }: Read, table: TableKey, row: string) =>
  Object.values(tables[table][row]!)
    .filter(({ status }) => status !== 'not-in-form')
    .map(({ value, status }) => value ?? status);

const rowOf = (...cells: (string | number)[]) =>
  `<tr>${cells.map((cell) => (/^<td/.test(String(cell)) ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
const tableOf = (...rows: string[]) => `<table>${rows.join('')}</table>`;

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const NAMES = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

const remedyHeads = (first: string, second: string) =>
  rowOf(`<td colspan=5>${first}</td>`, `<td colspan=10>${second}</td>`) +
  rowOf(
    ...OUTCOMES.map((outcome) => `<td rowspan=2>${outcome}</td>`),
    '<td colspan=5>未经复议直接起诉</td>',
    '<td colspan=5>复议后起诉</td>',
  ) +
  rowOf(...OUTCOMES, ...OUTCOMES);

const inSection = (title: string, body: string) => `<p>${title}</p>${body}`;
const REMEDIES = '四、政府信息公开行政复议、行政诉讼情况';
const REQUESTS = '三、收到和处理政府信息公开申请情况';
const PROACTIVE = '二、主动公开政府信息情况';
const FIFTEEN = [2, 1, 0, 0, 3, 1, 0, 0, 1, 2, 0, 0, 1, 0, 1];

describe('The names of reviews and lawsuits', () => {
  it('say nothing of the numbers below them where they have changed places', async () => {
    const table = tableOf(remedyHeads('行政诉讼', '行政复议'), rowOf(...FIFTEEN));
    const report = await read(inSection(REMEDIES, table), 'html');
    expect(states(report, 'remedies', 'administrativeReview')).toEqual(Array(5).fill('unreadable'));
    expect(report.findings.some(({ rule }) => rule === 'column-untold')).toBe(true);
  });

  it('reach under the heads of outcomes, which then stand above other cells than their own', async () => {
    const report = await read(
      `${REMEDIES}

| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |
| 行政诉讼 | 复议后起诉 | —— | —— | —— | 3 | |
| 未经复议直接起诉 | —— | —— | —— | —— | | |
| 行政复议 | 2 | —— | 7 | —— | 9 | |
`,
      'txt',
    );
    expect(states(report, 'remedies', 'litigationAfterReview').at(-1)).not.toBe(3);
    expect(states(report, 'remedies', 'administrativeReview')).toEqual([2, 'dash', 7, 'dash', 9]);
  });
});

describe('其他 without its ordinal', () => {
  const table = (...rows: (readonly (string | number)[])[]) =>
    tableOf(
      rowOf('', ...NAMES),
      rowOf('一、本年新收政府信息公开申请数量', 12, 3, 0, 0, 1, 0, 16),
      ...rows.map((row) => rowOf(...row)),
      rowOf('四、结转下年度继续办理', 2, 0, 0, 0, 0, 0, 2),
    );

  it('is the rest of what stands above it, and no row of the form, below 其中', async () => {
    const report = await read(
      inSection(
        REQUESTS,
        table(
          ['其中：网络申请', 10, 2, 0, 0, 1, 0, 13],
          ['其他', 2, 1, 0, 0, 0, 0, 3],
          ['二、上年结转政府信息公开申请数量', 2, 0, 0, 0, 0, 0, 2],
        ),
      ),
      'html',
    );
    expect(states(report, 'requests', 'otherDisposition.other')).not.toContain(3);
    expect(states(report, 'requests', 'carriedOver')).toEqual([2, 0, 0, 0, 0, 0, 2]);
  });

  it('is a row of the form between rows in its order', async () => {
    const report = await read(
      inSection(
        REQUESTS,
        table(
          ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 0, 0, 0, 0, 0, 0, 0],
          ['其他', 2, 1, 0, 0, 0, 0, 3],
          ['（七）总计', 2, 1, 0, 0, 0, 0, 3],
        ),
      ),
      'html',
    );
    expect(states(report, 'requests', 'otherDisposition.other')).toEqual([2, 1, 0, 0, 0, 0, 3]);
  });
});

it('reads no items and amount of procurement below heads of other measures', async () => {
  const table = tableOf(
    rowOf('信息内容', '上一年项目数量', '本年增/减'),
    rowOf('行政事业性收费', 3, 1),
    rowOf('政府集中采购', 3, 1),
  );
  const report = await read(inSection(PROACTIVE, table), 'html');
  expect(states(report, 'proactive', 'procurement')).not.toContain(3);
});

describe('A number that is not exact', () => {
  it.each(['约36', '≈36', '共36', '＞36', '36以上', '至少36', '△36', '增36'])(
    'is said to be unreadable in a cell, a line and a stream: %s',
    async (number) => {
      const cells = ['信息内容', '本年处理决定数量', '行政处罚', number, '行政强制', '2'];
      const printed: [string, 'html' | 'txt'][] = [
        [
          inSection(
            PROACTIVE,
            tableOf(
              rowOf(cells[0]!, cells[1]!),
              rowOf('行政处罚', number.replace('<', '&lt;')),
              rowOf('行政强制', 2),
            ),
          ),
          'html',
        ],
        [`${PROACTIVE}\n\n信息内容 本年处理决定数量\n行政处罚 ${number}\n行政强制 2\n`, 'txt'],
        [`${PROACTIVE}\n\n${cells.join('\n')}\n`, 'txt'],
      ];
      for (const [value, extension] of printed) {
        const report = await read(value, extension);
        expect(states(report, 'proactive', 'penalties').at(-1)).toBe('unreadable');
        expect(states(report, 'proactive', 'compulsoryMeasures').at(-1)).toBe(2);
      }
    },
  );

  it('is no label of its column’s in a cell behind the label of its row: 总计36', async () => {
    const table = tableOf(
      rowOf('', ...NAMES),
      rowOf('一、本年新收政府信息公开申请数量', '总计36', 0, 0, 0, 0, 0, 36),
    );
    const report = await read(inSection(REQUESTS, table), 'html');
    expect(states(report, 'requests', 'received')[0]).toBe('unreadable');
  });
});

describe('A cell that nobody can read behind the label of its row, in a line', () => {
  it.each(['36人', '36^1^', '36%', '3/5', '/36', '（36）', '36注1', "1'234", '×', '三'])(
    'is said to be unreadable, and its row is not missing: %s',
    async (cell) => {
      const lines = [
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', cell, '1', '4'],
        ['行政规范性文件', '3', '1', '25'],
      ];
      const report = await read(`${PROACTIVE}\n\n${lines.map((line) => line.join(' ')).join('\n')}\n`, 'txt');
      expect(states(report, 'proactive', 'regulations')).toEqual(['unreadable', 1, 4]);
      expect(states(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 25]);
    },
  );

  it('takes no cell from words of a label', async () => {
    const report = await read(
      `${REQUESTS}\n\n${['', ...NAMES].join(' ')}\n（三）不予公开 1. 属于国家秘密 1 0 0 0 0 0 1\n2. 其他法律行政法规禁止公开 12% 0 0 0 0 0 2\n`,
      'txt',
    );
    expect(states(report, 'requests', 'refused.stateSecret')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(states(report, 'requests', 'refused.prohibitedByLaw')).toEqual(['unreadable', 0, 0, 0, 0, 0, 2]);
  });
});

it.each([
  ['36<small>1</small>', 'unreadable'],
  ['36<span style="font-size:8px">1</span>', 'unreadable'],
  ['3<b>6</b>', 36],
  // Thousands, or a fraction of none.
  ['1.000', 'unreadable'],
  ['36.00', 36],
])('reads a cell of text as its marks set it: %s', async (cell, state) => {
  const report = await read(
    `${PROACTIVE}\n\n| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政处罚 | ${cell} |\n| 行政强制 | 2 |\n`,
    'txt',
  );
  expect(states(report, 'proactive', 'penalties').at(-1)).toBe(state);
});

describe('A row a year', () => {
  const table = (ours: string, own: readonly (string | number)[], before: string) =>
    inSection(
      REMEDIES,
      tableOf(
        remedyHeads('行政复议', '行政诉讼').replace('<tr>', '<tr><td rowspan=3>年度</td>'),
        rowOf(ours, ...own),
        rowOf(before, ...FIFTEEN),
      ),
    );

  it.each([
    ['2023年', '2022年'],
    ['本年', '上年'],
    ['本年度', '2022年度'],
  ])('is blank where the report’s own is, whatever that of another prints: %s, %s', async (ours, before) => {
    const report = await read(
      `<h1>某局2023年政府信息公开工作年度报告</h1>${table(ours, Array(15).fill(''), before)}`,
      'html',
    );
    expect(states(report, 'remedies', 'administrativeReview')).toEqual(Array(5).fill('blank'));
    expect(report.findings.some(({ rule }) => rule === 'table-other-year')).toBe(true);
  });

  it('is read where it is the report’s own', async () => {
    const own = FIFTEEN.map((number) => number + 1);
    const report = await read(
      `<h1>某局2023年政府信息公开工作年度报告</h1>${table('2023年', own, '2022年')}`,
      'html',
    );
    expect(states(report, 'remedies', 'litigationDirect')).toEqual(own.slice(5, 10));
  });
});

describe('Rows of a web page stacked in one', () => {
  it.each([
    ['by breaks', (lines: readonly (string | number)[]) => lines.join('<br>')],
    [
      'by paragraphs',
      (lines: readonly (string | number)[]) => lines.map((line) => `<p>${line}</p>`).join(''),
    ],
  ])('are read each by its own line: %s', async (_, stack) => {
    const table = tableOf(
      rowOf('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
      rowOf(stack(['规章', '行政规范性文件']), stack(['', 3]), stack([0, 1]), stack([4, 25])),
    );
    const report = await read(inSection(PROACTIVE, table), 'html');
    expect(states(report, 'proactive', 'regulations')).toEqual(['blank', 0, 4]);
    expect(states(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 25]);
  });

  it('are not read where lines and labels are not as many', async () => {
    const table = tableOf(
      rowOf('信息内容', '本年处理决定数量'),
      rowOf('行政处罚<br>行政强制', '3<br>6<br>1'),
    );
    const report = await read(inSection(PROACTIVE, table), 'html');
    expect(states(report, 'proactive', 'penalties').at(-1)).not.toBe(3);
    expect(states(report, 'proactive', 'penalties').at(-1)).not.toBe('blank');
  });
});

describe('Table 3 with a row for each kind of applicant', () => {
  const labels = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '（一）予以公开',
    '（二）部分公开',
    ...['属于国家秘密', '其他法律行政法规禁止公开', '危及“三安全一稳定”', '保护第三方合法权益'],
    ...['属于三类内部事务信息', '属于四类过程性信息', '属于行政执法案卷', '属于行政查询事项'],
    ...['本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确'],
    ...['信访举报投诉类申请', '重复申请', '要求提供公开出版物', '无正当理由大量反复申请'],
    '要求行政机关确认或重新出具已获取信息',
    '（六）其他处理',
    '（七）总计',
    '四、结转下年度继续办理',
  ];
  const numbers = NAMES.map((_, column) => labels.map((_, row) => 10 * row + column));
  const lines = (heads: readonly string[]) => [
    ['项目', ...heads],
    ...NAMES.map((name, at) => [name, ...numbers[at]!]),
  ];
  const granted = NAMES.map((_, column) => 20 + column);

  it('is read by its labels and names where each has its number', async () => {
    const page = await read(
      inSection(REQUESTS, tableOf(...lines(labels).map((line) => rowOf(...line)))),
      'html',
    );
    expect(states(page, 'requests', 'granted')).toEqual(granted);
    const text = lines(labels).map((line) => line.join('\t'));
    const report = await read(`${REQUESTS}\n\n${text.join('\n')}\n`, 'txt');
    expect(states(report, 'requests', 'granted')).toEqual(granted);
  });

  it('has no blank row where labels are fewer than numbers', async () => {
    const page = await read(
      inSection(REQUESTS, tableOf(...lines(labels.slice(0, -1)).map((line) => rowOf(...line)))),
      'html',
    );
    expect(states(page, 'requests', 'granted')).toEqual(Array(7).fill('absent'));
  });
});

describe('A cell that a script may fill', () => {
  const page = (cell: string, script = '') =>
    `<body>${inSection(
      PROACTIVE,
      tableOf(rowOf('信息内容', '本年处理决定数量'), rowOf('行政处罚', cell), rowOf('行政强制', 2)),
    )}${script === '' ? '' : `<script>${script}</script>`}</body>`;

  it.each([
    ['by writing there', "<td><script>document.write('36')</script></td>", ''],
    ['by its id', '<td id="cf"></td>', "document.getElementById('cf').innerHTML = data.cf"],
    ['by ids that are counted', '<td id="c12"></td>', "$('#c' + at).text(all[at])"],
    ['by its class', '<td><span class="cf"></span></td>', "$('td .cf').html(36)"],
    ['by what it is bound to', '<td v-text="cf"></td>', ''],
    ['by counting up', '<td><span data-to="36">0</span></td>', ''],
  ])('is neither blank nor read: %s', async (_, cell, script) => {
    const report = await read(page(cell, script), 'html');
    expect(states(report, 'proactive', 'penalties').at(-1)).toBe('unreadable');
  });

  it.each([
    ['that nothing is said of', '<td id="cf"></td>', "$('#menu').html(36)", 'blank'],
    ['that the script only looks at', '<td id="cf"></td>', "track(document.getElementById('cf'))", 'blank'],
    ['that has been filled', '<td id="cf">36</td>', "$('#cf').text(36)", 36],
    ['that has counted up', '<td><span data-to="36">36</span></td>', '', 36],
  ])('is none %s', async (_, cell, script, state) => {
    const report = await read(page(cell, script), 'html');
    expect(states(report, 'proactive', 'penalties').at(-1)).toBe(state);
  });
});

describe('The title of a section in words of an office’s own', () => {
  const titled = (title: string) => read(`一、总体情况\n\n某局做好公开工作。\n\n${title}\n\n无。\n`, 'txt');

  it.each([
    ['二、主动公开工作情况', 'proactive'],
    ['三、政府信息公开申请情况', 'requests'],
    ['三、依申请公开办理情况', 'requests'],
    ['四、复议、诉讼情况', 'remedies'],
    ['五、存在不足及改进措施', 'problems'],
    ['五、下一步工作打算', 'problems'],
    ['六、需要说明的其他事项', 'other'],
  ])('opens it behind the ordinal of the form: %s', async (title, key) => {
    const { sections } = await titled(title);
    expect(sections.map((section) => section.key)).toEqual(['overview', key]);
  });

  it.each(['二、存在不足及改进措施', '存在不足及改进措施', '五、存在不足，改进措施不力', '三、申请条件'])(
    'opens none otherwise: %s',
    async (title) => {
      const { sections } = await titled(title);
      expect(sections.map((section) => section.key)).toEqual(['overview']);
    },
  );
});

it('takes a page that prints the tables of the form itself for a report, whatever it links', async () => {
  const link = '<p>附件3：<a href="tjb.xls">统计表.xls</a></p>';
  const page = (body: string) => `<h1>某局2023年政府信息公开工作年度报告</h1>${body}${link}`;
  const tables = inSection(
    PROACTIVE,
    tableOf(rowOf('信息内容', '本年处理决定数量'), rowOf('行政处罚', ''), rowOf('行政强制', '/')),
  );
  const [itself, leading] = [page(tables), page('<p>见附件。</p>')];
  expect(noReport(await read(itself, 'html'), () => itself)).toBeNull();
  expect(noReport(await read(leading, 'html'), () => leading)?.what).toContain('attachment');
});

describe('Cells of a web page that are shown in another order than they are written', () => {
  const REVERSED = 'style="display:flex;flex-direction:row-reverse"';
  const page = (cell: string, row = '', all = '') =>
    `${all}${inSection(
      PROACTIVE,
      tableOf(
        rowOf('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
        rowOf('规章', cell, 1, 2),
        rowOf('行政规范性文件', 3, 1, 25).replace('<tr>', `<tr ${row}>`),
      ),
    )}`;

  it.each([
    ['digits by their direction', '<td style="unicode-bidi:bidi-override;direction:rtl">36</td>'],
    ['digits in pieces', `<td ${REVERSED}><span>3</span><span>6</span></td>`],
  ])('are not read: %s', async (_, cell) => {
    expect(states(await read(page(cell), 'html'), 'proactive', 'regulations')).toEqual(['unreadable', 1, 2]);
  });

  it('are not read where one row is turned, and are where all rows are', async () => {
    const one = await read(page('0', REVERSED), 'html');
    expect(states(one, 'proactive', 'normativeDocuments')).toEqual(Array(3).fill('unreadable'));
    const sheet = '<style>tr { display: flex; flex-direction: row-reverse }</style>';
    const all = await read(page('0', '', sheet), 'html');
    expect(states(all, 'proactive', 'normativeDocuments')).toEqual([3, 1, 25]);
  });
});

it.each(['1', '[1]'])('reads no number of a note, %s, that leads elsewhere as digits', async (note) => {
  const table = tableOf(
    rowOf('信息内容', '本年处理决定数量'),
    rowOf('行政处罚', `36<a href="#note">${note}</a>`),
    rowOf('行政强制', '<a href="#more">12</a>'),
  );
  const report = await read(inSection(PROACTIVE, table), 'html');
  expect(states(report, 'proactive', 'penalties').at(-1)).toBe(36);
  expect(states(report, 'proactive', 'compulsoryMeasures').at(-1)).toBe(12);
});

it('reads a sign for none that covers all columns as one in each', async () => {
  const table = tableOf(
    rowOf('', ...NAMES),
    rowOf('一、本年新收政府信息公开申请数量', 12, 3, 0, 0, 1, 0, 16),
    rowOf('二、上年结转政府信息公开申请数量', '<td colspan=7>无</td>'),
  );
  const requests = await read(inSection(REQUESTS, table), 'html');
  expect(states(requests, 'requests', 'carriedOver')).toEqual(Array(7).fill('dash'));
  const none = tableOf(remedyHeads('行政复议', '行政诉讼'), rowOf('<td colspan=15>无</td>'));
  const remedies = await read(inSection(REMEDIES, none), 'html');
  expect(states(remedies, 'remedies', 'litigationDirect')).toEqual(Array(5).fill('dash'));
});

it('reads a table whose frame is drawn in text', async () => {
  const report = await read(
    `${PROACTIVE}

┌───────┬──────┬──────┬──────┐
│信息内容│本年制发件数│本年废止件数│现行有效件数│
├───────┼──────┼──────┼──────┤
│规章│0││4│
├───────┼──────┼──────┼──────┤
│行政规范性文件│3│1│25│
└───────┴──────┴──────┴──────┘
`,
    'txt',
  );
  expect(states(report, 'proactive', 'regulations')).toEqual([0, 'blank', 4]);
  expect(states(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 25]);
});

describe('Table 2 with a line for each measure', () => {
  const pairs = [
    ['规章', '本年制发件数', 0],
    ['规章', '本年废止件数', 1],
    ['规章', '现行有效件数', 4],
    ['行政处罚', '本年处理决定数量', 36],
    ['行政事业性收费', '本年收费金额（单位：元）', 125000],
  ];

  it('is read by label and measure', async () => {
    const page = await read(inSection(PROACTIVE, tableOf(...pairs.map((pair) => rowOf(...pair)))), 'html');
    const text = pairs.map(([label, measure, number], at) =>
      pairs[at - 1]?.[0] === label ? `${measure}\t${number}` : `${label}\n${measure}\t${number}`,
    );
    for (const report of [page, await read(`${PROACTIVE}\n\n${text.join('\n')}\n`, 'txt')]) {
      expect(states(report, 'proactive', 'regulations')).toEqual([0, 1, 4]);
      expect(states(report, 'proactive', 'penalties')).toEqual([36]);
      expect(states(report, 'proactive', 'administrativeFees')).toEqual([12.5]);
    }
  });
});
