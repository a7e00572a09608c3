import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../src/search/gather-meaning.ts';
import { measureCard } from '../../src/statistics/measure-cards.ts';
import { findMeasure } from '../../src/statistics/measures.ts';
import type { Observation } from '../../src/statistics/observations.ts';
import { packObservations } from '../../src/statistics/packed-observations.ts';
import type { AgencyFigures } from '../../src/views/agency-figures.ts';
import { agenciesToLoad, answerOf, findingsOn } from '../../src/views/answer.ts';
import { answeredMeasures } from '../../src/views/answered-measures.ts';
import { planAnswer } from '../../src/views/answer-plan.ts';

const archive = {
  agencies: [
    {
      id: '350128-government',
      name: '平潭',
      division: '350128',
      years: [2019, 2021, 2022],
    },
    {
      id: '410304-government',
      name: '瀍河',
      division: '410304',
      years: [2021],
    },
  ],
  regions: [
    { code: '350100', parent: null },
    { code: '350128', parent: '350100' },
    { code: '410304', parent: null },
  ],
};

const meaning = (some: Partial<Meaning>): Meaning => ({
  regions: [],
  agencies: [],
  years: [],
  measures: ['sum.litigation'],
  topics: 1,
  words: [],
  left: [],
  isWhole: true,
  ...some,
});

const litigation = (
  agency: string,
  ...values: [year: number, value: number, status?: Observation['status']][]
): [string, AgencyFigures] => [
  agency,
  {
    observations: {
      'sum.litigation': packObservations(
        values.map(([year, value, status = 'calculated']) => ({ agency, year, form: null, value, status })),
      ),
    },
    findings: {},
  },
];

const figures = new Map([
  litigation('350128-government', [2019, 0], [2021, 12], [2022, 3, 'contradicted']),
  litigation('410304-government', [2021, 4]),
]);
const told = { 'sum.litigation': { 2019: 1, 2021: 2, 2022: 1 } };

/** The answer with no more than the files that it asks for. */
function answer(some: Partial<Meaning>) {
  const plan = planAnswer(meaning(some), archive, told);
  if (!plan) return null;
  const needed = new Set(agenciesToLoad(plan));
  const cards = plan.measures.map((id) => measureCard(findMeasure(id)!, () => undefined));
  return answerOf(plan, new Map([...figures].filter(([id]) => needed.has(id))), cards);
}

describe('An answer', () => {
  it('tells the newest report of each agency of the place', () => {
    const found = answer({ regions: ['350100'] });
    expect(found?.lines.map(({ agency, year, cells }) => [agency.id, year, cells[0]?.text])).toEqual([
      ['350128-government', 2022, '3'],
    ]);
    expect(found?.missing).toEqual([]);
  });

  it('says of a number that rests on a contradiction that it does', () => {
    const found = answer({ regions: ['350128'] });
    expect(found?.lines[0]?.cells[0]?.mark).toBe('总计与分项不符');
    expect(found?.legend.map(({ label }) => label)).toEqual(['总计与分项不符']);
  });

  it('names who has no report of the year, and tells no other year in its place', () => {
    const found = answer({ regions: ['350128'], years: [2020] });
    expect(found).toMatchObject({
      lines: [],
      missing: [{ agency: { id: '350128-government' }, years: [2020] }],
    });
  });

  it('names every year that was asked for and is missing, beside those that it tells', () => {
    const found = answer({ regions: ['350128'], years: [2019, 2020, 2021] });
    expect(found?.lines.map(({ year }) => year)).toEqual([2019, 2021]);
    expect(found?.missing.map(({ years }) => years)).toEqual([[2020]]);
  });

  it('without a place says which years that were asked for it does not tell', () => {
    expect(answer({ years: [2019, 2021] })).toMatchObject({ year: 2021, otherYears: [2019] });
  });

  it('tells of several words what each means first, and counts those that it leaves', () => {
    const measures = ['sum.litigation', 'sum.refused', 'requests.received.total', 'sum.notProcessed'];
    const found = answer({ regions: ['410304'], measures, topics: 4 });
    expect(found?.measures.map(({ id }) => id)).toEqual([
      ...measures.slice(0, 3),
      'requests.totalDisposed.total',
    ]);
    expect(found?.topicsLeft).toBe(1);
  });

  it('draws the years of an only agency, with a gap where it has no report', () => {
    const { trend } = answer({ regions: ['350128'] })!;
    expect(trend?.points.map(({ value }) => value)).toEqual([0, null, 12, 3]);
    expect(answer({ regions: ['410304'] })?.trend).toBeNull();
  });

  it('without a place is of all agencies in the newest year that many have', () => {
    const found = answer({});
    // 2022 has one report of the two that 2021 has.
    expect(found).toMatchObject({ isPlaced: false, year: 2022, told: 1, missing: [] });
    expect(answer({ years: [2021] })?.lines).toHaveLength(2);
    expect(answer({ years: [2018] })).toMatchObject({ lines: [], told: 0 });
  });

  it('is none where a word of the query is not understood, or nothing of the place is in the archive', () => {
    expect(answer({ isWhole: false })).toBeNull();
    expect(answer({ agencies: ['410000-government'] })).toBeNull();
    expect(answer({ measures: [], topics: 0 })).toBeNull();
  });

  it('tells what a kind of outcome is a part of, where no rate does', () => {
    expect(answeredMeasures({ measures: ['requests.refused.stateSecret.total'], topics: 1 })).toEqual([
      'requests.refused.stateSecret.total',
      'requests.totalDisposed.total',
    ]);
    expect(
      answeredMeasures({ measures: ['sum.refused', 'rate.refused', 'requests.granted.total'], topics: 1 }),
    ).toEqual(['sum.refused', 'rate.refused']);
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
