import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/archive/yaml.ts';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';
import { TELLING, threadTime, timesAsLong } from '../thread-time.ts';
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
    const times = await timesAsLong(
      (bytes) => millisecondsOf(shape, bytes),
      QUARTER,
      4 * QUARTER,
      MOST_OF_FOUR,
    );
    expect(times).toBeLessThan(MOST_OF_FOUR);
  });
});

describe('A megabyte takes two seconds at most', () => {
  it.each([
    ['lines of emphasis', '*a*\n'],
    ['items of emphasis', '- *a*\n'],
    ['lines of stars', '* * *\n'],
  ])('%s', { timeout: 120_000 }, async (_, line) => {
    const shape: Shape = {
      name: line,
      extension: 'txt',
      ofSize: (bytes) => `一、总体情况\n\n${line.repeat(bytes / line.length)}`,
    };
    // Some are refused, which takes its time too.
    const taken = await threadTime(() => millisecondsOf(shape, 1_000_000).catch(() => null));
    expect(taken).toBeLessThan(2000);
  });
});

describe('Reading what keepers write takes time in proportion to its length', () => {
  it.each([
    ['keys', (count: number) => Array.from({ length: count }, (_, at) => `k${at}: 1`).join('\n')],
    ['mistakes', (count: number) => '&a '.repeat(count)],
  ])('%s', { timeout: 120_000 }, async (_, text) => {
    const taken = (count: number) =>
      threadTime(() => {
        expect(() => parseYaml(text(count), 'notes.yml', z.strictObject({}))).toThrow('notes.yml');
      });
    expect(await timesAsLong(taken, 10_000, 40_000, MOST)).toBeLessThan(MOST);
  });
});
