import { describe, expect, it } from 'vitest';
import type { Engine } from '../../scripts/recognising/engine.ts';
import type { Area, Picture } from '../../scripts/recognising/picture.ts';
import { recognise } from '../../scripts/recognising/recognise.ts';
import { lineBelowSigns, underliningOf } from '../../scripts/recognising/underlined-tables.ts';

const look = { darkness: 90, dotsPerInch: 200 };
const [WIDTH, HEIGHT] = [900, 700];
const TABLE: Area = { left: 100, top: 100, right: 802, bottom: 402 };
const ROWS = [0, 1, 2, 3, 4, 5].map((row) => 100 + row * 50);
/** Where the digits of a row stand. */
const SIGNS = 600;

function fill(page: Picture, left: number, top: number, right: number, bottom: number, shade = 0): void {
  for (let y = top; y < bottom; y++) page.grey.fill(shade, y * WIDTH + left, y * WIDTH + right);
}

/** A table of two columns with words in the first, and what `below` draws around each row's. */
function tableOf(below: (page: Picture, top: number, row: number) => void): Picture {
  const page = { width: WIDTH, height: HEIGHT, grey: new Uint8Array(WIDTH * HEIGHT).fill(255) };
  for (const y of [...ROWS, 400]) fill(page, 100, y, 802, y + 2);
  for (const x of [100, 500, 800]) fill(page, x, 100, x + 2, 402);
  ROWS.forEach((y, row) => {
    for (let letter = 0; letter < 6; letter++)
      for (const stroke of [0, 8, 16]) {
        fill(page, 200 + letter * 26, y + 12 + stroke, 222 + letter * 26, y + 14 + stroke);
        fill(page, 204 + letter * 26 + stroke, y + 12, 206 + letter * 26 + stroke, y + 30);
      }
    below(page, y, row);
  });
  return page;
}

const underlined = (page: Picture, top: number) => fill(page, 200, top + 33, 352, top + 36);
const cellsOf = (left: number, right: number): Area[] =>
  ROWS.map((top) => ({ left, top, right, bottom: top + 50 }));
const cells = [...cellsOf(100, 500), ...cellsOf(500, 802)];

describe('A table whose words are underlined', () => {
  it('is told by the lines below most of them', () => {
    const found = underliningOf(tableOf(underlined), TABLE, cells, look);
    expect(
      found!.lines.map(({ left, top, right, bottom }) => [left, top - 100, right, bottom - 100]),
    ).toEqual(ROWS.map((y) => [200, y - 67, 352, y - 64]));
    expect(found!.height).toBe(22);
  });

  it.each<[string, Parameters<typeof tableOf>[0]]>([
    ['no word has such a line', () => undefined],
    ['some words alone have one', (page, top, row) => row < 3 && underlined(page, top)],
    ['the words are struck out', (page, top) => fill(page, 200, top + 20, 352, top + 23)],
    ['lines go from edge to edge', (page, top) => fill(page, 102, top + 33, 500, top + 36)],
    ['bars stand there as high as letters', (page, top) => fill(page, 200, top + 32, 352, top + 44)],
  ])('is none where %s', (_, below) => {
    expect(underliningOf(tableOf(below), TABLE, cells, look)).toBeNull();
  });
});

describe('The line below a sign of an underlined table', () => {
  const cell: Area = { left: 500, top: 100, right: 802, bottom: 150 };
  const lineBelow = (...strokes: readonly (readonly [number, number, number, number])[]) => {
    const page = tableOf(underlined);
    for (const [left, top, right, bottom] of strokes)
      fill(page, SIGNS + left, 100 + top, SIGNS + right, 100 + bottom);
    const found = lineBelowSigns(page, cell, { lines: [], height: 24 }, look);
    return found && { top: found.line.top - 100, isBelowOne: found.isBelowOne };
  };
  const ring = [
    [2, 12, 4, 30],
    [10, 12, 12, 30],
    [2, 12, 12, 14],
    [2, 28, 12, 30],
  ] as const;

  it('is found below a digit and below a dash', () => {
    expect(lineBelow(...ring, [0, 33, 14, 36])).toEqual({ top: 33, isBelowOne: true });
    expect(lineBelow([1, 21, 7, 23], [0, 33, 9, 36])).toEqual({ top: 33, isBelowOne: false });
    expect(lineBelow([0, 21, 24, 23], [0, 33, 24, 36])).toEqual({ top: 33, isBelowOne: false });
  });

  it('is not the lowest stroke of a digit, nor of 二, nor a dash, nor a line further off', () => {
    expect(lineBelow(...ring)).toBeNull();
    expect(lineBelow([5, 18, 20, 20], [0, 30, 24, 33])).toBeNull();
    expect(lineBelow([0, 21, 12, 23])).toBeNull();
    expect(lineBelow([0, 6, 2, 10], [0, 40, 14, 43])).toBeNull();
    expect(lineBelow(...ring, [4, 33, 9, 36])).toBeNull();
  });
});

describe('Signs of an underlined table', () => {
  /** Reads a digit where nothing but a digit is shown. */
  const engineOf = (digit: string) =>
    ({
      first: { name: 'first', version: '1' },
      second: { name: 'second', version: '1' },
      readLine: (_: Picture, { left, top, bottom }: Area) => {
        const text = left < 500 ? '行政许可' : bottom - top <= 20 ? digit : '二';
        return Promise.resolve({ text, confidence: 0.97, candidates: [] });
      },
      readDigits: () => Promise.resolve(digit),
    }) as unknown as Engine;
  const numbersOf = async (digit: string, below: Parameters<typeof tableOf>[0]) => {
    const page = { ...tableOf(below), dotsPerInch: 200 };
    const { pages } = await recognise(engineOf(digit), [page], new Uint8Array());
    return pages[0]!.tables[0]!.cells.filter(({ column, text }) => column === 1 && text !== '').map(
      ({ text, hasFaint = false }) => [text, hasFaint],
    );
  };
  const withDigits: Parameters<typeof tableOf>[0] = (page, top) => {
    underlined(page, top);
    fill(page, SIGNS, top + 12, SIGNS + 10, top + 30);
    fill(page, SIGNS - 2, top + 33, SIGNS + 12, top + 36);
  };

  it('are read without the lines below them', async () => {
    expect(await numbersOf('0', withDigits)).toEqual(ROWS.map(() => ['0', false]));
  });

  it('are in doubt where a 7 stands there, which a 2 looks like without its lowest stroke', async () => {
    expect(await numbersOf('7', withDigits)).toEqual(ROWS.map(() => ['7', true]));
  });

  it('keep their strokes where the words have no line below them', async () => {
    const digitsAlone: Parameters<typeof tableOf>[0] = (page, top) => {
      fill(page, SIGNS, top + 12, SIGNS + 10, top + 30);
      fill(page, SIGNS - 2, top + 33, SIGNS + 12, top + 36);
    };
    expect(await numbersOf('7', digitsAlone)).toEqual(ROWS.map(() => ['二', false]));
  });
});
