import { describe, expect, it } from 'vitest';
import type { Agency } from '../../src/schemas/agency.ts';
import type { Region } from '../../src/schemas/region.ts';
import { shortReports, sumYear, sumYears } from '../../src/statistics/archive-sums.ts';
import { placesOf } from '../../src/statistics/places.ts';
import { reportOf } from './statistics-fixtures.ts';

const RECEIVED = 'requests.received.total';
const path: Region['path'] = [{ code: '410000', name: '河南省' }];
const regions: Region[] = [
  { code: '410000', name: '河南省', level: 'province', parent: null, path },
  { code: '410300', name: '洛阳市', level: 'prefecture', parent: '410000', path },
];
const agency = (id: string, kind: Agency['kind']): Agency => ({
  id,
  name: id,
  division: id.slice(0, 6),
  level: 'prefecture',
  kind,
  printedNames: [],
});
const agencies = [
  agency('410300-government', 'government'),
  agency('410300-data-bureau', 'department'),
  agency('410300-education-bureau', 'department'),
];
const places = placesOf(agencies, regions);
const bureau = (value: number | null, form?: '2019') =>
  reportOf('410300-data-bureau', 2020, { [RECEIVED]: value }, form);
const school = (value: number | null) => reportOf('410300-education-bureau', 2020, { [RECEIVED]: value });
const received = (sums: ReturnType<typeof sumYear>) =>
  sums.sums.find(({ measure }) => measure.id === RECEIVED);

describe('the sums of a year', () => {
  it('add up departments', () => {
    const sums = sumYear(2020, 3, [bureau(5), school(7)], places);
    expect(received(sums)).toMatchObject({ value: 12, of: 2, have: 2, missing: [], derived: false });
    expect(sums).toMatchObject({ agencies: 3, filed: 2, contained: [] });
  });

  it('are the government’s figures alone where it reports', () => {
    const government = reportOf('410300-government', 2020, { [RECEIVED]: 40 });
    const sums = sumYear(2020, 3, [bureau(5), government, school(7)], places);
    expect(received(sums)).toMatchObject({ value: 40, of: 1, have: 1 });
    expect(sums.filed).toBe(3);
    expect(sums.counted).toEqual([government]);
    expect(sums.contained.map(({ agency: id }) => id)).toEqual([
      '410300-data-bureau',
      '410300-education-bureau',
    ]);
  });

  it('do not take a blank for 0, and name it', () => {
    const sums = sumYear(2020, 3, [bureau(5), school(null)], places);
    expect(received(sums)).toMatchObject({
      value: 5,
      of: 2,
      have: 1,
      missing: [{ agency: '410300-education-bureau', status: 'blank' }],
    });
  });

  it('have no value where no report has one', () => {
    expect(received(sumYear(2020, 3, [school(null)], places))).toMatchObject({ value: null, have: 0 });
  });

  it('add up both editions of the form, for they count these rows alike', () => {
    expect(received(sumYear(2020, 3, [bureau(5, '2019'), school(7)], places))?.value).toBe(12);
  });

  it('say that a part is reconstructed', () => {
    const given = reportOf('410300-data-bureau', 2020, { [RECEIVED]: { value: 5, status: 'reconstructed' } });
    expect(received(sumYear(2020, 3, [given], places))?.derived).toBe(true);
  });

  it('stand by year, oldest first, and a government’s other year holds nothing', () => {
    const government = reportOf('410300-government', 2021, { [RECEIVED]: 40 });
    const years = sumYears(3, [government, bureau(5)], places);
    expect(years.map((sums) => [sums.year, received(sums)?.value, sums.contained])).toEqual([
      [2020, 5, []],
      [2021, 40, []],
    ]);
  });
});

describe('a government’s number that is less than its parts', () => {
  const government = (value: number | null) => reportOf('410300-government', 2020, { [RECEIVED]: value });
  const short = (...reports: Parameters<typeof sumYear>[2][number][]) =>
    sumYear(2020, 3, reports, places).short.map(({ measure, ...told }) => ({ ...told, measure: measure.id }));

  it('is told, with what the reports that it rolls up come to', () => {
    const found = [{ agency: '410300-government', measure: RECEIVED, value: 11, below: 12, reports: 2 }];
    expect(short(government(11), bureau(5), school(7))).toEqual(found);
    expect(shortReports([sumYear(2020, 3, [government(11), bureau(5), school(7)], places)])).toBe(1);
  });

  it('is not told where it may hold them all, or is itself unknown', () => {
    expect(short(government(12), bureau(5), school(7))).toEqual([]);
    expect(short(government(null), bureau(5), school(7))).toEqual([]);
    expect(short(government(5), bureau(5), school(null))).toEqual([]);
  });

  it('counts what a lower government holds once', () => {
    const lower = [agency('410304-government', 'government'), agency('410304-data-bureau', 'department')];
    const withLower = placesOf(
      [...agencies, ...lower],
      [...regions, { code: '410304', name: '瀍河回族区', level: 'county', parent: '410300', path }],
    );
    const reports = [
      government(9),
      reportOf('410304-government', 2020, { [RECEIVED]: 8 }),
      reportOf('410304-data-bureau', 2020, { [RECEIVED]: 8 }),
    ];
    expect(sumYear(2020, 5, reports, withLower).short).toEqual([]);
  });
});
