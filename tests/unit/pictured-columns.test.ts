import { describe, expect, it } from 'vitest';
import { hasLinesWithin } from '../../scripts/recognising/column-tables.ts';
import type { Engine } from '../../scripts/recognising/engine.ts';
import { rowsBelowOtherHeads } from '../../scripts/recognising/own-heads.ts';
import type { Area, Picture } from '../../scripts/recognising/picture.ts';
import { recognise } from '../../scripts/recognising/recognise.ts';
import { withWholeLabels } from '../../scripts/recognising/whole-labels.ts';
import type { Rule } from '../../src/formats/pdf/drawing.ts';
import type { Lattice } from '../../src/formats/pdf/lattice.ts';
import type { Table } from '../../src/formats/pdf/table.ts';
import { endsAfterHeads } from '../../src/formats/scan/own-heads.ts';
import type { PictureReading, ReadCell } from '../../src/schemas/picture-reading.ts';
import { findCell } from '../../src/vocabulary/tables.ts';
import { areaOf, type Printed } from './printed-words.ts';

const [WIDTH, HEIGHT] = [1200, 700];
const program = { name: 'engine', version: '1' };

function fill(page: Picture, left: number, top: number, right: number, bottom: number): void {
  for (let y = top; y < bottom; y++) page.grey.fill(0, y * WIDTH + left, y * WIDTH + right);
}

/** Reads words where they were printed. */
const engineOf = (words: Printed): Engine =>
  ({
    first: program,
    second: program,
    readLine: (_: Picture, area: Area) => {
      const text = words
        .filter((word) => {
          const { left, right, top, bottom } = areaOf(word);
          return left < area.right && right > area.left && top < area.bottom && bottom > area.top;
        })
        .map(([own]) => own)
        .join('');
      return Promise.resolve({ text, confidence: text ? 0.97 : 0, candidates: [] });
    },
    readDigits: () => Promise.resolve(''),
  }) as unknown as Engine;

/** A table that the page's end cuts: a frame open below, and lines between its columns that no line across ties to it. */
async function cutTable(words: Printed) {
  const page = { width: WIDTH, height: HEIGHT, grey: new Uint8Array(WIDTH * HEIGHT).fill(255) };
  fill(page, 100, 100, 1102, 102);
  for (const x of [100, 600, 1100]) fill(page, x, 100, x + 2, 600);
  for (const x of [700, 800, 950]) fill(page, x, 160, x + 2, 600);
  for (const word of words) {
    const { left, top, right, bottom } = areaOf(word);
    for (let at = left; at < right; at += 12) fill(page, at, top, at + 9, bottom);
  }
  const { pages } = await recognise(engineOf(words), [{ ...page, dotsPerInch: 200 }], new Uint8Array());
  return pages[0]!.tables;
}

describe('A table whose lines part its columns alone, and are tied by none across', () => {
  const LABELS = ['属于国家秘密', '危及三安全一稳定', '保护第三方合法权益', '属于三类内部事务信息'];
  const rows: Printed = LABELS.map((text, at) => [text, 200, 200 + at * 60]);

  it('has a row for each line of writing, with what stands between the lines', async () => {
    const [table] = await cutTable([...rows, ['12', 640, 200], ['3', 740, 260], ['15', 1000, 200]]);
    const shown = table!.cells
      .filter(({ text }) => text !== '')
      .map(({ row, column, columns, text }) => [row, column, columns, text]);
    expect(shown).toEqual([
      [0, 0, 1, '属于国家秘密'],
      [0, 1, 1, '12'],
      [0, 4, 1, '15'],
      [1, 0, 1, '危及三安全一稳定'],
      [1, 2, 1, '3'],
      [2, 0, 1, '保护第三方合法权益'],
      [3, 0, 1, '属于三类内部事务信息'],
    ]);
    // A row without a number was looked at as well.
    const last = table!.cells.filter(({ row, text }) => row === 3 && text === '');
    expect(last.map(({ isBare }) => isBare)).toEqual([true, true, true, true]);
  });

  it('is no such table where a number stands in no row, or its words are none of the form', async () => {
    const shapes = async (words: Printed) =>
      (await cutTable(words)).flatMap(({ cells }) =>
        cells.filter(({ text, columns }) => /^\d+$/.test(text) && columns === 1),
      );
    expect(await shapes([...rows, ['12', 640, 200], ['3', 740, 230]])).toEqual([]);
    const others: Printed = ['甲乙丙丁', '戊己庚辛', '子丑寅卯'].map((text, at) => [
      text,
      200,
      200 + at * 60,
    ]);
    expect(await shapes([...others, ['12', 640, 200], ['3', 740, 260]])).toEqual([]);
  });

  it('is told by several lines in the midst of its cells, not by the edge of a stamp', () => {
    const cell = { left: 50, top: 50, right: 400, bottom: 300 };
    const lattice = {
      ...cell,
      x: [50, 400],
      y: [50, 300],
      isCut: false,
      cells: [cell],
    } as unknown as Lattice;
    const upright = (at: number, to: number): Rule => ({ axis: 'vertical', at, from: 100, to });
    expect(
      hasLinesWithin(
        lattice,
        [100, 200, 300].map((at) => upright(at, 300)),
      ),
    ).toBe(true);
    expect(
      hasLinesWithin(
        lattice,
        [100, 101, 300].map((at) => upright(at, 300)),
      ),
    ).toBe(false);
    expect(
      hasLinesWithin(
        lattice,
        [100, 200, 300].map((at) => upright(at, 120)),
      ),
    ).toBe(false);
    expect(
      hasLinesWithin(
        lattice,
        [50, 51, 400].map((at) => upright(at, 300)),
      ),
    ).toBe(false);
  });
});

const cell = (row: number, column: number, text: string, columns = 1): ReadCell => ({
  row,
  rows: 1,
  column,
  columns,
  words: [100 * column + 10, 50 * row + 10, 100 * (column + columns) - 10, 50 * row + 22],
  text,
  confidence: 0.95,
});

describe('Cells that print pieces of one label', () => {
  const engine = (text: string): Engine =>
    ({ readLine: () => Promise.resolve({ text, confidence: 0.93, candidates: [] }) }) as unknown as Engine;
  const page = { width: WIDTH, height: HEIGHT, grey: new Uint8Array(WIDTH * HEIGHT).fill(255) };
  const readAgain = async (text: string, ...cells: readonly ReadCell[]) =>
    (await withWholeLabels(engine(text), page, cells, 200)).map((own) => [own.column, own.columns, own.text]);

  it('are one where they are read at once as the label of a row', async () => {
    expect(await readAgain('行政许可', cell(0, 0, '行政'), cell(0, 1, '可'), cell(0, 2, '12'))).toEqual([
      [0, 2, '行政许可'],
      [2, 1, '12'],
    ]);
  });

  it.each([
    ['other words', '行政讦可', [cell(0, 0, '行政'), cell(0, 1, '可')]],
    ['a head', '结果维持', [cell(0, 0, '结果'), cell(0, 1, '维持')]],
    ['a label that one of them is already', '行政许可', [cell(0, 0, '行政许可'), cell(0, 1, '行政处罚')]],
    ['a number among them', '行政许可', [cell(0, 0, '行政'), cell(0, 1, '7')]],
    ['cells of two rows', '行政许可', [cell(0, 0, '行政'), cell(1, 1, '许可')]],
    ['cells apart', '行政许可', [cell(0, 0, '行政'), cell(0, 2, '许可')]],
  ])('stay apart where they are %s', async (_, text, cells) => {
    expect(await readAgain(text, ...cells)).toHaveLength(cells.length);
  });
});

describe('A number below the head of another column', () => {
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const readingOf = (cells: ReadCell[]) =>
    ({ pages: [{ tables: [{ cells }] }] }) as unknown as PictureReading;
  const outcomes = ['upheld', 'corrected', 'otherOutcome', 'pending', 'total'].map((key) =>
    findCell(`remedies.administrativeReview.${key}`)!,
  );
  const misplaced = (columns: readonly number[]) => {
    const numbers = columns.map((column, at) => cell(1, column, String(at)));
    const all = [...heads.map((text, at) => cell(0, at, text)), ...numbers];
    const own = new Map(outcomes.map(({ id }, at) => [id, numbers[at]!]));
    return rowsBelowOtherHeads(readingOf(all), own, outcomes).size;
  };

  it('is in doubt with its row', () => {
    expect(misplaced([0, 1, 2, 3, 4])).toBe(0);
    // A line too much before the first, and one too few behind the second.
    expect(misplaced([9, 0, 1, 3, 4])).toBe(5);
  });
});

describe('A table that ends behind some of its columns', () => {
  const row = (...texts: readonly string[]) =>
    texts.map((text, column) => ({ text, column, columns: 1, rows: 1, page: 1, box: [0, 0, 0, 0] as const }));
  const tableOf = (...rows: readonly (readonly string[])[]) =>
    ({ x: [], rows: rows.map((own) => row(...own)) }) as unknown as Table;

  it('is drawn where each number stands below just its own head', () => {
    const table = tableOf(
      ['', '自然人', '商业企业', '科研机构'],
      ['予以公开', '3', '', '1'],
      ['部分公开', '', '2', ''],
    );
    expect(endsAfterHeads(table)).toBe(true);
  });

  it.each([
    [
      'has all columns',
      [
        ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
        ['予以公开', '1', '', '', '', '', '', '1'],
      ],
    ],
    [
      'lacks one among them',
      [
        ['', '自然人', '科研机构', '社会公益组织'],
        ['予以公开', '3', '', '1'],
      ],
    ],
    [
      'has two heads in one cell',
      [
        ['', '自然人', '商业企业科研机构', '社会公益组织'],
        ['予以公开', '3', '', '1'],
      ],
    ],
    [
      'has a row of more cells',
      [
        ['', '自然人', '商业企业', '科研机构'],
        ['予以公开', '3', '', '1', '4'],
      ],
    ],
    [
      'has a row of fewer cells',
      [
        ['', '自然人', '商业企业', '科研机构'],
        ['予以公开', '3', '1'],
      ],
    ],
    [
      'has two columns alone',
      [
        ['', '自然人', '商业企业'],
        ['予以公开', '3', '1'],
      ],
    ],
    [
      'has further heads that nobody could read',
      [
        ['', '自然人', '商业企业', '科研机构', '杜会'],
        ['予以公开', '3', '1', '2', '6'],
      ],
    ],
  ])('is not where it %s', (_, rows) => {
    expect(endsAfterHeads(tableOf(...rows))).toBe(false);
  });
});
