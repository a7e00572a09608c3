import { describe, expect, it } from 'vitest';
import { listedAgencies, listedPeers, listedRegions } from '../../src/views/agency-list.ts';
import { comparisonPicker as words } from '#language/comparison-picker.ts';
import type { AgencyCard, ArchiveCards } from '../../src/statistics/agency-cards.ts';
import { ComparisonGroups, EVERYWHERE } from '../../src/statistics/comparison-groups.ts';

const agency = (id: string, name: string, kind: AgencyCard['kind']): AgencyCard => ({
  id,
  name,
  division: id.slice(0, 6),
  level: id.slice(4, 6) === '00' ? 'prefecture' : 'county',
  kind,
  years: [2021],
});
const archive: ArchiveCards = {
  agencies: [
    agency('320813-government', '淮安市洪泽区人民政府', 'government'),
    agency('410300-data-bureau', '洛阳市政务服务和大数据管理局', 'department'),
    agency('410304-government', '洛阳市瀍河回族区人民政府', 'government'),
    agency('410305-government', '洛阳市涧西区人民政府', 'government'),
    agency('410403-government', '平顶山市卫东区人民政府', 'government'),
    agency('410703-data-bureau', '新乡市卫滨区政务服务和大数据管理局', 'department'),
  ],
  regions: [
    ['320000', '江苏省', null],
    ['320800', '淮安市', '320000'],
    ['320813', '洪泽区', '320800'],
    ['410000', '河南省', null],
    ['410300', '洛阳市', '410000'],
    ['410304', '瀍河回族区', '410300'],
    ['410305', '涧西区', '410300'],
    ['410400', '平顶山市', '410000'],
    ['410403', '卫东区', '410400'],
    ['410700', '新乡市', '410000'],
    ['410703', '卫滨区', '410700'],
  ].map(([code = '', name = '', parent]) => ({ code: code ?? '', name: name ?? '', parent: parent ?? null })),
};
const groups = new ComparisonGroups(archive);
const none = { agencies: [], regions: [], peers: [] };

describe('agencies chosen as a whole', () => {
  it('of a region are those there and below', () => {
    expect(groups.agenciesOf({ ...none, regions: ['410300'] })).toEqual([
      '410300-data-bureau',
      '410304-government',
      '410305-government',
    ]);
    expect(groups.within(EVERYWHERE)).toHaveLength(6);
    expect(groups.within('999999')).toEqual([]);
  });

  it('as peers have one level and kind within a region', () => {
    expect(groups.agenciesOf({ ...none, peers: ['county.government.410000'] })).toEqual([
      '410304-government',
      '410305-government',
      '410403-government',
    ]);
  });

  it('count once, however often they are chosen', () => {
    const chosen = {
      agencies: ['410403-government'],
      regions: ['410300', '410000'],
      peers: ['county.government.410300'],
    };
    const all = groups.agenciesOf(chosen);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(5);
  });

  it('are no group where the id says nothing, or nobody is in it', () => {
    for (const id of [
      '',
      'county',
      'county.government',
      'county.government.999999',
      'village.government.410000',
      'county.government.410000.x',
    ]) {
      expect(groups.peerGroup(id), id).toBeNull();
    }
  });
});

describe('the peers of an agency', () => {
  const regionsOf = (id: string) =>
    groups.peerGroupsOf(archive.agencies.find((one) => one.id === id)!).map(({ region }) => region);

  it('are sought from the nearest region up, and a larger region is named only if it adds somebody', () => {
    expect(regionsOf('410304-government')).toEqual(['410300', '410000', EVERYWHERE]);
    expect(regionsOf('410403-government')).toEqual(['410000', EVERYWHERE]);
    expect(regionsOf('320813-government')).toEqual([EVERYWHERE]);
  });

  it('are none where nobody is like it', () => {
    expect(regionsOf('410300-data-bureau')).toEqual([]);
  });

  it('are offered for those chosen, each group once, and stay offered while chosen', () => {
    const offered = listedPeers(groups, new Set(['410304-government', '410305-government']), []);
    expect(offered.map(({ id }) => id)).toEqual([
      'county.government.410300',
      'county.government.410000',
      'county.government.000000',
    ]);
    expect(listedPeers(groups, new Set(), ['county.department.410000']).map(({ id }) => id)).toEqual([
      'county.department.410000',
    ]);
  });
});

it('the years of an agency’s reports are told in spans', () => {
  expect(words.picker.reportYears([2019, 2020, 2022, 2023, 2024, 2026])).toBe(
    '报告：2019、2020、2022—2024、2026 年',
  );
});

describe('what a filter finds', () => {
  const readings = [
    { id: '410300-data-bureau', name: '', pinyin: 'luo yang shi zheng wu fu wu he da shu ju guan li ju' },
    { id: '410703-data-bureau', name: '', pinyin: 'xin xiang shi wei bin qu zheng wu fu wu he da shu ju' },
  ];
  const found = (filter: string) =>
    listedAgencies(groups, new Set(), filter, readings).listed.map(({ id }) => id);

  it('are agencies by words of the name or region and by the beginning of the code', () => {
    expect(found('卫滨 大数据')).toEqual(['410703-data-bureau']);
    expect(found('河南 回族')).toEqual(['410304-government']);
    expect(found('３２０８')).toEqual(['320813-government']);
    expect(found(' ')).toHaveLength(6);
    expect(found('郑州')).toEqual([]);
  });

  it('are agencies by pinyin and by its initials, together with other words', () => {
    expect(found('weibin')).toEqual(['410703-data-bureau']);
    expect(found('DSJ')).toEqual(['410300-data-bureau', '410703-data-bureau']);
    expect(found('dsj 4103')).toEqual(['410300-data-bureau']);
    expect(found('zzzz')).toEqual([]);
  });

  it('are regions by name, path and code', () => {
    const regions = (filter: string) =>
      listedRegions(groups, new Set(), filter).listed.map(({ code }) => code);
    expect(regions('洛阳')).toEqual(['410300', '410304', '410305']);
    expect(regions('4104')).toEqual(['410400', '410403']);
  });

  it('puts the chosen first where nothing is filtered', () => {
    expect(listedAgencies(groups, new Set(['410703-data-bureau']), '').listed[0]?.id).toBe(
      '410703-data-bureau',
    );
  });
});
