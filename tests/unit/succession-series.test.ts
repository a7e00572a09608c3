import { describe, expect, it } from 'vitest';
import { formBreaks } from '../../src/charts/form-breaks.ts';
import { successionDescription, successionNote } from '../../src/sentences/succession.ts';
import { successionSeries, type AgencyReports } from '../../src/statistics/succession-series.ts';
import { look } from './chart-look.ts';
import { reportOf } from './statistics-fixtures.ts';

const RECEIVED = 'requests.received.total';

function agencyWith(id: string, received: Record<number, number>, successorSince?: string): AgencyReports {
  return {
    agency: { id, name: id, ...(successorSince && { successorSince }) },
    reports: Object.entries(received).map(([year, value]) =>
      reportOf(id, Number(year), { [RECEIVED]: value }),
    ),
  };
}

describe('the numbers of an agency beside those of its predecessors', () => {
  const [only] = successionSeries(agencyWith('new', { 2024: 9, 2025: 8 }), [
    agencyWith('old', { 2022: 3, 2023: 4 }, '2024-03-01'),
  ]);

  it('stand on one axis of years, a line each, with a mark where the work was taken over', () => {
    expect(only!.agencies.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(only!.years.map(({ year, values, breaks }) => [year, values, breaks])).toEqual([
      [2022, [3, null], null],
      [2023, [4, null], null],
      [2024, [null, 9], 'succession'],
      [2025, [null, 8], null],
    ]);
    expect(successionNote(only!)).toContain('2024-03-01');
    expect(successionDescription(only!)).toContain('2022 年old 3 件、new本馆无此年报告');
  });

  it('are never added, also where both have a report on a year', () => {
    const [both] = successionSeries(agencyWith('new', { 2023: 9, 2024: 8 }), [
      agencyWith('old', { 2023: 3 }, '2024-01-01'),
    ]);
    expect(both!.years.map(({ values }) => values)).toEqual([
      [3, 9],
      [null, 8],
    ]);
  });

  it('take several pictures where lines could not be told apart, and none where there is nothing to go on from', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => agencyWith(id, { 2022: 1 }, '2023-01-01'));
    const pictures = successionSeries(agencyWith('new', { 2023: 5 }), five);
    expect(pictures.map(({ agencies }) => agencies.map(({ id }) => id).join(''))).toEqual([
      'abcnew',
      'denew',
    ]);
    expect(successionSeries(agencyWith('new', { 2023: 5 }), [])).toEqual([]);
    expect(successionSeries(agencyWith('new', { 2023: 5 }), [agencyWith('old', {}, '2023-01-01')])).toEqual(
      [],
    );
  });

  it('say at the mark that it is one of duties and not of the form', () => {
    const said: string[] = [];
    const ctx = new Proxy(
      {},
      {
        get: (_, name) => (text: string) => {
          if (name === 'fillText') said.push(text);
          return { width: 10 };
        },
        set: () => true,
      },
    );
    const data = {
      labels: ['2022', '2023', '2024'],
      series: [],
      unit: '件',
      breaks: [1, 2],
      cuts: [],
      successions: [2],
    };
    const chart = {
      ctx,
      chartArea: { top: 0, bottom: 9, left: 0, right: 99 },
      scales: { x: { getPixelForValue: (at: number) => at * 10 } },
    };
    formBreaks(data, look).afterDatasetsDraw!(chart as never, {}, {}, false);
    expect(said).toEqual(['报告格式改版', '职能承接']);
  });
});
