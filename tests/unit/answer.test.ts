import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../src/search/meaning.ts';
import type { ArchiveCards } from '../../src/statistics/agency-cards.ts';
import { measureCard } from '../../src/statistics/measure-cards.ts';
import { findMeasure } from '../../src/statistics/measures.ts';
import type { Observation } from '../../src/statistics/observations.ts';
import { packObservations } from '../../src/statistics/packed-observations.ts';
import { answeredMeasures, answerOf, findingsOn } from '../../src/views/answer.ts';

const cards: ArchiveCards = {
  agencies: [
    {
      id: '350128-government',
      name: '平潭',
      division: '350128',
      level: 'county',
      kind: 'government',
      years: [2019, 2021, 2022],
    },
    {
      id: '410304-government',
      name: '瀍河',
      division: '410304',
      level: 'county',
      kind: 'government',
      years: [2021],
    },
  ],
  regions: [
    { code: '350100', name: '福州市', parent: null },
    { code: '350128', name: '平潭县', parent: '350100' },
    { code: '410304', name: '瀍河回族区', parent: null },
  ],
};

const meaning = (some: Partial<Meaning>): Meaning => ({
  regions: [],
  agencies: [],
  years: [],
  measures: ['sum.litigation'],
  words: [],
  left: [],
  isWhole: true,
  ...some,
});

function litigation(
  ...values: [agency: string, year: number, value: number, status?: Observation['status']][]
) {
  const observations = values.map(([agency, year, value, status = 'calculated']) => ({
    agency,
    year,
    form: null,
    value,
    status,
  }));
  const measure = findMeasure('sum.litigation')!;
  return {
    measure: measureCard(measure, () => undefined),
    valueUnit: measure.unit,
    observations: packObservations(observations),
  };
}

const file = litigation(
  ['350128-government', 2019, 0],
  ['350128-government', 2021, 12],
  ['350128-government', 2022, 3, 'contradicted'],
  ['410304-government', 2021, 4],
);

describe('An answer', () => {
  it('tells the newest report of each agency of the place', () => {
    const answer = answerOf(meaning({ regions: ['350100'] }), cards, [file]);
    expect(answer?.lines.map(({ agency, year, cells }) => [agency.id, year, cells[0]?.text])).toEqual([
      ['350128-government', 2022, '3'],
    ]);
    expect(answer?.missing).toEqual([]);
  });

  it('says of a number that rests on a contradiction that it does', () => {
    const answer = answerOf(meaning({ regions: ['350128'] }), cards, [file]);
    expect(answer?.lines[0]?.cells[0]?.mark).toBe('总计与分项不符');
    expect(answer?.legend.map(({ label }) => label)).toEqual(['总计与分项不符']);
  });

  it('names who has no report of the year, and tells no other year in its place', () => {
    const answer = answerOf(meaning({ regions: ['350128'], years: [2020] }), cards, [file]);
    expect(answer).toMatchObject({ lines: [], missing: [{ id: '350128-government' }] });
  });

  it('draws the years of an only agency, with a gap where it has no report', () => {
    const { trend } = answerOf(meaning({ regions: ['350128'] }), cards, [file])!;
    expect(trend?.points.map(({ value }) => value)).toEqual([0, null, 12, 3]);
    expect(answerOf(meaning({ regions: ['410304'] }), cards, [file])?.trend).toBeNull();
  });

  it('without a place is of all agencies in the newest year that many have', () => {
    const answer = answerOf(meaning({}), cards, [file]);
    // 2022 has one report of the two that 2021 has.
    expect(answer).toMatchObject({ isPlaced: false, year: 2022, told: 1, missing: [] });
    expect(answerOf(meaning({ years: [2021] }), cards, [file])?.lines).toHaveLength(2);
    expect(answerOf(meaning({ years: [2018] }), cards, [file])).toMatchObject({ lines: [], told: 0 });
  });

  it('is none where a word of the query is not understood, or nothing of the place is in the archive', () => {
    expect(answerOf(meaning({ isWhole: false }), cards, [file])).toBeNull();
    expect(answerOf(meaning({ agencies: ['410000-government'] }), cards, [file])).toBeNull();
  });

  it('tells what a kind of outcome is a part of, where no rate does', () => {
    expect(answeredMeasures({ measures: ['requests.refused.stateSecret.total'] })).toEqual([
      'requests.refused.stateSecret.total',
      'requests.totalDisposed.total',
    ]);
    expect(answeredMeasures({ measures: ['sum.refused', 'rate.refused', 'requests.granted.total'] })).toEqual(
      ['sum.refused', 'rate.refused'],
    );
  });

  it('is touched by findings on its rows, and by what is wrong with its table', () => {
    const findings = [
      { table: 'requests', row: 'totalDisposed', severity: 'warning' },
      { table: 'requests', row: 'received', severity: 'warning' },
      { table: 'requests', severity: 'info' },
      { table: 'requests', severity: 'error' },
      { table: 'remedies', row: 'litigationDirect', severity: 'warning' },
      { severity: 'warning' },
    ] as const;
    expect(findingsOn(findings, ['rate.refused'])).toEqual([findings[0], findings[3]]);
  });
});
