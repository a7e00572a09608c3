import { expect, it } from 'vitest';
import { heldAtScale, heldTable } from '../../scripts/bench/held-numbers.ts';

it('a number stands beside its budget with the ratio of the two', () => {
  expect(heldTable([{ what: 'Build, s', measured: 90, budget: 120 }])).toBe(
    '|  | measured | budget | ratio |\n| --- | ---: | ---: | ---: |\n| Build, s | 90 | 120 | × 0.75 |',
  );
});

it('nothing is held of an archive that was not measured', () => {
  expect(heldAtScale({ of: async (_, measure) => measure(), kept: () => null })).toEqual([]);
});
