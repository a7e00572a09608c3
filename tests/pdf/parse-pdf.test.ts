import { deflateSync } from 'node:zlib';
import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../src/formats/pdf.ts';
import type { Grid } from '../../src/formats/tree.ts';
import { parseReport } from '../../src/parse-report.ts';
import { readField } from '../../src/text/numbers.ts';
import { filingOf } from '../filing.ts';
import { MEANINGLESS_DIGITS, pdfOf } from './made-pdf.ts';
import { openPrinter, type Paper, type Printer } from './printer.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
}, 600_000);
afterAll(() => printer.close());

const STYLE = `body { font: 12pt/1.7 'Noto Serif CJK SC', serif; margin: 0 } h1 { font-size: 20pt; text-align: center }
p { text-indent: 2em; margin: 0 } table { border-collapse: collapse; width: 100% } td { border: 1px solid }`;

const read = (value: Uint8Array) => pdf.read(new VFile({ value }));

async function readPage(body: string, paper: Paper = {}) {
  return read(
    await printer.print(`<meta charset="utf-8"><style>${STYLE}</style>${body}`, { format: 'A4', ...paper }),
  );
}

/** Enough words for a page that is no picture. */
const FILLER = '<p>本页还有这样一段文字，说明它不是图片。</p>';

/** Words of the prose, by block. */
const proseOf = ({ children }: Awaited<ReturnType<typeof readPage>>): string[] =>
  children.filter(({ type }) => type !== 'grid').map((node) => toString(node));

/** What the first table prints, by row. */
const rowsOf = ({ children }: Awaited<ReturnType<typeof readPage>>): string[][] =>
  (children.find((node): node is Grid => node.type === 'grid')?.rows ?? []).map(({ cells }) =>
    cells.map(({ text }) => text),
  );

const HAN = [...'甲乙丙丁戊己庚辛壬癸子丑寅'];
const LONG =
  '全年坚持以公开为常态、不公开为例外，及时公布群众关心的政府信息，做好依申请公开的受理和答复。'.repeat(3);

describe('Prose of a PDF', () => {
  it('is paragraphs and headings, whatever lines the page breaks them into', async () => {
    const tree = await readPage(
      `<h1>青禾县人民政府2021年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>${LONG}</p><p>${LONG}</p>`,
    );
    expect(proseOf(tree)).toEqual([
      expect.stringMatching(/^青禾县人民政府2021年/),
      ...(tree.children.length === 5 ? [expect.anything()] : []),
      '一、总体情况',
      LONG,
      LONG,
    ]);
    expect(tree.children[0]!.type).toBe('heading');
  });

  it('goes on over pages, without the running heads and page numbers between', async () => {
    // No line of it stands on two pages.
    const sentence = (at: number) =>
      `第${HAN[at % 7]}${HAN[at % 11]}${HAN[at % 13]}件事是公布群众关心的信息。`;
    const paragraphs = Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: 16 }, (_, index) => sentence(at * 16 + index)).join(''),
    );
    const tree = await readPage(paragraphs.map((text) => `<p>${text}</p>`).join(''), { running: true });
    expect(proseOf(tree)).toEqual(paragraphs);
    const last = tree.children.at(-1) as Paragraph;
    expect(last.position!.start.page).toBeGreaterThan(1);
  });
});

describe('A cell of a PDF', () => {
  it('has its page and the box of its words', async () => {
    const tree = await readPage(
      `${FILLER}<table><tr><td>甲</td><td>乙</td></tr><tr><td>12</td><td></td></tr></table>`,
    );
    const grid = tree.children.find((node): node is Grid => node.type === 'grid')!;
    const [number, blank] = grid.rows[1]!.cells;
    const [left, top, right, bottom] = number!.position.start.box!;
    expect(number!.position.start.page).toBe(1);
    expect([left > 0.05, right < 0.5, top > 0.05, bottom < 0.3]).toEqual([true, true, true, true]);
    expect(right - left).toBeLessThan(0.06);
    // A blank cell is where it stands, not where words are.
    const [from, , to] = blank!.position.start.box!;
    expect([from > 0.45, to > 0.9]).toEqual([true, true]);
  });

  it('has no struck-out digits, and no digits of raised marks', async () => {
    const rows = rowsOf(
      await readPage(
        `${FILLER}<table><tr><td>甲</td><td><s>12</s>5</td><td>7<sup>3</sup></td></tr><tr><td>乙</td><td>1</td><td>2</td></tr></table>`,
      ),
    );
    expect(rows[0]).toEqual(['甲', '5', '7³']);
  });

  it('stands where it does below a seal of lines', async () => {
    const rows = rowsOf(
      await readPage(
        `${FILLER}<div style="position:relative"><table>${'<tr><td>甲</td><td>1</td><td>2</td></tr>'.repeat(6)}</table><div style="position:absolute;left:20mm;top:6mm;width:60mm;height:22mm;border:2pt solid red;border-radius:50%"></div></div>`,
      ),
    );
    expect(rows).toEqual(Array.from({ length: 6 }, () => ['甲', '1', '2']));
  });

  it('has one number where all letters of the table are set apart, and none where a number alone is', async () => {
    const table = (style: string) =>
      `${FILLER}<table><tr><td>依法公开的政府信息</td><td ${style}>17</td></tr><tr><td>不予公开的政府信息</td><td>2</td></tr></table>`;
    const apart = 'letter-spacing:4pt';
    expect(rowsOf(await readPage(`<div style="${apart}">${table('')}</div>`))[0]![1]).toBe('17');
    expect(rowsOf(await readPage(table(`style="${apart}"`)))[0]![1]).toBe('1 7');
  });

  it('has one number where all words of the table are spread over their cells, and two where a blank was typed', async () => {
    const rows = [
      ['行政许可', '48', '17'],
      ['行政处罚', '1 7', '205'],
      ['行政强制', '3', '6'],
      ['规章', '16', '4'],
      ['收费', '9', '77'],
    ].map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`);
    const spread = 'text-align-last:justify;text-justify:inter-character;padding:0 6pt';
    const table = `${FILLER}<style>td{${spread}}</style><table>${rows.join('')}</table>`;
    const read = rowsOf(await readPage(table));
    expect(read.map(([, ...numbers]) => numbers)).toEqual([
      ['48', '17'],
      ['1 7', '205'],
      ['3', '6'],
      ['16', '4'],
      ['9', '77'],
    ]);
  });

  it('joins a number that its cell has no room for, and leaves two numbers apart', async () => {
    const rows = rowsOf(
      await readPage(
        `${FILLER}<table style="width:60mm;table-layout:fixed"><tr><td style="width:12mm;word-break:break-all;padding:0">75394432.52</td><td style="padding:0">12<br>34</td></tr><tr><td>1</td><td>2</td></tr></table>`,
      ),
    );
    expect(rows[0]).toEqual(['75394432.52', '12 34']);
  });

  it('is below another one where its cell had room for more digits', async () => {
    const rows = rowsOf(
      await readPage(
        `${FILLER}<table style="width:60mm"><tr><td>甲</td><td style="width:10mm">3<br>8</td><td style="width:1mm;padding:0">25<br>26</td></tr></table>`,
      ),
    );
    expect(rows[0]!.slice(1)).toEqual(['3 8', '25 26']);
  });

  it('is one where the page ends within it', async () => {
    const row = (at: number) =>
      `<tr><td style="width:30%">第${at}行的名称写得很长很长，要占去好几行才写得完</td><td>${at}</td></tr>`;
    const rows = Array.from({ length: 30 }, (_, at) => row(at + 1)).join('');
    const read = rowsOf(await readPage(`<table style="font-size:18pt;line-height:2">${rows}</table>`));
    expect(read.map(([, number]) => Number(number))).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  });

  it('stands in no table where a line only underlines words or frames a note', async () => {
    const tree = await readPage(
      `${FILLER}<p><u>下划线</u></p><div style="border:1px solid">一个方框里的说明。</div><hr>`,
    );
    expect(tree.children.filter(({ type }) => type === 'grid')).toEqual([]);
  });
});

describe('A table that is too wide for its page', () => {
  const sheet = (rows: readonly string[], top = 20) =>
    `<div style="position:relative;height:200mm;break-after:page"><table style="position:absolute;top:${top}mm;width:90%">${rows.map((row) => `<tr style="height:9mm">${row}</tr>`).join('')}</table></div>`;
  const left = [
    '<td rowspan="2">收费</td><td>件数</td><td></td>',
    '<td>甲</td><td>乙</td>',
    '<td>行政许可</td><td>1</td><td>2</td>',
    '<td>行政处罚</td><td></td><td>4</td>',
  ];
  const right = [
    '<td>申请人情况</td><td rowspan="2">总计</td>',
    '<td>丙</td>',
    '<td>5</td><td>6</td>',
    '<td>7</td><td></td>',
  ];
  const column = ['<td rowspan="2">总计</td>', '', '<td>6</td>', '<td>8</td>'];
  const pages = (...sheets: string[]) => readPage(sheets.join('') + FILLER.repeat(3));

  it('goes on with its columns on the next page, a head that the page’s edge divides being one', async () => {
    expect(rowsOf(await pages(sheet(left), sheet(right, 40)))).toEqual([
      ['收费', '件数', '申请人情况', '总计'],
      ['甲', '乙', '丙'],
      ['行政许可', '1', '2', '5', '6'],
      ['行政处罚', '', '4', '7', ''],
    ]);
  });

  it('goes on with a single column, where its rows stand in the same places', async () => {
    const rows = rowsOf(await pages(sheet(left), sheet(column)));
    expect(rows.slice(2)).toEqual([
      ['行政许可', '1', '2', '6'],
      ['行政处罚', '', '4', '8'],
    ]);
    const elsewhere = rowsOf(await pages(sheet(left), sheet(column, 40)));
    expect(elsewhere.slice(2)).toEqual([
      ['行政许可', '1', '2'],
      ['行政处罚', '', '4'],
    ]);
  });

  it('does not where the next one has another number of rows, or labels of its own', async () => {
    const fewer = rowsOf(await pages(sheet(left), sheet(right.slice(0, 3), 40)));
    expect(fewer[2]).toEqual(['行政许可', '1', '2']);
    const labelled = right.map((row) => row.replace('<td>7', '<td>行政强制'));
    expect(rowsOf(await pages(sheet(left), sheet(labelled)))[2]).toEqual(['行政许可', '1', '2']);
  });
});

describe('A table whose lines part its columns alone', () => {
  const SIDES =
    '<style>td { border: 0; border-left: 1px solid; border-right: 1px solid } table { border: 1px solid; table-layout: fixed }</style>';
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const page = (rows: readonly (readonly string[])[]) =>
    readPage(`${SIDES}${FILLER}<table>${rows.map(row).join('')}</table>`);
  const HEAD = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];

  it('has a row for each line of writing, and blank cells where nothing is printed in it', async () => {
    const rows = rowsOf(
      await page([
        HEAD,
        ['规章', '12', '', '3'],
        ['行政规范性文件', '', '4', '5'],
        ['行政许可', '6', '7', ''],
      ]),
    );
    expect(rows).toEqual([
      HEAD,
      ['规章', '12', '', '3'],
      ['行政规范性文件', '', '4', '5'],
      ['行政许可', '6', '7', ''],
    ]);
  });

  it.each([
    ['or none at all', '<style>td { border: 0; padding: 0 6pt }</style>'],
    ['as here', SIDES],
    ['or none, numbers at the top', '<style>td { border: 0; padding: 0 6pt; vertical-align: top }</style>'],
  ])(
    'has no numbers in a row that digits stand next to without a label, lines being %s',
    async (_, style) => {
      const table = [HEAD, ['规章', '123<br>45', '', '3'], ['行政规范性文件', '2', '4', '5']];
      const tree = await readPage(
        `${style}${FILLER}<table style="width: 100%; table-layout: fixed">${table.map(row).join('')}</table>`,
      );
      const own = rowsOf(tree).find(([label]) => label === '规章')!;
      expect(own.filter((text) => ['number', 'blank'].includes(readField(text).kind))).toEqual([]);
    },
  );
});

const words = 'BT /F 12 Tf 50 700 Td (One two three four five six seven eight nine ten) Tj ET';

describe('A number of a PDF written by hand', () => {
  /** Two cells on a line, 100 points wide, from 50 on. */
  const cells =
    '50 500 m 250 500 l S 50 550 m 250 550 l S 50 500 m 50 550 l S 150 500 m 150 550 l S 250 500 m 250 550 l S ';
  const put = (x: number, digits: string) => `BT /F 12 Tf ${x} 520 Td (${digits}) Tj ET `;
  const field = (more: string) => `<< /Type /Annot /DA (/F 12 Tf 0 g) /Rect [155 510 245 540] ${more} >>`;
  const text = '/Subtype /Widget /FT /Tx /T (amount) /V (17)';
  const row = async (content: string, annotations: string[] = []) => {
    const [first] = rowsOf(await read(pdfOf(`${words} ${cells}${content}`, {}, '', annotations)));
    return first;
  };

  it.each([
    ['that a field of a form was filled with', text, '17'],
    ['that was typed onto the page', '/Subtype /FreeText /Contents (17)', '17'],
    ['of a field that is hidden', `${text} /F 2`, ''],
    ['in a remark about the page', '/Subtype /Text /Contents (17)', ''],
  ])('%s', async (_, annotation, expected) => {
    expect(await row(put(60, '5'), [field(annotation)])).toEqual(['5', expected]);
  });

  it('under white paper is gone, and what is printed upon that stands', async () => {
    expect(await row(`${put(60, '12')}1 1 1 rg 52 510 90 30 re f 0 g ${put(65, '34')}`)).toEqual(['34', '']);
  });

  it.each([
    ['white on white', `${put(60, '12')}1 1 1 rg ${put(73.3, '7')}`, '12'],
    ['nearly white', `${put(60, '12')}0.99 g ${put(73.3, '7')}`, '12'],
    [
      'the colour of its ground',
      `0 0 1 rg 51 501 98 48 re f 1 g ${put(60, '12')}0 0 1 rg ${put(73.3, '7')}`,
      '12',
    ],
    ['below black', `${put(60, '99')}0 g 58 515 20 16 re f ${put(80, '12')}`, '12'],
    ['below a broad stroke', `${put(60, '99')}16 w 58 523 m 76 523 l S 1 w ${put(80, '12')}`, '12'],
  ])('%s is none that a reader sees', async (_, content, expected) => {
    expect(await row(content)).toEqual([expected, '']);
  });

  it.each([
    ['half below paper', `${put(60, '8')}1 g 64 515 10 16 re f`, /^8…$/],
    ['crossed out along no axis', `${put(60, '12')}60 518 m 73 530 l S`, /…/],
    ['of two colours', `${put(60, '12')}1 0 0 rg ${put(73.3, '7')}`, /^12…7$/],
    ['of two sizes', `${put(60, '12')}BT /F 2 Tf 73.3 520 Td (7) Tj ET`, /^12…7$/],
    ['on two lines of writing', `${put(60, '12')}BT /F 12 Tf 73.3 517 Td (7) Tj ET`, /^12…7$/],
    ['askew in a straight table', `${put(60, '1')}BT /F 12 Tf 1 0.05 -0.05 1 67 520 Tm (7) Tj ET`, /…/],
    ['on its side', `${put(60, '1')}BT /F 12 Tf 0 1 -1 0 78 520 Tm (7) Tj ET`, /…/],
    ['with a blank in it', put(60, '1 2'), /^1 2$/],
  ])('%s is no number', async (_, content, expected) => {
    const [text] = (await row(content))!;
    expect(text).toMatch(expected);
    expect(readField(text!).kind).not.toBe('number');
  });

  it.each([
    [
      'of a watermark that lies over it',
      `0.85 g BT /F 40 Tf 62 512 Td (7) Tj ET 0 g ${put(60, '12')}`,
      ['12', ''],
    ],
    ['of a watermark in a blank cell', `${put(60, '12')}0.85 g BT /F 40 Tf 170 512 Td (7) Tj ET`, ['12', '']],
    ['that is faint among others', `${put(60, '12')}0.85 g ${put(160, '7')}`, ['12', '7…']],
    ['that its cell has no room for', `${put(60, '12')}0.5 g BT /F 60 Tf 170 505 Td (7) Tj ET`, ['12', '7…']],
  ])('%s is none of the table’s', async (_, content, expected) => {
    expect(await row(content)).toEqual(expected);
  });

  it('in a layer that is not shown is none, nor are lines there, nor what hides others', async () => {
    const draft = `/OC /L BDC ${put(160, '7')}1 g 52 510 90 30 re f 0 g 50 525 m 250 525 l S EMC `;
    expect(rowsOf(await read(pdfOf(`${words} ${cells}${put(60, '12')}${draft}`)))).toEqual([['12', '']]);
  });

  it.each([
    [
      'outside of a clip with three corners',
      `q 50 500 m 150 500 l 50 550 l h W n ${put(130, '7')}Q `,
      ['…', ''],
    ],
    ['half in such a clip', `q 60 515 m 70 515 l 60 530 l h W n ${put(60, '8')}Q `, ['8…', '']],
    ['in a hole of a clip', `q 50 500 200 50 re 55 510 30 30 re W* n ${put(60, '7')}Q `, ['…', '']],
    ['in a clip of two rectangles', `q 50 500 40 50 re 90 500 60 50 re W n ${put(60, '7')}Q `, ['7', '']],
    [
      'in what is a hole by the other rule alone',
      `${put(60, '7')}1 g 52 505 40 40 re 54 507 36 36 re f 0 g `,
      ['', ''],
    ],
    [
      'that is clipped to, and painted through',
      `q BT 7 Tr /F 12 Tf 60 520 Td (7) Tj ET 55 510 40 40 re f Q `,
      ['7…', ''],
    ],
  ])('%s is shown as far as it is painted', async (_, content, expected) => {
    expect(await row(`${content}${put(160, '3')}`)).toEqual([expected[0], '3']);
  });

  const curve = (x: number) => `${x} 520 m ${x} 532 ${x + 6} 532 ${x + 6} 520 c h f `;
  const picture = (x: number, wide = 6) =>
    `q ${wide} 0 0 9 ${x} 520 cm BI /W 2 /H 2 /CS /G /BPC 8 ID UUUU EI Q `;
  const remark = (subtype: string) => field(`/Subtype /${subtype} /F 4 /AP << /N 12 0 R >>`);
  it.each([
    ['drawn as a shape', curve(170), [], ['12', '…']],
    ['pictured', picture(170, 20), [], ['12', '…']],
    ['put there with a pen', '', [remark('Ink')], ['12', '…']],
    ['drawn as a shape beside digits', curve(74), [], ['12…', '']],
    ['pictured beside digits', picture(74), [], ['12…', '']],
    ['struck off by a line from corner to corner', '150 500 m 250 550 l S ', [], ['12', '']],
    [
      'framed',
      '0.5 w 158 505 m 158 545 170 547 240 547 c 242 530 242 510 240 503 c 200 503 160 500 158 505 c s ',
      [],
      ['12', ''],
    ],
    [
      'below a picture as large as the table',
      'q 220 0 0 80 40 490 cm BI /W 2 /H 2 /CS /G /BPC 8 ID UUUU EI Q ',
      [],
      ['12', ''],
    ],
    ['marked by a note', '', [remark('Text')], ['12', '']],
  ])(
    'in a cell %s cannot be read, nor is it blank where it may be one',
    async (_, content, annotations, expected) => {
      expect(await row(`${content}${put(60, '12')}`, annotations)).toEqual(expected);
    },
  );

  it('is read below a stamp, whose own digits put it in doubt', async () => {
    const stamped = (words: string) =>
      row(`${put(130, '12')}${put(200, '34')}1 0 0 rg ${put(140, words)}0 g `);
    expect(await stamped('ab')).toEqual(['12', '34']);
    const [, doubted] = (await stamped('a3'))!;
    expect(readField(doubted!).kind).not.toBe('number');
    expect(await row(`${put(60, '1234')}1 0 0 rg ${put(160, 'red')}0 g `)).toEqual(['1234', 'red']);
  });

  it('of a font that names its characters by numbers alone is none, whatever its code', async () => {
    expect(await row('BT /T 12 Tf 60 520 Td (12) Tj ET ')).toEqual(['\uFFFD\uFFFD', '']);
  });

  it('is read where the whole page is printed faintly', async () => {
    expect(rowsOf(await read(pdfOf(`0.85 g ${words} ${cells}${put(60, '12')}${put(160, '7')}`)))).toEqual([
      ['12', '7'],
    ]);
  });

  it('has no digits of lowered marks', async () => {
    expect(await row(`${put(60, '12')}BT /F 7 Tf 73.3 517 Td (3) Tj ET`)).toEqual(['12³', '']);
  });

  it('stands in its row where the page was laid askew', async () => {
    const [cosine, sine] = [Math.cos(0.03), Math.sin(0.03)];
    const askew = `q ${cosine} ${sine} ${-sine} ${cosine} 0 0 cm ${cells}${words} ${put(60, '12')}${put(160, '34')} Q`;
    expect(rowsOf(await read(pdfOf(askew)))).toEqual([['12', '34']]);
  });

  it.each([
    ['reaches into the next cell', put(130, '123456'), ['123…', '…456']],
    ['reaches out of the table', put(230, '123456'), ['', '123…']],
    [
      'is cut off, another one standing before it',
      `q 50 500 105 50 re W n ${put(60, '12')}${put(160, '3')} Q`,
      ['12', '…'],
    ],
    ['is set apart and cut off', `q 60 500 8 50 re W n 3 Tc ${put(60, '123')} Q`, ['1…', '']],
    ['is cut off', `q 60 500 8 50 re W n ${put(60, '123')} Q`, ['1…', '']],
    ['lies over another one', put(60, '12') + put(60, '34'), ['1…32…4', '']],
  ])('that %s is none', async (_, content, expected) => {
    expect(await row(content)).toEqual(expected);
  });

  it('stands whole where a program draws it piece by piece', async () => {
    const pieces = [50, 67].map((left) => `q ${left} 500 17 50 re W n ${put(60, '123')} Q `);
    expect(await row(pieces.join(''))).toEqual(['123', '']);
  });
});

describe('A row of the form in a PDF', () => {
  const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const LABEL = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
  const row = async (heads: readonly string[], numbers: readonly string[]) => {
    const cells = (texts: readonly string[]) => texts.map((text) => `<td>${text}</td>`).join('');
    const table = `<tr><td>申请人情况</td>${cells(heads)}</tr><tr><td>${LABEL}</td>${cells(numbers)}</tr>`;
    const value = await printer.print(
      `<meta charset="utf-8"><style>${STYLE}</style>${FILLER}<p>三、收到和处理政府信息公开申请情况</p><table>${table}</table>`,
      { format: 'A4', landscape: true },
    );
    const { tables } = await parseReport(
      new VFile({ path: '2021.pdf', value }),
      filingOf('410703-data-bureau', 2021),
    );
    return Object.values(tables.requests.partiallyGranted!).map(({ value: number }) => number);
  };

  it('has no numbers of which two stand in one cell, and no others for it', async () => {
    expect(await row(HEADS, ['1 7', '3', '', '', '', '', '1 0'])).toEqual([
      null,
      3,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('that ends where the paper does has no total, whatever its numbers add up to', async () => {
    expect((await row(HEADS.slice(0, 2), ['1', '1'])).at(-1)).toBeNull();
  });
});

describe('Two tables printed over each other', () => {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = (numbers: readonly string[]) =>
    `<table>${row(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'])}${row(['规章', ...numbers.slice(0, 3)])}${row(['行政规范性文件', ...numbers.slice(3)])}</table>`;
  const over = (numbers: readonly string[], style: string) =>
    `${FILLER}<div style="position: relative">${table(['1', '2', '3', '', '5', '6'])}<div style="position: absolute; width: 100%; ${style}">${table(numbers)}</div></div>`;
  const numbersOf = (tree: Awaited<ReturnType<typeof readPage>>) =>
    rowsOf(tree)
      .flat()
      .filter((text) => /^\d+$/.test(text) || text === '');

  it.each([
    ['in the same place', 'top: 0; left: 0'],
    ['beside it', 'top: 0; left: 5pt'],
    ['below it', 'top: 4pt; left: 3pt'],
  ])('have no number and no blank cell, not even where only one prints something: %s', async (_, style) => {
    expect(numbersOf(await readPage(over(['7', '8', '9', '4', '', '0'], style)))).toEqual([]);
  });

  it('are one where it is drawn twice to look bold', async () => {
    const bold = await readPage(over(['1', '2', '3', '', '5', '6'], 'top: 0; left: 0.4pt'));
    expect(numbersOf(bold)).toEqual(['1', '2', '3', '', '5', '6']);
  });
});

describe('A PDF that gives no words', () => {
  it('is read where it has some', async () => {
    expect(proseOf(await read(pdfOf(words)))).toEqual(['One two three four five six seven eight nine ten']);
  });

  it('is a scan, and said to be, also where a program laid its guesses under the picture', async () => {
    await expect(read(pdfOf('0 0 m 100 100 l S'))).rejects.toThrow('Unexpected scan (a PDF of pictures');
    await expect(read(pdfOf(words.replace('Tf', 'Tf 3 Tr')))).rejects.toThrow('Unexpected scan');
    const picture = 'q 600 0 0 800 0 0 cm /P Do Q';
    await expect(read(pdfOf(`${words} ${picture}`))).rejects.toThrow('Unexpected scan');
    expect(proseOf(await read(pdfOf(`${picture} ${words}`)))).toHaveLength(1);
  });

  it.each([
    ['operations', '0 g '.repeat(310_000)],
    ['characters', 'BT /F 8 Tf 9 9 Td (12345678) Tj ET '.repeat(4000)],
    ['states within each other', 'q '.repeat(6000)],
  ])('has a page of more %s than any report has, and is said to', async (what, content) => {
    await expect(read(pdfOf(`${words} ${content}`))).rejects.toThrow(
      new RegExp(`Unexpected page 1 of more than [\\d,]+ ${what}, expected`),
    );
  });

  it('asks for a password, and is said to', async () => {
    const key = `<${'61'.repeat(32)}>`;
    const locked = pdfOf(
      words,
      {},
      `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [${key} ${key}]`,
    );
    await expect(read(locked)).rejects.toThrow('Unexpected password on the PDF');
  });

  it('is damaged, and said to be', async () => {
    await expect(read(Buffer.from('%PDF-1.7\nno more than that'))).rejects.toThrow(
      'Unexpected damage in the PDF',
    );
  });

  it('has fonts that do not tell what most of it is: it is read as it looks', async () => {
    const value = await printer.print(`<meta charset="utf-8"><style>${STYLE}</style>${`<p>${LONG}</p>`}`, {});
    const mapless = Buffer.from(value.toString('latin1').replaceAll('/ToUnicode', '/ToNothing'), 'latin1');
    await expect(read(mapless)).rejects.toThrow('Unexpected PDF whose fonts do not tell');
  });

  it('has fonts that do not tell what their digits are: no number is made of them, and a finding says so', async () => {
    const digits = pdfOf(words.replace('two three', '2 3'), { toUnicode: MEANINGLESS_DIGITS });
    const report = await parseReport(
      new VFile({ path: '2021.pdf', value: digits }),
      filingOf('410703-data-bureau', 2021),
    );
    expect(report.findings.find(({ rule }) => rule === 'encoding')).toMatchObject({
      severity: 'warning',
      actual: '2',
      place: { page: 1 },
    });
    expect(JSON.stringify(report.preamble)).toContain('One \uFFFD \uFFFD four');
  });

  it('has a font without a table of its characters: the places of digits in it are no digits, nor blank', async () => {
    const tree = await read(pdfOf(`${words} BT /G 12 Tf 100 600 Td <0032003300200034> Tj ET`));
    expect(proseOf(tree)).toContain('\uFFFD\uFFFD\uFFFD\uFFFD');
    const rows = [1, 2, 3, 4, 5].map(
      (row) => `BT /F 12 Tf 50 ${600 - 20 * row} Td (the ${row}) Tj /G 12 Tf 200 0 Td <00320033> Tj ET `,
    );
    await expect(read(pdfOf(words + rows.join('')))).rejects.toThrow('whose fonts do not tell');
  });

  it('has a page of more areas over numbers than any report has, and is said to', async () => {
    const numbers = `BT /F 6 Tf 50 300 Td (${'7'.repeat(100)}) Tj ET `.repeat(100);
    const frames = '0 0 600 800 re 1 1 598 798 re f* '.repeat(1000);
    await expect(read(pdfOf(`${words} ${numbers} 1 g ${frames}`))).rejects.toThrow(
      'page 1 of more than 30,000,000 comparisons',
    );
  });

  it('unpacks to more than any report has, packed twice, and is said to', async () => {
    const packed = deflateSync(deflateSync(Buffer.alloc(201_000_000), { level: 1 }));
    const bomb = pdfOf(packed.toString('latin1'), { filter: '[/FlateDecode /FlateDecode]' });
    await expect(read(bomb)).rejects.toThrow('streams in the PDF that unpack to more than 200,000,000 bytes');
  });
});
