import { expect, test } from 'vitest';
import type { SectionCounts } from '../../src/search/character-files.ts';
import type { ArchivedReport, LoadedPart } from '../../src/client/search/loaded-part.ts';
import { matchReports } from '../../src/client/search/match-reports.ts';
import { noFilters, type Filters } from '../../src/client/search/filters.ts';
import { scopeBit, scopeMask } from '../../src/client/search/scopes.ts';

interface Said {
  name?: string;
  title?: string;
  year?: number;
  /** Characters of the overview and of the problems, and how many times the term stands in each. */
  overview?: [length: number, times: number];
  problems?: [length: number, times: number];
}

/** A part of reports that say a term so often. */
function part(said: readonly Said[]): { loaded: LoadedPart; located: SectionCounts } {
  const reports: ArchivedReport[] = [];
  const sections: { report: number; scope: number; times: number }[] = [];
  for (const [
    place,
    { name = '某局', title = '年度报告', year = 2021, overview, problems },
  ] of said.entries()) {
    const own = [
      ...(overview ? [{ section: 'overview' as const, length: overview[0], times: overview[1] }] : []),
      ...(problems ? [{ section: 'problems' as const, length: problems[0], times: problems[1] }] : []),
    ];
    reports.push({
      id: `${place}`,
      agency: 0,
      agencyName: name,
      of: { id: 'a', name, level: 'county', division: '410304' },
      regions: ['410304', '410300'],
      year,
      title,
      searchedName: name,
      searchedTitle: title,
      figuresOnly: false,
      forms: ['2021'],
      findings: [],
      sections: own,
      scopes: scopeMask(own.map(({ section }) => section)) & (own.length > 0 ? -1 : 0),
      pack: 0,
    });
    for (const { section, times } of own) sections.push({ report: place, scope: scopeBit(section), times });
  }
  const hit = sections.map((section, place) => ({ ...section, place })).filter(({ times }) => times > 0);
  return {
    loaded: {
      reports,
      firstSection: 0,
      reportOf: Uint32Array.from(sections, ({ report }) => report),
      scopeOf: Uint16Array.from(sections, ({ scope }) => scope),
    },
    located: {
      sections: Uint32Array.from(hit, ({ place }) => place),
      times: Uint32Array.from(hit, ({ times }) => times),
    },
  };
}

function search(said: readonly Said[], filters: Partial<Filters> = {}) {
  const { loaded, located } = part(said);
  const chosen = { ...noFilters(), ...filters };
  const { matches, counts } = matchReports(loaded, {
    query: { terms: ['新媒体'], either: [], without: [] },
    located: new Map([['新媒体', located]]),
    scope: scopeMask(chosen.section),
    filters: chosen,
  });
  return {
    found: matches.toSorted((a, b) => b.weight - a.weight).map(({ report }) => report.id),
    weights: matches.map(({ weight }) => weight),
    counts,
  };
}

test('the report of which the phrase takes the larger share comes before the one that has it more often', () => {
  expect(search([{ overview: [9000, 6] }, { overview: [800, 3] }]).found).toEqual(['1', '0']);
});

test('a very short report does not come first for being short', () => {
  expect(search([{ overview: [20, 1] }, { overview: [600, 4] }]).found).toEqual(['1', '0']);
});

test('shares that hardly differ weigh the same, so that the newer report comes first', () => {
  const { weights } = search([{ overview: [1000, 3] }, { overview: [1040, 3] }]);
  expect(weights[0]).toBe(weights[1]);
});

test('an agency or a title that is the query comes before every share, then names and titles that have it', () => {
  const { found } = search([
    { overview: [500, 50] },
    { title: '新媒体年度报告' },
    { name: '新媒体管理局' },
    { name: '新媒体' },
  ]);
  expect(found).toEqual(['3', '2', '1', '0']);
});

test('with a section chosen, only its prose is searched and weighed', () => {
  const said: Said[] = [
    { overview: [100, 9], problems: [1000, 1] },
    { overview: [100, 0], problems: [1000, 2] },
    { overview: [100, 9] },
  ];
  expect(search(said, { section: ['problems'] }).found).toEqual(['1', '0']);
});

test('counts leave aside the choice of their own group and follow those of all others', () => {
  const said: Said[] = [
    { year: 2021, overview: [500, 1] },
    { year: 2020, overview: [500, 1] },
    { year: 2019, problems: [500, 1] },
    { year: 2018, overview: [500, 0] },
  ];
  const { found, counts } = search(said, { from: 2020, to: 2021 });
  expect(found).toEqual(['0', '1']);
  expect(counts.year).toEqual({ 2021: 1, 2020: 1, 2019: 1 });
  expect(counts.region).toEqual({ 410304: 2, 410300: 2 });
  expect(counts.section).toEqual({ overview: 2 });
  expect(search(said, { from: 2020, region: ['110000'] }).counts).toMatchObject({ year: {}, form: {} });
});
