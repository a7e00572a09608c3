import { describe, expect, it } from 'vitest';
import { Field } from '../../src/recognise/field.ts';
import { blanksBesideSlips } from '../../src/tables/readings/blanks-beside-slips.ts';

/** What each of the four outcomes and their total may be, of numbers that have lost a blank cell; null is a blank one. */
function mayBe(...numbers: number[]): (number | null)[][] {
  const fields = numbers.map(
    (number, at) => new Field(String(number), { line: at + 1, column: 1 }, at, at + 1),
  );
  const readings = blanksBesideSlips(fields, 5, [{ parts: [0, 1, 2, 3], total: 4 }]);
  return Array.from({ length: 5 }, (_, column) => [
    ...new Set(readings.map((reading) => reading[column]!.value)),
  ]);
}

describe('Numbers of table 4 that have lost a blank cell', () => {
  it('end in their total where it nearly holds, or leave it blank', () => {
    const columns = mayBe(81, 64, 5, 150);
    expect(columns[0]).toContain(81);
    expect(columns[4]!.toSorted()).toEqual([150, null]);
  });

  it('may end in a total that the source has wrong by two slips', () => {
    const columns = mayBe(81, 64, 5, 161);
    expect(columns[4]!.toSorted()).toEqual([161, null]);
    expect(columns[1]).toContain(null);
  });
});
