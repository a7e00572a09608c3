import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BY_CODE,
  MOST_AGENCIES,
  MOST_YEARS,
  readSelection,
  writeSelection,
  type Choices,
  type Selection,
} from '../../src/statistics/comparison-selection.ts';

const agencies = Array.from({ length: 9 }, (_, index) => `41030${index}-government`);
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const measures = ['requests.received.total', 'sum.refused', 'rate.disclosed'];
const choices: Choices = {
  agencies: new Set(agencies),
  years: new Set(years),
  measures: new Set(measures),
  fallback: { agencies: agencies.slice(0, 2), years: [], measure: measures[0] ?? '', sort: BY_CODE },
};
const read = (query: string) => readSelection(new URLSearchParams(query), choices);

const selection: fc.Arbitrary<Selection> = fc.record({
  agencies: fc.shuffledSubarray(agencies, { maxLength: MOST_AGENCIES }),
  years: fc.subarray(years, { maxLength: MOST_YEARS }),
  measure: fc.constantFrom(...measures),
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
        years: [2021, 2022],
        measure: 'requests.received.total',
        sort: BY_CODE,
      }).toString(),
    ).toBe(
      'agency=410304-government&agency=410703-data-bureau&year=2021&year=2022&measure=requests.received.total',
    );
  });

  it('without keys means the usual view', () => {
    expect(read('')).toEqual({ selection: choices.fallback, objections: [] });
  });

  it('may choose no agency', () => {
    expect(read('agency=').selection.agencies).toEqual([]);
  });

  it('leaves out what does not exist, and says so', () => {
    expect(read('agency=410301-government&agency=x&year=1999&measure=y')).toEqual({
      selection: { ...choices.fallback, agencies: ['410301-government'] },
      objections: [
        { kind: 'unknown-agency', value: 'x' },
        { kind: 'unknown-year', value: '1999' },
        { kind: 'unknown-measure', value: 'y' },
      ],
    });
  });

  it('takes the first six agencies of more, and says which it leaves out', () => {
    const { selection: chosen, objections } = read(agencies.map((agency) => `agency=${agency}`).join('&'));
    expect(chosen.agencies).toEqual(agencies.slice(0, MOST_AGENCIES));
    expect(objections.map(({ value }) => value)).toEqual(agencies.slice(MOST_AGENCIES));
  });

  it('puts years in order and keeps each once', () => {
    expect(read('year=2023&year=2020&year=2023').selection.years).toEqual([2020, 2023]);
  });

  it('never fails, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { selection: chosen } = read(query);
        expect(choices.measures.has(chosen.measure)).toBe(true);
        expect(chosen.agencies.length).toBeLessThanOrEqual(MOST_AGENCIES);
      }),
    );
  });
});
