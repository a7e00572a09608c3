import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../src/formats/pdf/drawing.ts';
import { withGapTables } from '../../src/formats/pdf/gap-table.ts';
import { cellsOf } from '../../src/formats/pdf/gap-cells.ts';
import { linesOf } from '../../src/formats/pdf/lines.ts';

const SIZE = 10;
const SETTING = { size: SIZE, left: 0, right: 600, leading: 16 };
const SHEET = { page: 1, boxOf: () => [0, 0, 1, 1] as [number, number, number, number] };

/** Words as a page prints them: their left edge and line of writing in points. */
const words = (text: string, left: number, baseline: number): Glyph[] =>
  [...text].map((character, at) => ({
    text: character,
    left: left + at * SIZE,
    right: left + (at + 1) * SIZE,
    top: baseline - SIZE,
    bottom: baseline,
    baseline,
    size: SIZE,
  }));

const table = (...glyphs: Glyph[][]) => {
  const [item] = withGapTables(linesOf(glyphs.flat()), SETTING, { sheet: SHEET, marks: [] });
  if (!item || !('rows' in item)) throw new Error('Unexpected prose, expected a table');
  return cellsOf(item);
};

describe('A table without lines', () => {
  it('keeps a label from the next one below it, which is counted anew', () => {
    const { cells } = table(
      words('（二）部分公开', 0, 100),
      words('4', 200, 100),
      words('4', 300, 100),
      words('（三）', 0, 112),
      words('不予公开', 0, 124),
      words('1.属于国家秘密', 90, 118),
      words('1', 200, 118),
      words('1', 300, 118),
    );
    expect(cells.map((row) => row.map(({ text }) => text))).toEqual([
      ['（二）部分公开', '4', '4'],
      ['（三）不予公开', '1.属于国家秘密', '1', '1'],
    ]);
  });

  it('has the numbers beside a label of several lines in its row, in whichever of them they stand', () => {
    const { cells } = table(
      words('1.属于国家秘密', 0, 100),
      words('1', 200, 100),
      words('1', 300, 100),
      words('4.保护', 0, 116),
      words('第三方', 0, 128),
      words('合法权益', 0, 140),
      words('2', 200, 119),
      words('2', 300, 119),
    );
    expect(cells.map((row) => row.map(({ text }) => text))).toEqual([
      ['1.属于国家秘密', '1', '1'],
      ['4.保护第三方合法权益', '2', '2'],
    ]);
  });

  it('keeps the sign of a number that cannot be read out of the label above it', () => {
    const { cells } = table(
      words('自然人', 200, 100),
      words('总计', 300, 100),
      words('一、本年新收政府信息公开申请数量', 0, 114),
      words('…', 215, 114),
      words('7', 305, 114),
      words('二、上年结转政府信息公开申请数量', 0, 130),
      words('5', 215, 130),
      words('6', 305, 130),
    );
    expect(cells.at(-2)!.map(({ text }) => text)).toEqual(['一、本年新收政府信息公开申请数量', '…', '7']);
  });

  it('has none of its numbers where something is drawn in a place of one', () => {
    const lines = linesOf(
      [words('规章', 0, 100), words('8', 200, 100), words('行政许可', 0, 116), words('6', 200, 116)].flat(),
    );
    const drawnAt = (left: number) => {
      const marks = [{ left, top: 91, right: left + 5, bottom: 100, isPicture: false }];
      const [item] = withGapTables(lines, SETTING, { sheet: SHEET, marks });
      return item && 'rows' in item ? item.isInDoubt === true : null;
    };
    expect([100, 300, -20].map(drawnAt)).toEqual([true, true, false]);
  });

  it('has columns where heads stand above the numbers, and no number for certain where they stand beside', () => {
    const under = (left: number) => {
      const { cells } = table(
        words('本年制发件数', 100, 100),
        words('本年废止件数', 200, 100),
        words('现行有效件数', 300, 100),
        words('规章', 0, 116),
        words('8', left, 116),
        words('6', left + 100, 116),
      );
      return cells.at(-1)!.map(({ text }) => text);
    };
    expect(under(220)).toEqual(['规章', '', '8', '6']);
    expect(under(180)).toEqual(['规章', '8? 6?']);
  });

  it('has no value of a number that counts its labels', () => {
    const rows = ['属于国家秘密', '属于行政查询事项', '属于行政执法案卷'].flatMap((label, at) => [
      words(String(at + 1), 0, 100 + at * 20),
      words(label, 60, 100 + at * 20),
      words('4', 300, 100 + at * 20),
      words('5', 400, 100 + at * 20),
    ]);
    expect(table(...rows).cells.map((row) => row.map(({ text }) => text))).toEqual([
      ['属于国家秘密', '4', '5'],
      ['属于行政查询事项', '4', '5'],
      ['属于行政执法案卷', '4', '5'],
    ]);
  });
});
