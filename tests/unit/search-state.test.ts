import { expect, test } from 'vitest';
import { chooseRegion } from '../../src/client/search/filter-options.ts';
import {
  noFilters,
  paramsOf,
  passesYear,
  stateFrom,
  toggled,
  withYears,
} from '../../src/client/search/filters.ts';

test('an address gives the state it was made from', () => {
  const address = 'q=%E4%B8%89%E5%AE%A1&from=2019&to=2021&region=410300&section=overview&sort=newest';
  expect(paramsOf(stateFrom(new URLSearchParams(address))).toString()).toBe(address);
});

test('what an address says that search does not know is left out', () => {
  const state = stateFrom(new URLSearchParams('q=a&section=nothing&sort=worst&colour=red&year='));
  expect(state).toEqual({ query: 'a', filters: noFilters(), sort: 'relevance' });
});

test('choosing a value again drops it', () => {
  const once = toggled(noFilters(), 'form', '2021');
  expect(once.form).toEqual(['2021']);
  expect(toggled(once, 'form', '2021').form).toEqual([]);
});

test('a region takes the place of those above and below it', () => {
  const directory = {
    agencies: [],
    findings: [],
    sections: [],
    regions: [
      { code: '410000', name: '河南省', parent: null },
      { code: '410300', name: '洛阳市', parent: '410000' },
      { code: '410304', name: '瀍河回族区', parent: '410300' },
      { code: '410700', name: '新乡市', parent: '410000' },
    ],
  };
  const chosen = (region: string[], code: string) =>
    chooseRegion({ ...noFilters(), region }, code, directory).region;
  expect(chosen(['410300', '410700'], '410304')).toEqual(['410700', '410304']);
  expect(chosen(['410304', '410700'], '410000')).toEqual(['410000']);
  expect(chosen(['410304'], '410304')).toEqual([]);
});

const yearsOf = (address: string): number[] => {
  const { filters } = stateFrom(new URLSearchParams(address));
  return [2018, 2019, 2020, 2021, 2022].filter((year) => passesYear(filters, year));
};

test('an address with a range of years, open on either side, gives those years', () => {
  expect(yearsOf('from=2020')).toEqual([2020, 2021, 2022]);
  expect(yearsOf('to=2019')).toEqual([2018, 2019]);
  expect(yearsOf('from=2019&to=2021')).toEqual([2019, 2020, 2021]);
  expect(yearsOf('from=nothing&to=20')).toEqual([2018, 2019, 2020, 2021, 2022]);
});

test('an address with single years gives them still, as a range where they follow one another', () => {
  expect(yearsOf('year=2021&year=2019')).toEqual([2019, 2021]);
  expect(yearsOf('year=2021&year=2020')).toEqual([2020, 2021]);
  const addressOf = (address: string) => paramsOf(stateFrom(new URLSearchParams(address))).toString();
  expect(addressOf('year=2021&year=2020')).toBe('from=2020&to=2021');
  expect(addressOf('year=2021')).toBe('from=2021&to=2021');
  expect(addressOf('year=2021&year=2019')).toBe('year=2021&year=2019');
});

test('a range chosen the wrong way round is turned, and replaces single years', () => {
  const filters = { ...noFilters(), year: ['2018'] };
  expect(withYears(filters, { from: 2022, to: 2020 })).toMatchObject({ from: 2020, to: 2022, year: [] });
});
