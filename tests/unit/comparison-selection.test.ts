import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BY_CODE,
  MOST,
  readSelection,
  VIEWS,
  writeSelection,
  type Choices,
  type Selection,
} from '../../src/statistics/comparison-selection.ts';

const agencies = Array.from({ length: 25 }, (_, index) => `4103${10 + index}-government`);
const regions = ['410000', '410300', '410304'];
const peers = ['county.government.410300', 'county.department.000000'];
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const measures = ['requests.received.total', 'sum.refused', 'rate.disclosed'];
const within = (values: readonly (string | number)[]) => (value: string) =>
  values.map(String).includes(value);
const choices: Choices = {
  has: {
    agency: within(agencies),
    region: within(regions),
    peers: within(peers),
    year: within(years),
    measure: within(measures),
  },
  fallback: {
    agencies: agencies.slice(0, 2),
    regions: [],
    peers: [],
    years: [2022],
    measures: measures.slice(0, 1),
    view: 'auto',
    sort: BY_CODE,
  },
};
const read = (query: string) => readSelection(new URLSearchParams(query), choices);

const selection: fc.Arbitrary<Selection> = fc.record({
  agencies: fc.shuffledSubarray(agencies, { maxLength: MOST.agency }),
  regions: fc.shuffledSubarray(regions),
  peers: fc.shuffledSubarray(peers),
  years: fc.subarray(years),
  measures: fc.shuffledSubarray(measures, { minLength: 1 }),
  view: fc.constantFrom(...VIEWS),
  sort: fc.oneof(
    fc.constant(BY_CODE),
    fc.record({
      column: fc.constantFrom('agency', 'latest', '2021', '2021.2019'),
      descending: fc.boolean(),
    }),
  ),
});

describe('the address of a comparison', () => {
  it('says the whole selection: written and read back, it is the same', () => {
    fc.assert(
      fc.property(selection, (chosen) => {
        const through = readSelection(new URLSearchParams(writeSelection(chosen).toString()), choices);
        expect(through).toEqual({ selection: chosen, objections: [] });
      }),
    );
  });

  it('repeats its keys', () => {
    expect(
      writeSelection({
        agencies: ['410304-government', '410703-data-bureau'],
        regions: ['410300'],
        peers: ['county.government.410300'],
        years: [2021, 2022],
        measures: ['requests.received.total', 'rate.disclosed'],
        view: 'dots',
        sort: BY_CODE,
      }).toString(),
    ).toBe(
      'agency=410304-government&agency=410703-data-bureau&region=410300&peers=county.government.410300' +
        '&year=2021&year=2022&measure=requests.received.total&measure=rate.disclosed&view=dots',
    );
  });

  it('without keys means the usual view', () => {
    expect(read('')).toEqual({ selection: choices.fallback, objections: [] });
  });

  it('without a year, and with anything else, means the newest reports', () => {
    expect(read(`measure=${measures[1]}`).selection.years).toEqual([]);
    expect(read(`agency=${agencies[0]}`).selection.years).toEqual([]);
  });

  it('may choose no agency', () => {
    expect(read('agency=').selection.agencies).toEqual([]);
  });

  it('that names a region or peers adds no usual agency', () => {
    expect(read('region=410300').selection).toMatchObject({ agencies: [], regions: ['410300'] });
    expect(read('peers=county.government.410300').selection.agencies).toEqual([]);
  });

  it('of earlier links, with one measure and no view, means the same', () => {
    expect(read(`agency=${agencies[0]}&year=2021&measure=sum.refused&sort=-2021`)).toEqual({
      selection: {
        ...choices.fallback,
        agencies: [agencies[0]],
        years: [2021],
        measures: ['sum.refused'],
        sort: { column: '2021', descending: true },
      },
      objections: [],
    });
  });

  it('leaves out what does not exist, and says so', () => {
    expect(read('agency=410311-government&agency=x&region=1&peers=z&year=1999&measure=y')).toEqual({
      selection: { ...choices.fallback, agencies: ['410311-government'], years: [] },
      objections: [
        { kind: 'unknown-agency', value: 'x' },
        { kind: 'unknown-region', value: '1' },
        { kind: 'unknown-peers', value: 'z' },
        { kind: 'unknown-year', value: '1999' },
        { kind: 'unknown-measure', value: 'y' },
      ],
    });
  });

  it('takes the first agencies of too many, and says which it leaves out', () => {
    const { selection: chosen, objections } = read(agencies.map((agency) => `agency=${agency}`).join('&'));
    expect(chosen.agencies).toEqual(agencies.slice(0, MOST.agency));
    expect(objections.map(({ value }) => value)).toEqual(agencies.slice(MOST.agency));
  });

  it('puts years in order and keeps each once', () => {
    expect(read('year=2023&year=2020&year=2023').selection.years).toEqual([2020, 2023]);
  });

  it('never fails, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { selection: chosen } = read(query);
        expect(chosen.measures.length).toBeGreaterThan(0);
        expect(chosen.measures.every(within(measures))).toBe(true);
        expect(chosen.agencies.length).toBeLessThanOrEqual(MOST.agency);
      }),
    );
  });
});
