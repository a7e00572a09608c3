import { expect, it } from 'vitest';
import type { Agency } from '../../src/schemas/agency.ts';
import type { ReportSummary } from '../../src/schemas/report-summary.ts';
import { namesBeside, nameThen } from '../../src/statistics/names-then.ts';

const agency = {
  id: '410304-data-bureau',
  name: '瀍河回族区数据局',
  formerNames: [{ name: '瀍河回族区政务服务中心', until: '2024-03-31' }],
} as Agency;
const other = { id: '410304-government', name: '洛阳市瀍河回族区人民政府' } as Agency;

const report = (year: number, publishedOn?: string, id = agency.id): ReportSummary =>
  ({ id: `${id}/${year}`, agency: id, year, printedAgency: null, source: { publishedOn } }) as ReportSummary;

it('A report is named after its agency as it was called when it published it', () => {
  const nameOf = nameThen([agency, other]);
  expect(nameOf(report(2022))).toBe('瀍河回族区政务服务中心');
  expect(nameOf(report(2023, '2024-01-20'))).toBe('瀍河回族区政务服务中心');
  expect(nameOf(report(2023, '2024-04-20'))).toBe('瀍河回族区数据局');
  expect(nameOf(report(2024))).toBe('瀍河回族区数据局');
  expect(nameOf(report(2024, undefined, '410305-government'))).toBe('410305-government');
});

it('Beside the reports of a year, who has none goes by the present name', () => {
  expect([...namesBeside([agency, other], [report(2022)])]).toEqual([
    [agency.id, '瀍河回族区政务服务中心'],
    [other.id, '洛阳市瀍河回族区人民政府'],
  ]);
});
