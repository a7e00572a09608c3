import { describe, expect, it } from 'vitest';
import { measureCard } from '../../src/statistics/measure-cards.ts';
import { observe } from '../../src/statistics/observe.ts';
import { packObservations } from '../../src/statistics/packed-observations.ts';
import type { ReportSummary } from '../../src/schemas/report-summary.ts';
import { cellElsewhere } from '../../src/views/cell-elsewhere.ts';
import { measureOf, reportOf } from './statistics-fixtures.ts';

const SECRET = 'requests.refused.stateSecret.total';
const LICENSING = 'proactive.licensing.decisions';

const regions = [
  { code: '410000', name: '河南省', parent: null },
  { code: '410300', name: '洛阳市', parent: '410000' },
  { code: '410304', name: '瀍河回族区', parent: '410300' },
  { code: '410305', name: '涧西区', parent: '410300' },
  { code: '410403', name: '卫东区', parent: '410000' },
];
const agencies = [
  { id: '410304-a', name: '瀍河', division: '410304', level: 'county', kind: 'government', years: [] },
  { id: '410305-b', name: '涧西', division: '410305', level: 'county', kind: 'government', years: [] },
  { id: '410403-c', name: '卫东', division: '410403', level: 'county', kind: 'government', years: [] },
  {
    id: '410304-office',
    name: '区政府办',
    division: '410304',
    level: 'county',
    kind: 'government-office',
    years: [],
  },
] as const;

function elsewhere(reports: readonly ReportSummary[], id = SECRET, year = 2021) {
  const measure = measureOf(id);
  const file = {
    measure: measureCard(measure, () => undefined),
    valueUnit: '件',
    observations: packObservations(reports.map((report) => observe(report, measure))),
  };
  return cellElsewhere({ agency: '410304-a', year }, file, { agencies, regions });
}

const told = ({ years }: ReturnType<typeof elsewhere>) =>
  years.map(({ year, cell, apart }) => [year, cell.text, apart]);

describe('a cell in other reports', () => {
  it('is told of the other years of the agency, with the word for what is no number', () => {
    const found = elsewhere([
      reportOf('410304-a', 2023, { [SECRET]: null }),
      reportOf('410304-a', 2021, { [SECRET]: 3 }),
      reportOf('410304-a', 2020, { [SECRET]: 5 }, '2019'),
      reportOf('410305-b', 2022, { [SECRET]: 9 }),
    ]);
    expect(told(found)).toEqual([
      [2020, '5', false],
      [2023, '空白', false],
    ]);
    expect(found.years[0]?.cell.href).toBe(`/reports/410304-a/2020/#${SECRET}`);
  });

  it('says of years whose form counts another thing that they do', () => {
    const found = elsewhere(
      [
        reportOf('410304-a', 2021, { [LICENSING]: 3 }),
        reportOf('410304-a', 2020, { [LICENSING]: 5 }, '2019'),
      ],
      LICENSING,
    );
    expect(told(found)).toEqual([[2020, '5', true]]);
  });

  it('is told of agencies of its level and kind in the smallest region that has one with a report on the year', () => {
    const far = reportOf('410403-c', 2021, { [SECRET]: 4 });
    const near = reportOf('410305-b', 2021, { [SECRET]: 2 });
    const names = (reports: ReportSummary[]) => {
      const { peers } = elsewhere(reports);
      return peers && [peers.group.region, ...peers.first.map(({ name, cell }) => `${name} ${cell.text}`)];
    };
    const own = reportOf('410304-a', 2021, { [SECRET]: 1 });
    const office = reportOf('410304-office', 2021, { [SECRET]: 8 });
    expect(names([own, near, far, office])).toEqual(['410300', '涧西 2']);
    expect(names([own, far, office])).toEqual(['410000', '卫东 4']);
    expect(names([own, office, reportOf('410305-b', 2022, { [SECRET]: 2 })])).toBeNull();
    expect(elsewhere([own, near]).peers?.address).toBe(
      `/compare/?peers=county.government.410300&year=2021&measure=${SECRET}`,
    );
  });
});
