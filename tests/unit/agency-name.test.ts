import { expect, test } from 'vitest';
import type { Region } from '../../src/schemas/region.ts';
import { agencyName } from '../../src/statistics/agency-name.ts';

const city = { code: '410700', name: '新乡市' };
const province = { code: '410000', name: '河南省' };
const region = (code: string, name: string): Region => ({
  code,
  name,
  level: 'county',
  parent: city.code,
  path: [province, city, { code, name }],
});

test('a registered agency has its registered name', () => {
  const bureau = {
    id: '410703-data-bureau',
    name: '新乡市卫滨区政务服务和大数据管理局',
    division: '410703',
    level: 'county',
    kind: 'department',
    printedNames: [],
  } as const;
  expect(agencyName(bureau.id, { ...bureau, printedNames: [] }, region('410703', '卫滨区'))).toBe(
    bureau.name,
  );
});

test('a government outside the archive is named after its division, a district with its city', () => {
  expect(agencyName('410703-government', undefined, region('410703', '卫滨区'))).toBe('新乡市卫滨区人民政府');
  expect(agencyName('410726-government', undefined, region('410726', '延津县'))).toBe('延津县人民政府');
});

test('of an unknown agency that is no government the name is not guessed', () => {
  expect(agencyName('410703-tax-bureau', undefined, region('410703', '卫滨区'))).toBeNull();
  expect(agencyName('419999-government', undefined, undefined)).toBeNull();
});
