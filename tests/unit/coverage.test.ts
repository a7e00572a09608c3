import { expect, test } from 'vitest';
import type { Agency } from '../../src/schemas/agency.ts';
import { coverageMatrix, coverageOfYear, yearsCovered } from '../../src/statistics/coverage.ts';

const agency = (id: string): Agency => ({
  id,
  name: id,
  division: id.slice(0, 6),
  level: 'county',
  kind: 'government',
  printedNames: [],
});
const filed = (agencyId: string, year: number) => ({ id: `${agencyId}/${year}`, agency: agencyId, year });
const north = agency('110101-government');
const south = agency('440103-government');
const silent = agency('650102-government');

test('years run from the first report to the last, with the empty ones between', () => {
  expect(yearsCovered([filed(south.id, 2023), filed(north.id, 2020)])).toEqual([2020, 2021, 2022, 2023]);
});

test('an archive without reports has no years', () => {
  expect(yearsCovered([])).toEqual([]);
});

test('a year without a report is a gap in the row, and an agency without reports keeps its row', () => {
  const { years, rows } = coverageMatrix(
    [north, south, silent],
    [filed(north.id, 2020), filed(south.id, 2022)],
  );
  expect(years).toEqual([2020, 2021, 2022]);
  expect(rows.map((row) => row.reports.map((report) => report?.id ?? null))).toEqual([
    ['110101-government/2020', null, null],
    [null, null, '440103-government/2022'],
    [null, null, null],
  ]);
});

test('a year names the agencies it lacks', () => {
  const { present, missing } = coverageOfYear(
    [north, south, silent],
    [filed(north.id, 2020), filed(south.id, 2022)],
    2022,
  );
  expect(present).toEqual([south]);
  expect(missing).toEqual([north, silent]);
});
