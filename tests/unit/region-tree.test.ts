import { expect, test } from 'vitest';
import type { Agency } from '../../src/schemas/agency.ts';
import type { Region } from '../../src/schemas/region.ts';
import { agenciesWithin, agencyGroups, nodesOf, regionTree } from '../../src/statistics/region-tree.ts';

const path = [
  { code: '410000', name: '河南省' },
  { code: '410700', name: '新乡市' },
];
const regions: Region[] = [
  {
    code: '410726',
    name: '延津县',
    level: 'county',
    parent: '410700',
    path: [...path, { code: '410726', name: '延津县' }],
  },
  {
    code: '410703',
    name: '卫滨区',
    level: 'county',
    parent: '410700',
    path: [...path, { code: '410703', name: '卫滨区' }],
  },
  { code: '410700', name: '新乡市', level: 'prefecture', parent: '410000', path },
  { code: '410000', name: '河南省', level: 'province', parent: null, path: path.slice(0, 1) },
];
const agency = (id: string, name: string): Agency => ({
  id,
  name,
  division: id.slice(0, 6),
  level: 'county',
  kind: 'department',
  printedNames: [],
});
const bureau = agency('410703-data-bureau', '新乡市卫滨区政务服务和大数据管理局');
const office = agency('410726-government-office', '延津县人民政府办公室');

test('counts of a region include what lies below it', () => {
  const tree = regionTree(
    regions,
    [bureau, office],
    [{ agency: bureau.id }, { agency: bureau.id }, { agency: office.id }],
  );
  expect([...nodesOf(tree)].map((node) => [node.region.code, node.agencyCount, node.reportCount])).toEqual([
    ['410000', 2, 3],
    ['410700', 2, 3],
    ['410703', 1, 2],
    ['410726', 1, 1],
  ]);
});

test('a region lists the agencies below it, by division code', () => {
  const [province] = regionTree(regions, [office, bureau], []);
  expect(province && agenciesWithin(province)).toEqual([bureau, office]);
});

test('a list of agencies has a group for each prefecture, and for a province only where it has agencies itself', () => {
  const groups = agencyGroups(regionTree(regions, [office, bureau], []));
  expect(groups.map((group) => [group.region.name, group.agencies])).toEqual([['新乡市', [bureau, office]]]);
});
