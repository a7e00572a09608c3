import { describe, expect, it } from 'vitest';
import type { Agency } from '../../src/schemas/agency.ts';
import { separateContained } from '../../src/statistics/contained-reports.ts';

const regions = new Map(
  Object.entries({
    410000: null,
    410300: '410000',
    410304: '410300',
    410305: '410300',
    410700: '410000',
  } as Record<string, string | null>).map(([code, parent]) => [code, { parent }]),
);
const LEVEL = { '0000': 'province', '00': 'prefecture' } as const;
const agency = (id: string, kind: Agency['kind'], level?: Agency['level']): [string, Agency] => {
  const division = id.slice(0, 6);
  const told = division.endsWith('0000') ? LEVEL['0000'] : division.endsWith('00') ? LEVEL['00'] : 'county';
  return [id, { id, name: id, division, kind, level: level ?? told, printedNames: [] }];
};
const agencies = new Map([
  agency('410000-government', 'government'),
  agency('410300-government', 'government'),
  agency('410300-government-office', 'government-office'),
  agency('410300-data-bureau', 'department'),
  agency('410304-government', 'government'),
  agency('410304-data-bureau', 'department'),
  agency('410304-some-township', 'government', 'township'),
  agency('410305-data-bureau', 'department'),
  agency('410700-data-bureau', 'department'),
]);
const separate = (...ids: string[]) => {
  const reports = ids.map((id) => ({ agency: id }));
  const { apart, contained } = separateContained(reports, agencies, regions);
  return {
    apart: apart.map((report) => report.agency),
    contained: contained.map(({ report, within }) => `${report.agency} in ${within.agency}`),
  };
};

describe('reports that may be added up', () => {
  it('never hold a department beside its government', () => {
    expect(separate('410300-government', '410300-data-bureau', '410300-government-office')).toEqual({
      apart: ['410300-government'],
      contained: ['410300-data-bureau in 410300-government', '410300-government-office in 410300-government'],
    });
  });

  it('never hold a government, or its departments, beside the government above it', () => {
    expect(separate('410300-government', '410304-government', '410304-data-bureau')).toEqual({
      apart: ['410300-government'],
      contained: ['410304-government in 410300-government', '410304-data-bureau in 410300-government'],
    });
  });

  it('leave everything to the highest government of several', () => {
    expect(separate('410000-government', '410300-government', '410304-data-bureau').contained).toEqual([
      '410300-government in 410000-government',
      '410304-data-bureau in 410000-government',
    ]);
  });

  it('reach over a level of which the archive has no report', () => {
    expect(separate('410000-government', '410304-data-bureau').apart).toEqual(['410000-government']);
  });

  it('are all of them where no government reports', () => {
    const ids = [
      '410300-government-office',
      '410300-data-bureau',
      '410304-data-bureau',
      '410305-data-bureau',
    ];
    expect(separate(...ids)).toEqual({ apart: ids, contained: [] });
  });

  it('stand beside a government of another place', () => {
    expect(
      separate('410304-government', '410300-data-bureau', '410305-data-bureau', '410700-data-bureau'),
    ).toEqual({
      apart: ['410304-government', '410300-data-bureau', '410305-data-bureau', '410700-data-bureau'],
      contained: [],
    });
  });

  it('do not hold a township beside its county, nor a county’s department in its township', () => {
    expect(separate('410304-some-township', '410304-government').apart).toEqual(['410304-government']);
    expect(separate('410304-some-township', '410304-data-bureau').contained).toEqual([]);
  });

  it('include an agency that nothing is known of', () => {
    expect(separate('410300-government', '999999-nobody').apart).toEqual([
      '410300-government',
      '999999-nobody',
    ]);
  });
});
