import { expect, test } from 'vitest';
import { reportsByYear, yearsByAgency } from '../../src/statistics/report-list.ts';

const filed = (agency: string, year: number) => ({ agency, year });
const reports = [filed('a', 2023), filed('a', 2020), filed('b', 2020)];

test('reports are grouped by year, the newest first, and keep their order within a year', () => {
  expect(reportsByYear(reports)).toEqual([
    [2023, [filed('a', 2023)]],
    [2020, [filed('a', 2020), filed('b', 2020)]],
  ]);
});

test('the years of an agency ascend, whatever the order of its reports', () => {
  expect(Object.fromEntries(yearsByAgency(reports))).toEqual({ a: [2020, 2023], b: [2020] });
});
