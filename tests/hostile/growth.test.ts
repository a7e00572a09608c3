import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';
import { SHAPES, type Shape } from './shapes.ts';

const SMALL = 15_000;
const TIMES = 4;
/** In proportion it would be TIMES; in proportion to the square its square. */
const MOST = 10;
/** Milliseconds of processor time within which nothing can be told. */
const SHORT = 300;

/** Processor time of this thread alone, so that a busy machine does not count. */
async function millisecondsOf(shape: Shape, bytes: number): Promise<number> {
  const value = shape.ofSize(bytes);
  const before = process.threadCpuUsage();
  await parseReport(
    new VFile({ path: `report.${shape.extension}`, value }),
    filingOf('410726-government-office', 2023),
  );
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

describe('Reading a hostile file takes time in proportion to its length', () => {
  it.each(SHAPES)('$name', { timeout: 120_000 }, async (shape) => {
    const large = await millisecondsOf(shape, SMALL * TIMES);
    const small = large > SHORT ? await millisecondsOf(shape, SMALL) : large;
    expect(large > SHORT ? large / small : 0).toBeLessThan(MOST);
  });
});
