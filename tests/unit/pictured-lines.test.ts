import { describe, expect, it } from 'vitest';
import { skewOf, upright } from '../../scripts/recognising/deskew.ts';
import { drawnRules, weakRules } from '../../scripts/recognising/drawn-rules.ts';
import type { Engine } from '../../scripts/recognising/engine.ts';
import { flatStroke } from '../../scripts/recognising/flat-stroke.ts';
import { withoutGrounds } from '../../scripts/recognising/grounds.ts';
import { glyphsOf, minusBefore, spaced } from '../../scripts/recognising/glyphs.ts';
import { inkIn } from '../../scripts/recognising/ink.ts';
import { darknessOfInk, onWhite, type Picture } from '../../scripts/recognising/picture.ts';
import { withoutUnderline } from '../../scripts/recognising/underline.ts';
import { recognise } from '../../scripts/recognising/recognise.ts';
import { joinRules } from '../../src/formats/pdf/join-rules.ts';
import { latticesOf } from '../../src/formats/pdf/lattice.ts';
import { asPictured } from '../../src/formats/scan/laid-straight.ts';

const DOTS = 200;
const [WIDTH, HEIGHT] = [900, 700];

/** A page with a table of three columns and four rows, the first row one cell, and a stroke as of a digit in one. */
function drawnPage({ askew = 0, noise = 0, light = (): number => 1 } = {}): Picture {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(255);
  const fill = (left: number, top: number, right: number, bottom: number, shade = 0) => {
    for (let y = top; y < bottom; y++) grey.fill(shade, y * WIDTH + left, y * WIDTH + right);
  };
  for (let row = 0; row <= 4; row++) fill(100, 100 + row * 100, 803, 103 + row * 100, 60);
  for (const x of [100, 800]) fill(x, 100, x + 3, 503, 60);
  for (const x of [300, 550]) fill(x, 200, x + 3, 503, 60);
  fill(420, 340, 424, 362);
  const straight = { width: WIDTH, height: HEIGHT, grey };
  const turned = upright(straight, -askew);
  let state = 7;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32 - 0.5;
  return {
    ...turned,
    grey: turned.grey.map((shade) => Math.max(0, Math.min(255, shade * light() + noise * 3.4 * random()))),
  };
}

const shapeOf = (picture: Picture) => {
  const white = onWhite(picture);
  const darkness = darknessOfInk(white);
  const straight = upright(white, skewOf(white, darkness));
  const lattices = latticesOf(joinRules(drawnRules(straight, Math.min(darkness, 110), DOTS)));
  return lattices.map(({ x, y, cells }) => [x.length - 1, y.length - 1, cells.length]);
};

describe('Lines on a picture', () => {
  it.each([
    ['straight', {}],
    ['askew', { askew: 1.3 }],
    ['askew the other way, with noise', { askew: -0.8, noise: 12 }],
    ['in poor light', { light: () => 0.6, noise: 6 }],
  ])('make the table that they draw, with its merged cell: %s', (_, lying) => {
    expect(shapeOf(drawnPage(lying))).toEqual([[3, 4, 10]]);
  });

  it('make no table where there is nothing but noise', () => {
    const page = drawnPage({ noise: 12 });
    const blank = { ...page, grey: page.grey.map((shade) => Math.max(shade, 200)) };
    expect(shapeOf(blank)).toEqual([]);
  });
});

/** Paints a part of a page. */
function fill(page: Picture, left: number, top: number, right: number, bottom: number, shade = 0): void {
  for (let y = top; y < bottom; y++) page.grey.fill(shade, y * WIDTH + left, y * WIDTH + right);
}

const paper = (): Picture => ({
  width: WIDTH,
  height: HEIGHT,
  grey: new Uint8Array(WIDTH * HEIGHT).fill(255),
});

const rulesOf = (page: Picture) => latticesOf(joinRules(drawnRules(page, 100, DOTS)));

describe('Strokes of letters that fill the height of their cell', () => {
  it('are no lines of the table, alone between two lines as they stand', () => {
    const page = paper();
    for (let row = 0; row <= 6; row++) fill(page, 100, 100 + row * 36, 801, 102 + row * 36);
    for (const x of [100, 300, 550, 799]) fill(page, x, 100, x + 2, 318);
    // Its ends are near to the lines above and below.
    fill(page, 200, 106, 203, 134);
    fill(page, 180, 114, 224, 116);
    fill(page, 180, 124, 224, 126);
    const [table] = rulesOf(page);
    expect([table!.x.length - 1, table!.y.length - 1, table!.cells.length]).toEqual([3, 6, 18]);
  });
});

describe('Stems of letters in rows that are no higher than these', () => {
  it('are no lines, though they go from line to line', () => {
    const page = paper();
    for (let row = 0; row <= 6; row++) fill(page, 100, 100 + row * 30, 801, 102 + row * 30);
    for (const x of [100, 300, 550, 799]) fill(page, x, 100, x + 2, 282);
    // Strokes lead away from it to one side.
    fill(page, 200, 132, 203, 160);
    fill(page, 200, 138, 216, 140);
    fill(page, 200, 146, 216, 148);
    const [table] = rulesOf(page);
    expect([table!.x.length - 1, table!.y.length - 1, table!.cells.length]).toEqual([3, 6, 18]);
  });
});

describe('The end of a short line', () => {
  it('is where the line lies that it meets, though a letter above touches it there', () => {
    const page = paper();
    for (const y of [100, 136, 172]) fill(page, 100, y, 801, y + 2);
    for (const x of [100, 300, 799]) fill(page, x, 100, x + 2, 174);
    fill(page, 550, 136, 552, 174);
    fill(page, 550, 124, 552, 136);
    const [table] = rulesOf(page);
    expect([table!.x.length - 1, table!.y.length - 1, table!.cells.length]).toEqual([3, 2, 5]);
  });
});

describe('Tables above each other', () => {
  it('have each their own columns, however near these lie to those of the other', () => {
    const page = paper();
    for (const [top, shift] of [
      [60, 0],
      [400, 6],
    ] as const) {
      for (let row = 0; row <= 3; row++) fill(page, 100, top + row * 60, 801, top + 2 + row * 60);
      // Double lines.
      for (const x of [100, 300, 550, 794])
        for (const side of [0, 6]) fill(page, x + shift + side, top, x + shift + side + 2, top + 182);
    }
    const points = 72 / DOTS;
    expect(rulesOf(page).map(({ x }) => x.map((at) => Math.round(at / points)))).toEqual([
      [104, 304, 554, 798],
      [110, 310, 560, 804],
    ]);
  });
});

describe('A dark ground', () => {
  const ground = () => {
    const page = paper();
    fill(page, 100, 100, 801, 160, 60);
    for (let row = 0; row <= 3; row++) fill(page, 100, 160 + row * 60, 801, 162 + row * 60);
    for (const x of [100, 450, 799]) fill(page, x, 100, x + 2, 342);
    for (const x of [250, 270, 290]) fill(page, x, 118, x + 4, 142, 255);
    return page;
  };

  it('is paper with a line around it, on which light letters are dark', () => {
    const cleared = withoutGrounds(ground());
    const [table] = rulesOf(cleared);
    expect([table!.x.length - 1, table!.y.length - 1]).toEqual([2, 4]);
    const area = { left: 110, top: 100, right: 440, bottom: 160 };
    const { lines } = inkIn(cleared, area, { darkness: 90, dotsPerInch: DOTS, framed: true });
    expect(lines.flat()).toEqual([{ left: 250, top: 118, right: 294, bottom: 142 }]);
  });

  it('is none where letters stand close to each other', () => {
    const page = paper();
    for (let line = 0; line < 12; line++)
      for (let at = 100; at < 780; at += 28)
        for (let stroke = 0; stroke < 4; stroke++)
          fill(page, at, 100 + line * 34 + stroke * 8, at + 26, 105 + line * 34 + stroke * 8);
    expect(withoutGrounds(page).grey).toEqual(page.grey);
  });
});

describe('Lines of dashes', () => {
  it('make the table that they draw, which no single pixel shows where they are pale', () => {
    const page = paper();
    for (let at = 100; at < 800; at += 12)
      for (let row = 0; row <= 3; row++) fill(page, at, 100 + row * 100, at + 6, 102 + row * 100, 140);
    for (let at = 100; at < 400; at += 12)
      for (const x of [100, 300, 550, 799]) fill(page, x, at, x + 2, at + 6, 140);
    expect(rulesOf(page)).toEqual([]);
    const [table] = latticesOf(joinRules(weakRules(page, 100, DOTS)));
    expect([table!.x.length - 1, table!.y.length - 1, table!.cells.length]).toEqual([3, 3, 9]);
  });

  it('are none of the stems of letters between them', () => {
    const page = paper();
    for (let at = 100; at < 800; at += 4)
      for (let row = 0; row <= 6; row++) fill(page, at, 100 + row * 46, at + 2, 102 + row * 46, 90);
    for (let at = 100; at < 376; at += 4)
      for (const x of [100, 500, 799]) fill(page, x, at, x + 2, at + 2, 90);
    for (const row of [0, 3]) fill(page, 300, 111 + row * 46, 303, 137 + row * 46);
    const [table] = latticesOf(joinRules(weakRules(page, 56, DOTS)));
    expect([table!.x.length - 1, table!.y.length - 1]).toEqual([2, 6]);
  });

  it('are whole where two dashes meet and look like a stem, and end at the last line that they meet', () => {
    const page = paper();
    // Each side of a cell begins and ends with a dash.
    const dashesOf = (from: number): [number, number][] =>
      [0, 19, 37].map((at) => [from + at, from + Math.min(at + 13, 50)]);
    const across = (y: number) => {
      for (let x = 100; x < 800; x += 50)
        for (const [left, right] of dashesOf(x)) fill(page, left, y, right, y + 3);
    };
    const down = (x: number, from: number) => {
      for (let y = from; y < 300; y += 50)
        for (const [top, bottom] of dashesOf(y)) fill(page, x, top, x + 3, bottom);
    };
    for (const y of [100, 150, 250, 298]) across(y);
    for (const x of [100, 798]) down(x, 100);
    for (const x of [300, 550]) down(x, 150);
    // The stem of a letter above a line.
    fill(page, 300, 112, 303, 138);
    const [table] = latticesOf(joinRules(weakRules(page, 100, DOTS)));
    expect([table!.x.length - 1, table!.y.length - 1, table!.cells.length]).toEqual([3, 3, 7]);
  });

  it('are none in writing', () => {
    const page = paper();
    for (let line = 0; line < 12; line++)
      for (let at = 100; at < 780; at += 28)
        for (let stroke = 0; stroke < 4; stroke++)
          fill(page, at + 2, 100 + line * 40 + stroke * 6, at + 22, 102 + line * 40 + stroke * 6, 40);
    expect(latticesOf(joinRules(weakRules(page, 100, DOTS)))).toEqual([]);
  });
});

describe('A dash in a cell', () => {
  const look = { darkness: 100, dotsPerInch: DOTS, height: 25 };
  const cell = { left: 300, top: 300, right: 550, bottom: 400 };

  it.each([
    ['long', [[400, 350, 424, 352]]],
    [
      'short, one beside the other, in grey',
      [
        [400, 350, 407, 352, 170],
        [411, 350, 418, 352, 170],
      ],
    ],
  ])('is told by how flat it is: %s', (_, strokes) => {
    const page = paper();
    for (const [left, top, right, bottom, shade] of strokes) fill(page, left!, top!, right!, bottom!, shade);
    expect(flatStroke(page, cell, look)).not.toBeNull();
  });

  it.each([
    ['a digit', [[400, 340, 404, 365]]],
    [
      'a row of small digits',
      [
        [400, 345, 404, 357],
        [410, 345, 414, 357],
        [420, 345, 424, 357],
      ],
    ],
    [
      'a digit with a sign',
      [
        [390, 350, 397, 352],
        [402, 340, 406, 365],
      ],
    ],
    ['a point', [[400, 360, 403, 363]]],
    ['a line from edge to edge', [[306, 394, 544, 396]]],
    ['nothing', []],
  ])('is not %s', (_, strokes) => {
    const page = paper();
    for (const [left, top, right, bottom] of strokes) fill(page, left!, top!, right!, bottom!);
    expect(flatStroke(page, cell, look)).toBeNull();
  });
});

describe('Digits that the first reader is not sure of', () => {
  const engineOf = (words: (margin: number | undefined) => [string, number], digits: readonly string[]) => {
    const left = [...digits];
    return {
      first: { name: 'first', version: '1' },
      second: { name: 'second', version: '1' },
      readLine: (_: Picture, __: object, margin?: number) => {
        const [text, confidence] = words(margin);
        return Promise.resolve({ text, confidence, candidates: [] });
      },
      readDigits: () => Promise.resolve(left.shift() ?? ''),
    } as unknown as Engine;
  };
  const readingOf = async (engine: Engine) => {
    const pages = [{ ...drawnPage(), dotsPerInch: DOTS }];
    const { pages: read } = await recognise(engine, pages, new Uint8Array());
    const { text, confidence, second } = read[0]!.tables[0]!.cells.find((cell) => cell.text !== '')!;
    return { text, confidence, second };
  };

  it('are as sure as its surest reading at another scale, if all of them are one', async () => {
    const engine = engineOf((margin) => ['1', margin === 0.25 ? 0.95 : 0.8], ['1']);
    expect(await readingOf(engine)).toEqual({ text: '1', confidence: 0.95, second: '1' });
  });

  it('stay in doubt where a reading differs', async () => {
    const engine = engineOf((margin) => [margin === 0.25 ? '7' : '1', margin ? 0.95 : 0.8], ['1']);
    expect(await readingOf(engine)).toMatchObject({ text: '1', confidence: 0.8 });
  });

  it('are for the second reader what it reads most often where that is no other number', async () => {
    const words = (): [string, number] => ['1', 0.8];
    expect(await readingOf(engineOf(words, ['', '1', '1']))).toMatchObject({ second: '1' });
    expect(await readingOf(engineOf(words, ['7', '1', '7']))).toMatchObject({ second: '7' });
    expect(await readingOf(engineOf(words, ['7', '4', '1']))).toMatchObject({ second: '7' });
  });

  it('are read by the second reader with its signs set apart where it lost some, and where it read others they are not', async () => {
    const words = (): [string, number] => ['12', 0.95];
    expect(await readingOf(engineOf(words, ['2', '2', '', '12']))).toMatchObject({ second: '12' });
    expect(await readingOf(engineOf(words, ['2', '2', '', '17']))).toMatchObject({ second: '2' });
    expect(await readingOf(engineOf(words, ['17', '17', '17', '12']))).toMatchObject({ second: '17' });
  });

  it('are read by the second reader with its signs set together where it read more than stand there', async () => {
    const words = (): [string, number] => ['1', 0.95];
    expect(await readingOf(engineOf(words, ['1-1', '1.1', '1-1', '1']))).toMatchObject({ second: '1' });
    expect(await readingOf(engineOf(words, ['1-1', '1.1', '1-1', '4']))).toMatchObject({ second: '1-1' });
  });
});

describe('A page that lies askew', () => {
  it.each([[1], [-0.6], [0]])('is measured: %s degrees', (askew) => {
    const page = drawnPage({ askew });
    expect(Math.abs(skewOf(page, 100) - askew)).toBeLessThan(0.06);
  });

  it('is turned so that its points stand where they stand in the picture', () => {
    const page = drawnPage({ askew: 1 });
    const straight = upright(page, 1);
    // The stroke in the middle of the table.
    const [x, y] = asPictured({ width: WIDTH, height: HEIGHT, askew: 1 }, 422, 350);
    expect(page.grey[Math.round(y) * WIDTH + Math.round(x)]).toBeLessThan(100);
    expect(straight.grey[350 * WIDTH + 422]).toBeLessThan(100);
  });
});

describe('Ink in a cell', () => {
  const look = { darkness: 90, dotsPerInch: DOTS, framed: true };

  it('is trimmed to what is printed, without the lines around it', () => {
    const { lines, isBare } = inkIn(drawnPage(), { left: 301, top: 301, right: 551, bottom: 401 }, look);
    expect(isBare).toBe(false);
    expect(lines).toEqual([[{ left: 420, top: 340, right: 424, bottom: 362 }]]);
  });

  it('is none in a bare cell, of which a speck is a doubt', () => {
    const page = drawnPage();
    const area = { left: 301, top: 401, right: 551, bottom: 501 };
    expect(inkIn(page, area, look)).toEqual({ lines: [], isBare: true, hasFaint: false });
    for (const at of [0, 1, 2, WIDTH, WIDTH + 1]) page.grey[450 * WIDTH + 400 + at] = 0;
    expect(inkIn(page, area, look).isBare).toBe(false);
  });

  it('is not what is left of lines that meet in a corner of the cell', () => {
    const page = drawnPage();
    fill(page, 304, 404, 305, 498);
    fill(page, 304, 404, 318, 405);
    fill(page, 547, 404, 548, 498);
    fill(page, 530, 497, 548, 498);
    fill(page, 420, 440, 424, 462);
    const { lines, hasFaint } = inkIn(page, { left: 301, top: 401, right: 551, bottom: 501 }, look);
    expect({ lines, hasFaint }).toEqual({
      lines: [[{ left: 420, top: 440, right: 424, bottom: 462 }]],
      hasFaint: false,
    });
  });

  it('is a stroke at the edge of its cell that is level with the digits beside it, for which a sum must speak too', () => {
    const page = drawnPage();
    fill(page, 304, 440, 308, 462);
    fill(page, 312, 440, 322, 462);
    const area = { left: 301, top: 401, right: 551, bottom: 501 };
    expect(inkIn(page, area, look)).toEqual({
      lines: [[{ left: 304, top: 440, right: 322, bottom: 462 }]],
      isBare: false,
      hasFaint: true,
    });
  });

  it('is in doubt in a cell that print fills, where a piece of a digit lies at the edge', () => {
    const page = drawnPage();
    for (const left of [308, 318, 328]) fill(page, left, 440, left + 7, 462);
    fill(page, 336, 440, 341, 443);
    fill(page, 338, 450, 341, 462);
    const read = inkIn(page, { left: 301, top: 434, right: 344, bottom: 468 }, look);
    expect({ right: read.lines[0]![0]!.right, hasFaint: read.hasFaint }).toEqual({
      right: 341,
      hasFaint: true,
    });
  });

  it('is the edge of a stamp that goes through the middle of a cell, which is not bare', () => {
    const page = drawnPage();
    for (let x = 304; x < 548; x++) {
      const y = Math.round(405 + (x - 304) / 2.7);
      fill(page, x, y, x + 1, y + 3);
    }
    expect(inkIn(page, { left: 301, top: 401, right: 551, bottom: 501 }, look).isBare).toBe(false);
  });

  it('is not a piece of a line at its edge that is longer than digits are high', () => {
    const page = drawnPage();
    fill(page, 304, 420, 306, 490);
    fill(page, 312, 440, 322, 462);
    const { lines, hasFaint } = inkIn(page, { left: 301, top: 401, right: 551, bottom: 501 }, look);
    expect({ left: lines[0]![0]!.left, hasFaint }).toEqual({ left: 312, hasFaint: false });
  });
});

describe('A line below a number', () => {
  const area = { left: 100, top: 98, right: 124, bottom: 128 };
  const numberOf = (...strokes: readonly (readonly [number, number, number, number])[]): Picture => {
    const page = paper();
    for (const stroke of strokes) fill(page, ...stroke);
    return page;
  };

  it('is none of it, where paper parts the two', () => {
    const page = numberOf([101, 98, 111, 118], [114, 98, 122, 118], [100, 125, 124, 128]);
    expect(withoutUnderline(page, area, 90)).toEqual({ ...area, bottom: 118 });
  });

  it.each([
    [
      'the lowest stroke of a digit',
      [
        [101, 98, 111, 118],
        [114, 98, 118, 125],
        [100, 125, 124, 128],
      ],
    ],
    [
      'the lowest stroke of a single digit that is torn',
      [
        [100, 98, 124, 118],
        [100, 125, 124, 128],
      ],
    ],
    ['a dash, below which nothing stands', [[100, 125, 124, 128]]],
    [
      'a stroke that is shorter than the number',
      [
        [100, 98, 111, 118],
        [114, 98, 124, 118],
        [100, 125, 112, 128],
      ],
    ],
    [
      'as high as digits',
      [
        [100, 98, 111, 114],
        [114, 98, 124, 114],
        [100, 117, 124, 128],
      ],
    ],
  ] as const)('is not %s', (_, strokes) => {
    expect(withoutUnderline(numberOf(...strokes), area, 90)).toEqual(area);
  });
});

describe('Signs of a number', () => {
  const numberOf = (minus: readonly [left: number, top: number, right: number, bottom: number]): Picture => {
    const page = paper();
    fill(page, ...minus);
    fill(page, 120, 100, 130, 120);
    fill(page, 133, 100, 143, 120);
    return page;
  };
  const area = { left: 100, top: 98, right: 146, bottom: 124 };

  it.each([
    ['a flat stroke half way up before the digits', [106, 110, 116, 112], true],
    ['a point', [114, 118, 117, 120], false],
    ['what is left of a line below', [100, 122, 116, 124], false],
    ['a digit', [106, 100, 116, 120], false],
    ['a stroke far off', [100, 110, 106, 112], false],
  ] as const)('are a minus and digits where the first is %s: %s, %s', (_, stroke, isMinus) => {
    expect(minusBefore(numberOf(stroke), area, 90) !== null).toBe(isMinus);
  });

  it('are a minus as far before digits as these stand apart, on paper with specks', () => {
    const page = paper();
    fill(page, 106, 110, 114, 112);
    for (const left of [134, 164]) fill(page, left, 100, left + 10, 120);
    for (const [x, y] of [
      [110, 101],
      [122, 118],
    ] as const)
      fill(page, x, y, x + 1, y + 1, 190);
    expect(minusBefore(page, { ...area, right: 176 }, 90)).toMatchObject({ left: 106, right: 114 });
  });

  it('stand with paper between them where they are set apart', () => {
    const page = numberOf([106, 110, 116, 112]);
    const apart = spaced(page, area, glyphsOf(page, area, 90), 0.5);
    const all = { left: 0, top: 0, right: apart.width, bottom: apart.height };
    const [, one, other] = glyphsOf(apart, all, 90);
    expect(other!.left - one!.right).toBeGreaterThanOrEqual(10);
    expect([one!.right - one!.left, other!.right - other!.left]).toEqual([10, 10]);
  });
});
