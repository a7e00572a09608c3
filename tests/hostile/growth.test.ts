import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';
import { TELLING, threadTime } from '../thread-time.ts';
import { SHAPES, type Shape } from './shapes.ts';

const SMALL = 15_000;
const TIMES = 4;
/** In proportion it would be TIMES; in proportion to the square its square. */
const MOST = 10;
function millisecondsOf(shape: Shape, bytes: number): Promise<number> {
  const value = shape.ofSize(bytes);
  const filing = filingOf('410726-government-office', 2023);
  return threadTime(() => parseReport(new VFile({ path: `report.${shape.extension}`, value }), filing));
}

/** Where a megabyte is read to its end and much is found in it: what is made of findings shows only there. */
const FULL_OF_FINDINGS = [
  'titles of sections in prose',
  'titles of sections in a table',
  'rows of the form in a table',
];
const HALF = 500_000;
/** In proportion it would be 2. */
const MOST_OF_TWO = 2.3;
const ATTEMPTS = 5;

describe('Reading a hostile file takes time in proportion to its length', () => {
  it.each(SHAPES)('$name', { timeout: 120_000 }, async (shape) => {
    const large = await millisecondsOf(shape, SMALL * TIMES);
    const small = large > TELLING ? await millisecondsOf(shape, SMALL) : large;
    expect(large > TELLING ? large / small : 0).toBeLessThan(MOST);
  });
});

describe('A megabyte full of findings takes twice the time of half of it', () => {
  const shapes = SHAPES.filter(({ name }) => FULL_OF_FINDINGS.includes(name));
  it.each(shapes)('$name', { timeout: 120_000 }, async (shape) => {
    expect(shapes).toHaveLength(FULL_OF_FINDINGS.length);
    // What else the processor does only ever adds: the least of some attempts tells.
    let [half, whole] = [Infinity, Infinity];
    for (let attempt = 0; attempt < ATTEMPTS && !(whole / half < MOST_OF_TWO); attempt += 1) {
      half = Math.min(half, await millisecondsOf(shape, HALF));
      whole = Math.min(whole, await millisecondsOf(shape, 2 * HALF));
    }
    expect(whole > TELLING ? whole / half : 0).toBeLessThan(MOST_OF_TWO);
  });
});
