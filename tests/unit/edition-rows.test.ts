import { expect, it } from 'vitest';
import { editionRows } from '../../src/statistics/edition-rows.ts';
import { TABLES } from '../../src/vocabulary/tables.ts';

it('sets side by side what a row counts in each edition', () => {
  const rows = editionRows(TABLES.proactive);
  expect(rows.find(({ label }) => label === '规范性文件／行政规范性文件')).toMatchObject({
    heads: new Map([
      ['2019', ['本年新制作数量', '本年新公开数量', '对外公开总数量']],
      ['2021', ['本年制发件数', '本年废止件数', '现行有效件数']],
    ]),
    columnsDiffer: true,
    standing: 'apart',
  });
  const procurement = rows.find(({ label }) => label === '政府集中采购');
  expect(procurement?.heads.get('2021')).toEqual([]);
  expect(procurement?.standing).toBe('single');
  const licensing = rows.find(({ label }) => label === '行政许可');
  expect(licensing?.heads.get('2019')?.at(-1)).toBe('处理决定数量');
  expect(licensing?.heads.get('2021')).toEqual(['本年处理决定数量']);
});

it('only counts the rows that are the same in all editions', () => {
  const requests = editionRows(TABLES.requests);
  expect(requests.map(({ same }) => same ?? 0)).toEqual([0, 0, 0, 0, 22]);
  expect(requests.filter(({ columnsDiffer }) => columnsDiffer)).toEqual([]);
  expect(editionRows(TABLES.remedies)).toMatchObject([{ same: 3 }]);
});
