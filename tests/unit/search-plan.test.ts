import { expect, test } from 'vitest';
import { planShards, planYears } from '../../src/search/plan-parts.ts';
import { some } from '../some.ts';

test('a small archive is one part', () => {
  expect(
    planYears(
      new Map([
        [2020, 1],
        [2023, 1],
        [2021, 2],
      ]),
      100,
    ),
  ).toEqual([[2023, 2021, 2020]]);
});

test('years fill parts from the newest on and are never divided', () => {
  expect(
    planYears(
      new Map([
        [2023, 70],
        [2022, 40],
        [2021, 50],
        [2020, 500],
      ]),
      100,
    ),
  ).toEqual([[2023], [2022, 2021], [2020]]);
});

test('few records are one index, many are divided by section and then into slices', () => {
  const records = (['overview', 'problems', 'other'] as const).flatMap((section) =>
    Array.from({ length: 5 }, (_, report) => ({ section, report })),
  );
  expect(planShards(records, 15)).toEqual([records]);
  const shards = planShards(records, 4);
  expect(shards.map((shard) => shard.length)).toEqual([3, 2, 3, 2, 3, 2]);
  expect(shards.flat()).toHaveLength(15);
  for (const shard of some(shards)) expect(new Set(shard.map(({ section }) => section)).size).toBe(1);
});
