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
const QUARTER = 250_000;
/** Twice the length may take 2.3 times as long; over two doublings the processor's own whims weigh less. */
const MOST_OF_FOUR = 2.3 ** 2;
const ATTEMPTS = 5;

describe('Reading a hostile file takes time in proportion to its length', () => {
  it.each(SHAPES)('$name', { timeout: 120_000 }, async (shape) => {
    const large = await millisecondsOf(shape, SMALL * TIMES);
    const small = large > TELLING ? await millisecondsOf(shape, SMALL) : large;
    expect(large > TELLING ? large / small : 0).toBeLessThan(MOST);
  });
});

describe('A megabyte full of findings takes four times as long as a quarter of it', () => {
  const shapes = SHAPES.filter(({ name }) => FULL_OF_FINDINGS.includes(name));
  it.each(shapes)('$name', { timeout: 120_000 }, async (shape) => {
    expect(shapes).toHaveLength(FULL_OF_FINDINGS.length);
    // What else the processor does only ever adds: the least of some attempts tells.
    let [quarter, whole] = [Infinity, Infinity];
    for (let attempt = 0; attempt < ATTEMPTS && !(whole / quarter < MOST_OF_FOUR); attempt += 1) {
      quarter = Math.min(quarter, await millisecondsOf(shape, QUARTER));
      whole = Math.min(whole, await millisecondsOf(shape, 4 * QUARTER));
    }
    expect(whole > TELLING ? whole / quarter : 0).toBeLessThan(MOST_OF_FOUR);
  });
});
