import { describe, expect, it } from 'vitest';
import { behindSign } from '../../scripts/recognising/behind-sign.ts';
import { Colours } from '../../scripts/recognising/colours.ts';
import type { Engine } from '../../scripts/recognising/engine.ts';
import type { Area, Picture } from '../../scripts/recognising/picture.ts';
import { recognise } from '../../scripts/recognising/recognise.ts';
import { turnedRight } from '../../scripts/recognising/upright-page.ts';
import { believed } from '../../src/formats/scan/believe.ts';
import { boxPictured } from '../../src/formats/scan/laid-straight.ts';
import { PictureReading, type ReadCell } from '../../src/schemas/picture-reading.ts';
import { areaOf, type Printed } from './printed-words.ts';

const DOTS = 200;
const [WIDTH, HEIGHT] = [1000, 700];

function paper(): Picture {
  return { width: WIDTH, height: HEIGHT, grey: new Uint8Array(WIDTH * HEIGHT).fill(255) };
}

function fill(page: Picture, { left, top, right, bottom }: Area): void {
  for (let y = top; y < bottom; y++) page.grey.fill(0, y * WIDTH + left, y * WIDTH + right);
}

function printed(words: Printed): Picture {
  const page = paper();
  for (const word of words) fill(page, areaOf(word));
  return page;
}

/** Reads what stands at a place of a page of the size of these; of any other page it reads nothing in what is high, and else no word. */
function engineOf(words: Printed): Engine {
  const program = { name: 'engine', version: '1' };
  const wordAt = ({ width }: Picture, area: Area): string =>
    width === WIDTH
      ? words
          .filter((word) => {
            const { left, right, top, bottom } = areaOf(word);
            return left < area.right && right > area.left && top < area.bottom && bottom > area.top;
          })
          .map(([text]) => text)
          .join('')
      : '';
  return {
    first: program,
    second: program,
    readLine: (picture: Picture, area: Area) => {
      const text = wordAt(picture, area);
      const wrong = area.bottom - area.top > 40 ? '' : '乱码乱码';
      return Promise.resolve({ text: text || wrong, confidence: text ? 0.97 : 0.3, candidates: [] });
    },
    readDigits: (picture: Picture, area: Area) => Promise.resolve(wordAt(picture, area)),
  } as unknown as Engine;
}

const read = async (page: Picture, words: Printed) => {
  const reading = await recognise(engineOf(words), [{ ...page, dotsPerInch: DOTS }], new Uint8Array());
  return PictureReading.parse(JSON.parse(JSON.stringify(reading))).pages[0]!;
};

describe('A page that lies on its side', () => {
  const words: Printed = [
    '本报告由县政府办公室编制',
    '全年新收申请四件',
    '结转零件',
    '公开的内容',
    '不够丰富',
    '下一步将改进',
  ].map((text, at) => [text, 200, 50 + 90 * at]);

  it.each([90, 180, 270] as const)('is read upright, turned by %s degrees', async (turned) => {
    const upright = printed(words);
    const page = turned === 180 ? turnedRight(upright, 180) : turnedRight(upright, turned === 90 ? 270 : 90);
    const { lines, ...lying } = await read(page, words);
    expect(lying).toMatchObject({ width: page.width, height: page.height, turned });
    expect(lines.map(({ pieces }) => pieces[0]!.text)).toEqual(words.map(([text]) => text));
    for (const { edges } of lines) {
      const [left, top, right, bottom] = boxPictured(lying, edges);
      const [x, y] = [((left + right) / 2) * page.width, ((top + bottom) / 2) * page.height];
      expect(page.grey[Math.round(y) * page.width + Math.round(x)]).toBe(0);
    }
  });

  it('is read upright where, as it lies, a single sign is taken for a word', async () => {
    const high: Printed = [...words.map(([text, left, top]) => [text, left, top] as const), ['表', 60, 650]];
    const { turned, lines } = await read(turnedRight(printed(high), 270), high);
    expect(turned).toBe(90);
    expect(lines).toHaveLength(high.length);
  });

  it('is upright where nothing but numbers stands on it', async () => {
    const numbers: Printed = [0, 1, 2, 3, 4, 5, 6].map((at) => ['123456', 200, 100 + 80 * at]);
    expect(await read(printed(numbers), numbers)).not.toHaveProperty('turned');
  });
});

describe('Red ink', () => {
  const put = (colour: readonly number[]): Picture => {
    const colours = new Colours(2, 2);
    for (let at = 0; at < 3; at++) colours.put(at, [255, 0, 0], 0, 3);
    colours.put(3, colour, 0, 3);
    return colours.picture();
  };

  it('is as bright as paper where it is left out, and black stays black under it', () => {
    const { grey, withoutRed } = put([90, 10, 20]);
    expect(grey[0]).toBeLessThan(100);
    expect(withoutRed![0]).toBe(255);
    expect(withoutRed![3]).toBe(90);
    expect(put([20, 20, 200]).withoutRed![3]).toBe(put([20, 20, 200]).grey[3]);
  });

  it('makes a number doubtful that not both of sums and second reader confirm', () => {
    const cell: ReadCell = {
      ...{ row: 0, rows: 1, column: 0, columns: 1, words: [0, 0, 1, 1] },
      ...{ text: '12', confidence: 0.99, isCount: true, hasRed: true },
    };
    expect(believed({ ...cell, sums: true })).toMatch(/\?$/);
    expect(believed({ ...cell, second: '12' })).toMatch(/\?$/);
    expect(believed({ ...cell, sums: true, second: '12' })).toBe('12');
  });
});

describe('A table that space alone parts', () => {
  const HEADS = [
    ['信息内容', 100, 100],
    ['本年制发件数', 300, 100],
    ['本年废止件数', 520, 100],
    ['现行有效件数', 740, 100],
  ] as const;
  const words: Printed = [
    ...HEADS,
    ...(['规章', '行政规范性文件', '行政许可', '行政处罚'] as const).map(
      (label, at) => [label, 100, 160 + 60 * at] as const,
    ),
    ...[0, 1, 2, 3].flatMap((at) => [
      ['12', 350, 160 + 60 * at] as const,
      ...(at === 1 ? [] : [['345', 570, 160 + 60 * at] as const]),
      ['6', 800, 160 + 60 * at] as const,
    ]),
  ];

  it('is read cell by cell, and shows where it is blank', async () => {
    const [table] = (await read(printed(words), words)).tables;
    const rows = [1, 2, 3, 4].map((row) => table!.cells.filter((cell) => cell.row === row));
    expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['规章', '12', '345', '6'],
      ['行政规范性文件', '12', '', '6'],
      ['行政许可', '12', '345', '6'],
      ['行政处罚', '12', '345', '6'],
    ]);
    expect(rows[1]![2]!.isBare).toBe(true);
  });

  it('has no blank cell where a spot is printed', async () => {
    const page = printed(words);
    fill(page, { left: 580, top: 230, right: 583, bottom: 232 });
    const [table] = (await read(page, words)).tables;
    const cell = table!.cells.find(({ row, column }) => row === 2 && column === 2);
    expect(cell?.isBare).toBeUndefined();
  });

  it('is read where the title of one of its parts is in pieces', async () => {
    const title = (['第', '条第', '项'] as const).map((text, at) => [text, 400 + 60 * at, 400] as const);
    const head: Printed = [
      ['信息内容', 100, 460],
      ['本年处理决定数量', 500, 460],
    ];
    const parts: Printed = [...words, ...title, ...head, ['行政强制', 100, 520], ['7', 580, 520]];
    const [table] = (await read(printed(parts), parts)).tables;
    const textsOf = (own: number) => table!.cells.filter(({ row }) => row === own).map(({ text }) => text);
    expect([textsOf(5), textsOf(7)]).toEqual([['第条第项'], ['行政强制', '', '7', '']]);
  });

  it('has no number in a row without words', async () => {
    const unlabelled = words.filter(([text]) => text !== '行政许可');
    const [table] = (await read(printed(unlabelled), unlabelled)).tables;
    expect(table!.cells.filter(({ row }) => row === 3).map(({ text }) => text)).toEqual([
      '12?',
      '345?',
      '6?',
    ]);
  });
});

describe('A cell in which lines of writing touch', () => {
  it('shows that its table has more rows than lines part, of which no number is one', async () => {
    const words: Printed = [
      ['本年新收', 120, 110],
      ['自然人', 420, 110],
      ['企业', 620, 110],
      ['4', 420, 200],
      ['6', 620, 300],
    ];
    const page = printed(words);
    for (const y of [90, 150, 400]) fill(page, { left: 100, top: y, right: 800, bottom: y + 3 });
    for (const x of [100, 400, 600, 797]) fill(page, { left: x, top: 90, right: x + 3, bottom: 403 });
    expect((await read(page, words)).tables.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain(
      '4',
    );
    fill(page, { left: 120, top: 180, right: 320, bottom: 380 });
    expect(
      (await read(page, words)).tables.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ).not.toContain('4');
  });
});

describe('Heads that are written downwards beside each other', () => {
  it('are no rows: lines part the table that they stand in', async () => {
    const words: Printed = [
      ['本年新收', 120, 310],
      ...[...'商业企业'].map((character, at) => [character, 460, 110 + 40 * at] as const),
      ...[...'科研机构'].map((character, at) => [character, 680, 110 + 40 * at] as const),
      ['4', 466, 310],
      ['6', 686, 310],
    ];
    const page = printed(words);
    for (const y of [90, 290, 350]) fill(page, { left: 100, top: y, right: 800, bottom: y + 3 });
    for (const x of [100, 400, 600, 797]) fill(page, { left: x, top: 90, right: x + 3, bottom: 353 });
    const [table] = (await read(page, words)).tables;
    expect(table!.cells.filter(({ row }) => row === 1).map(({ text }) => text)).toEqual([
      '本年新收',
      '4',
      '6',
    ]);
  });
});

describe('Digits behind a word for more or less', () => {
  const area: Area = { left: 100, top: 100, right: 154, bottom: 124 };
  const page = paper();
  for (const [left, right] of [
    [100, 112],
    [114, 124],
    [128, 140],
    [142, 154],
  ] as const)
    fill(page, { left, top: 100, right, bottom: 124 });

  it('are what the second reader is asked for', () => {
    const { left, right } = behindSign(page, area, '增12', 90);
    expect([left >= 124, left <= 128, right]).toEqual([true, true, 154]);
  });

  it('are all of them where the word is set apart, however far from each other they stand', () => {
    const spread = paper();
    for (const [left, right] of [
      [100, 108],
      [112, 124],
      [190, 202],
      [300, 312],
    ] as const)
      fill(spread, { left, top: 100, right, bottom: 124 });
    expect(behindSign(spread, { ...area, right: 312 }, '减 8', 90)).toEqual({
      ...area,
      left: 190,
      right: 312,
    });
  });

  it('are all that stands there where there is no such word', () => {
    expect(behindSign(page, area, '-12', 90)).toEqual(area);
    expect(behindSign(page, area, '新增', 90)).toEqual(area);
  });
});
