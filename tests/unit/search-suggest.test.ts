import { expect, test } from 'vitest';
import { suggestionsInWords } from '../../src/search/reader-names.ts';
import { suggest, type SuggestionFile } from '../../src/search/suggest.ts';

const file: SuggestionFile = {
  years: [2023, 2022, 2019],
  regions: [
    { code: '410300', name: '洛阳市', pinyin: 'luo yang shi' },
    { code: '410304', name: '瀍河回族区', pinyin: 'chan he hui zu qu' },
  ],
  agencies: [
    { id: 'a', name: '洛阳市瀍河回族区人民政府', pinyin: 'luo yang shi chan he hui zu qu ren min zheng fu' },
    {
      id: 'b',
      name: '延津县人民政府办公室',
      pinyin: 'yan jin xian ren min zheng fu ban gong shi',
      also: ['延津县政府办公室'],
    },
  ],
  measures: [
    { id: 'sum.refused', name: '不予公开（八种情形合计）', words: ['拒绝', '不给', '政府不给'] },
    { id: 'requests.granted.total', name: '予以公开', words: [] },
  ],
};
const suggested = (typed: string) =>
  suggest(file, typed, 5).flatMap<string | number>((suggestion) =>
    suggestion.kind === 'year' ? [suggestion.year] : suggestion.kind === 'region' ? [] : [suggestion.id],
  );

test('an agency is suggested by part of its name, its pinyin or the initials of that', () => {
  expect(suggested('洛阳')).toEqual(['a']);
  expect(suggested('luoyang')).toEqual(['a']);
  expect(suggested('Luo Yang')).toEqual(['a']);
  expect(suggested('ly')).toEqual(['a']);
  expect(suggested('chanhe')).toEqual(['a']);
  expect(suggested('yjx')).toEqual(['b']);
  expect(suggested('人民政府')).toEqual(['b', 'a']);
});

test('an agency is suggested by a short name behind its place, behind what has the words themselves', () => {
  const [, office] = file.agencies;
  const named = {
    ...file,
    regions: [{ code: '410726', name: '延津县', pinyin: 'yan jin xian' }],
    agencies: [{ ...office!, id: '410726-government-office' }],
  };
  for (const typed of ['延津政府办', '延津县府办', 'yjzfb', 'yanjinzfb'])
    expect(suggest(named, typed, 5), typed).toEqual([
      { kind: 'agency', id: '410726-government-office', name: '延津县人民政府办公室' },
    ]);
  expect(suggest(named, '延津税务', 5)).toEqual([]);
});

test('a region is suggested by its code, its name and how that is read, an agency by its other names', () => {
  const regions = (typed: string) =>
    suggest(file, typed, 5).flatMap((suggestion) => (suggestion.kind === 'region' ? [suggestion.code] : []));
  for (const typed of ['410304', '瀍河', 'chanhe', 'chhz']) expect(regions(typed), typed).toContain('410304');
  expect(regions('回族区')).toEqual([]);
  expect(suggested('延津县政府')).toEqual(['b']);
});

test('a year is suggested by its beginning', () => {
  expect(suggested('202')).toEqual([2023, 2022]);
  expect(suggested('2019年')).toEqual([2019]);
});

test('one letter, pinyin from the middle of a syllable and other words suggest nothing', () => {
  expect(suggested('l')).toEqual([]);
  expect(suggested('uoyang')).toEqual([]);
  expect(suggested('三审三校')).toEqual([]);
});

test('a measure is suggested by its name and by what readers call it, and has a place beside many agencies', () => {
  expect(suggested('拒绝')).toEqual(['sum.refused']);
  expect(suggested('予以')).toEqual(['requests.granted.total']);
  const many = {
    ...file,
    agencies: Array.from({ length: 9 }, (_, at) => ({ id: `${at}`, name: `某县${at}政府`, pinyin: '' })),
  };
  expect(suggest(many, '政府', 6).map((one) => (one.kind === 'agency' ? 'agency' : one.kind))).toEqual([
    'agency',
    'agency',
    'agency',
    'agency',
    'agency',
    'measure',
  ]);
});

test('readers of another language are offered the names that they are told, by these and by the Chinese ones', () => {
  const inWords = suggestionsInWords(file, {
    agencies: { b: { name: 'Yanjin County Office 延津县人民政府办公室', words: ['yanjincountyoffice'] } },
    regions: { '410300': { name: 'Luoyang Shi 洛阳市', words: [] } },
    measures: { 'sum.refused': { name: 'Refused', words: ['refused'] } },
    rules: {},
  });
  const names = (typed: string) =>
    suggest(inWords, typed, 5).map((suggestion) => 'name' in suggestion && suggestion.name);
  expect(names('luo yang')[0]).toBe('Luoyang Shi 洛阳市');
  expect(names('洛阳')[0]).toBe('Luoyang Shi 洛阳市');
  expect(names('Yanjin County')).toEqual(['Yanjin County Office 延津县人民政府办公室']);
  expect(names('refus')).toEqual(['Refused']);
  expect(names('拒绝')).toEqual(['Refused']);
});
