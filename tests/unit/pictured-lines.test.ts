import { describe, expect, it } from 'vitest';
import { skewOf, upright } from '../../scripts/recognising/deskew.ts';
import { drawnRules } from '../../scripts/recognising/drawn-rules.ts';
import { inkIn } from '../../scripts/recognising/ink.ts';
import { darknessOfInk, onWhite, type Picture } from '../../scripts/recognising/picture.ts';
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
});
