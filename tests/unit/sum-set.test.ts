import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SumSet } from '../../src/tables/readings/sum-set.ts';

const sums = fc.array(
  fc.tuple(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }), fc.constantFrom(0, -0, 0.1)),
  {
    maxLength: 200,
  },
);

test('holds each sum once, in the order in which they came, and no other', () => {
  fc.assert(
    fc.property(sums, sums, (added, asked) => {
      const set = new SumSet(3);
      for (const sum of added) set.add(sum);
      const key = (sum: readonly number[]) => sum.map((value) => value + 0).join();
      const keys = [...new Set(added.map(key))];
      const held = Array.from({ length: set.size }, (_, at) =>
        [0, 1, 2].map((column) => set.valueAt(at, column)),
      );
      expect(held.map(key)).toEqual(keys);
      for (const sum of [...added, ...asked]) expect(set.has(sum)).toBe(keys.includes(key(sum)));
    }),
  );
});
