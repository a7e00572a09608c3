import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexMeasures } from '../../src/statistics/measure-index.ts';
import { isListed, MEASURES } from '../../src/statistics/measures.ts';
import { hasData } from '../../src/statistics/observations.ts';
import { observe } from '../../src/statistics/observe.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { some } from '../some.ts';
import { reportOf } from './statistics-fixtures.ts';

const ids = CELLS.map((cell) => cell.id);
const report = fc
  .record({
    year: fc.constantFrom(2020, 2021),
    form: fc.constantFrom('2019' as const, '2021' as const),
    blank: fc.subarray(ids, { maxLength: 12 }),
    ones: fc.subarray(ids),
  })
  .map(({ year, form, blank, ones }) =>
    reportOf(
      '410300-a',
      year,
      Object.fromEntries([...ones.map((id) => [id, 1]), ...blank.map((id) => [id, null])]),
      form,
    ),
  );

test('a measure is listed under the years in which some observation of it has data, with how many', () => {
  fc.assert(
    fc.property(fc.array(report, { maxLength: 4 }), (reports) => {
      const index = indexMeasures(reports);
      for (const measure of some(MEASURES.filter(isListed))) {
        const years = reports.filter((one) => hasData(observe(one, measure))).map(({ year }) => year);
        const expected = new Map(
          [...Map.groupBy(years, (year) => year)].map(([year, all]) => [year, all.length]),
        );
        expect(new Map(index.get(measure.id)), measure.id).toEqual(expected);
      }
    }),
    { numRuns: 40 },
  );
});
