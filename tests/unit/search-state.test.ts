import { expect, test } from 'vitest';
import { chooseRegion } from '../../src/client/search/filter-options.ts';
import { noFilters, paramsOf, stateFrom, toggled } from '../../src/client/search/filters.ts';

test('an address gives the state it was made from', () => {
  const address = 'q=%E4%B8%89%E5%AE%A1&year=2021&year=2020&region=410300&section=overview&sort=newest';
  expect(paramsOf(stateFrom(new URLSearchParams(address))).toString()).toBe(address);
});

test('what an address says that search does not know is left out', () => {
  const state = stateFrom(new URLSearchParams('q=a&section=nothing&sort=worst&colour=red&year='));
  expect(state).toEqual({ query: 'a', filters: noFilters(), sort: 'relevance' });
});

test('choosing a value again drops it', () => {
  const once = toggled(noFilters(), 'year', '2021');
  expect(once.year).toEqual(['2021']);
  expect(toggled(once, 'year', '2021').year).toEqual([]);
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
