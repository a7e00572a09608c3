import { describe, expect, it } from 'vitest';
import { believed, believedLine } from '../../src/formats/scan/believe.ts';
import { withoutRestored } from '../../src/formats/scan/without-restored.ts';
import { treeOfReading } from '../../src/formats/scan/reading-tree.ts';
import type { Grid } from '../../src/formats/tree.ts';
import type { PictureReading, ReadCell } from '../../src/schemas/picture-reading.ts';
import type { Tables } from '../../src/schemas/tables.ts';
import { readField } from '../../src/text/numbers.ts';

const cell = (read: Partial<ReadCell>): ReadCell => ({
  row: 0,
  rows: 1,
  column: 0,
  columns: 1,
  words: [0, 0, 10, 10],
  text: '12',
  confidence: 0.99,
  isCount: true,
  ...read,
});

const line = (...texts: string[]) => ({
  edges: [0, 0, 10, 10] as [number, number, number, number],
  pieces: texts.map((text) => ({
    text,
    confidence: 0.99,
    edges: [0, 0, 10, 10] as [number, number, number, number],
  })),
});

describe('What is published of a recognised cell', () => {
  it.each([
    ['the engine is sure and the sums hold', { sums: true }],
    ['the engine is sure and the second reader read the same', { second: '12' }],
    ['sums fail that the cell is part of, and both readers agree', { sums: false, second: '12' }],
    [
      'the engine is not sure, and both sums and second reader agree',
      { confidence: 0.5, sums: true, second: '12' },
    ],
    [
      'a weak spot stands beside its digits, which both readers lost and no sum lacks',
      { sums: true, second: '12', hasFaint: true },
    ],
  ])('is its number where %s', (_, read) => {
    expect(believed(cell(read))).toBe('12');
  });

  it.each([
    ['四、结转下年度继续办理 7', '四、结转下年度继续办理 ?'],
    ['（一）予以公开12', '（一）予以公开 ?'],
    ['四、结转下年度继续办里 7 1', '四、结转下年度继续办里 ?'],
    ['1. 属于国家秘密', '1. 属于国家秘密'],
    ['第二十条第（一）项', '第二十条第（一）项'],
  ])('is words without a number that stands behind them: %s', (text, published) => {
    expect(believed(cell({ text, isCount: false }))).toBe(published);
  });

  it.each([
    ['nothing but the engine says so', {}],
    ['nothing but the engine says so, and nobody knows that it is a number of the form', { isCount: false }],
    ['the engine is not sure, whatever the sums say', { confidence: 0.5, sums: true }],
    ['the engine is not sure, whatever the second reader says', { confidence: 0.5, second: '12' }],
    ['sums fail that the cell is part of', { sums: false }],
    ['the second reader read other digits, whatever the sums say', { sums: true, second: '72' }],
    [
      'a weak spot stands beside its digits, be it a sign, and no sum holds',
      { second: '12', hasFaint: true },
    ],
    ['a weak spot stands beside its digits, and nobody read them again', { sums: true, hasFaint: true }],
    ['the second reader lost the sign', { text: '-12', second: '12' }],
    ['the cell has spots in which nobody reads anything', { text: '', confidence: 0, sums: true }],
    ['a blank cell is held by no sum', { text: '', confidence: 0, isBare: true }],
    ['a word stands where a number should', { text: 'O', sums: true }],
  ])('is no number where %s', (_, read) => {
    expect(['text', 'run']).toContain(readField(believed(cell(read))).kind);
  });

  it('is a digit that both readers read, though the engine takes it for a letter as well, and for no other digit', () => {
    const zero = { text: '0', confidence: 0.8, second: '0' };
    expect(believed(cell(zero))).toBe('0');
    for (const doubt of [{ candidates: ['6'] }, { confidence: 0.5 }, { second: '6' }, { second: undefined }])
      expect(readField(believed(cell({ ...zero, ...doubt }))).kind, JSON.stringify(doubt)).not.toBe('number');
  });

  it('is one number where its digits are spread over the cell, each for itself', () => {
    const spread = { text: '1 0 2', second: '102', words: [0, 0, 40, 10] as ReadCell['words'] };
    expect(believed(cell(spread))).toBe('102');
    expect(believed(cell({ ...spread, words: [0, 0, 6, 40] }))).toBe('1 0 2');
    expect(believed(cell({ ...spread, text: '1 02' }))).toBe('1 02');
    expect(believed(cell({ ...spread, text: '1 6 . 4', second: '16.4' }))).toBe('16.4');
    expect(believed(cell({ ...spread, confidence: 0.8, second: '102' }))).toBe('102?');
    expect(readField(believed(cell({ ...spread, second: '1021' }))).kind).not.toBe('number');
  });

  it('shows what it may be where it is in doubt', () => {
    expect(believed(cell({ candidates: ['72'], second: '17' }))).toBe('12? 72? 17?');
  });

  it('is a blank where the cell is bare and the sums hold without it', () => {
    expect(believed(cell({ text: '', confidence: 0, isBare: true, sums: true }))).toBe('');
  });

  it('is its words', () => {
    expect(believed(cell({ text: '予以公开', isCount: false }))).toBe('予以公开');
  });
});

describe('What is published of a line outside of tables', () => {
  it('is its words with the numbers in them', () => {
    expect(believedLine(line('2021年收到申请12件。'))).toEqual(['2021年收到申请12件。']);
  });

  it('has no number that stands by itself, as in a table whose lines nobody saw', () => {
    expect(believedLine(line('予以公开', '4', '0'))).toEqual(['予以公开', '?', '?']);
    expect(believedLine(line('一、本年新收政府信息公开申请数量 4 1 0'))).toEqual([
      '一、本年新收政府信息公开申请数量 ?',
    ]);
  });
});

/** What is published of a row of a table without lines between its rows. */
function publishedRow(...cells: ReadCell[]): string[] {
  const reading: PictureReading = {
    sha256: '0'.repeat(64),
    engine: { name: 'one', version: '1' },
    second: { name: 'other', version: '1' },
    pages: [
      {
        width: 100,
        height: 100,
        dotsPerInch: 72,
        askew: 0,
        lines: [],
        tables: [{ x: [0, 50, 100], edges: [0, 0, 100, 50], cells }],
      },
    ],
  };
  const tree = treeOfReading(reading, { cell: believed, line: believedLine });
  const grid = tree.children.find((node): node is Grid => node.type === 'grid')!;
  return grid.rows[0]!.cells.map(({ text }) => text);
}

describe('What is published of a recognised table whose rows nothing parts', () => {
  const beside = cell({ column: 1, text: '10', second: '10' });

  it('is no number, not even of a cell that prints one alone', () => {
    const published = publishedRow(cell({ text: '19 1 7', sums: true }), beside);
    expect(published.map((text) => readField(text).kind)).not.toContain('number');
  });

  it('is a number beside another whose digits are spread over their cell', () => {
    const spread = cell({ text: '1 0 2', second: '10', words: [0, 0, 40, 10] });
    expect(publishedRow(spread, beside)).toEqual(['102? 10?', '10']);
  });
});

describe('A number that arithmetic restored', () => {
  it('is none of a picture, where nobody knows for certain what it is made of', () => {
    const tables = {
      remedies: {
        litigationDirect: {
          upheld: { value: 2, status: 'printed' },
          total: { value: 0, status: 'reconstructed', raw: '01 L', decidedBy: ['remedy-total'] },
        },
      },
    } as unknown as Tables;
    expect(withoutRestored(tables)).toEqual({
      remedies: {
        litigationDirect: {
          upheld: { value: 2, status: 'printed' },
          total: { value: null, status: 'unreadable', raw: '01 L', candidates: [0] },
        },
      },
    });
  });
});
