import { VFile } from 'vfile';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/archive/yaml.ts';
import { withUsualPrefix } from '../../src/formats/docx/usual-prefix.ts';
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
  // The first file of a format loads what reads it, which is no growth.
  beforeAll(async () => {
    for (const extension of new Set(SHAPES.map((shape) => shape.extension)))
      await millisecondsOf(
        SHAPES.find((shape) => shape.extension === extension)!,
        SMALL,
      );
  }, 120_000);

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

/** Of a page whose table 4 begins: what stands below is read as text, and as rows. */
const HEADS =
  '一、总体情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计';

const HALF = 500_000;
/** Lines that are hard to read take some ten times as long as plain rows; without a bound, hundreds of times. */
const MOST_OF_PLAIN = 30;

describe('Half a megabyte of hostile lines does not take much longer than one of plain rows', () => {
  const ofLines = (line: string): Shape => ({
    name: line,
    extension: 'txt',
    ofSize: (bytes) => `${HEADS}\n${line.repeat(bytes / Buffer.byteLength(line))}`,
  });
  // Some are refused, which takes its time too.
  const taken = (line: string) => threadTime(() => millisecondsOf(ofLines(line), HALF).catch(() => null));

  let plain = 0;
  beforeAll(async () => {
    plain = await taken('行政复议\t1\t0\t0\t0\t1\n');
  }, 120_000);

  it.each([
    ['lines of emphasis', '*a*\n'],
    ['items of emphasis', '- *a*\n'],
    ['lines of stars', '* * *\n'],
    ['rows of digits that run together', '1.属于国家秘密 1203456789012345678901234567\n'],
    ['rows of twelve numbers for fifteen columns', '1 2 3 4 5 6 7 8 9 10 11 12\n'],
  ])('%s', { timeout: 120_000 }, async (_, line) => {
    expect((await taken(line)) / plain).toBeLessThan(MOST_OF_PLAIN);
  });
});

/** They take some 1.4 times as long; where each element was asked of each one within it, 3 to 4 times. */
const MOST_OF_PARAGRAPHS = 2.5;
const TRIES = 3;

describe('Half a megabyte of elements within each other does not take much longer than one of paragraphs', () => {
  const taken = (element: string) =>
    threadTime(() =>
      millisecondsOf(
        { name: element, extension: 'html', ofSize: (bytes) => element.repeat(bytes / element.length) },
        HALF,
      ).catch(() => null),
    );

  let paragraphs = 0;
  beforeAll(async () => {
    paragraphs = await taken('<p>1</p>');
  }, 120_000);

  it.each(['<table><tr><td>1', '<dl><dt>1<dd>2'])('%s', { timeout: 240_000 }, async (element) => {
    let least = Infinity;
    for (let at = 0; at < TRIES && least >= MOST_OF_PARAGRAPHS; at += 1) {
      if (at > 0) paragraphs = await taken('<p>1</p>');
      least = Math.min(least, (await taken(element)) / paragraphs);
    }
    expect(least).toBeLessThan(MOST_OF_PARAGRAPHS);
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

describe('Reading the parts of a Word document takes time in proportion to their length', () => {
  it('elements that never end', { timeout: 120_000 }, async () => {
    const taken = (count: number) =>
      threadTime(() => {
        expect(withUsualPrefix('<a '.repeat(count))).toHaveLength(3 * count);
      });
    expect(await timesAsLong(taken, 10_000, 40_000, MOST)).toBeLessThan(MOST);
  });
});
