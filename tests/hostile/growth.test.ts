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

describe('Reading a hostile file takes time in proportion to its length', () => {
  it.each(SHAPES)('$name', { timeout: 120_000 }, async (shape) => {
    const large = await millisecondsOf(shape, SMALL * TIMES);
    const small = large > TELLING ? await millisecondsOf(shape, SMALL) : large;
    expect(large > TELLING ? large / small : 0).toBeLessThan(MOST);
  });
});
