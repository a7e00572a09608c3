import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListed, isPicked, MEASURES } from '../../src/statistics/measures.ts';
import { hasData, type Observation } from '../../src/statistics/observations.ts';
import { observe } from '../../src/statistics/observe.ts';
import { packObservations, unpackObservations } from '../../src/statistics/packed-observations.ts';
import { indexMeasures } from '../../src/statistics/measure-index.ts';
import { measureName } from '../../src/statistics/measure-names.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { measureOf, reportOf } from './statistics-fixtures.ts';

const AGENCY = '410304-government';
const observed = (
  measure: string,
  ...cells: Parameters<typeof reportOf> extends [string, number, ...infer Rest] ? Rest : never
) => observe(reportOf(AGENCY, 2021, ...cells), measureOf(measure));

/** A row of table 3 with nothing in it. */
const blankRow = (row: string) =>
  Object.fromEntries(
    CELLS.filter((cell) => cell.id.startsWith(`requests.${row}.`)).map(({ id }) => [id, null]),
  );

describe('measures', () => {
  it('cover every cell of the form, each with a name of its own and a group', () => {
    const cells = MEASURES.filter((measure) => measure.kind === 'cell').map((measure) => measure.id);
    expect(cells.toSorted()).toEqual(CELLS.map((cell) => cell.id).toSorted());
    const names = MEASURES.map((measure) => measureName(measure));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('keep their ids, for these are part of addresses', () => {
    expect(MEASURES.filter((measure) => measure.kind !== 'cell').map((measure) => measure.id))
      .toMatchInlineSnapshot(`
      [
        "sum.unableToProvide",
        "sum.notProcessed",
        "sum.refused",
        "sum.litigation",
        "rate.disclosed",
        "rate.refused",
        "rate.unableToProvide",
        "rate.notProcessed",
        "rate.carriedForward",
        "rate.naturalPerson",
        "rate.reviewCorrected",
        "rate.litigationCorrected",
      ]
    `);
  });

  it('stand in the picker once for each row of table 3, and have pages for all but the kinds of applicant', () => {
    const applicants = MEASURES.filter((measure) => isListed(measure) && !isPicked(measure));
    expect(applicants.every((measure) => measure.id.startsWith('requests.received.'))).toBe(true);
    expect(applicants).toHaveLength(6);
  });

  it('say in which editions of the form they exist', () => {
    expect(measureOf('proactive.procurement.amount').editions).toEqual(['2019']);
    expect(measureOf('proactive.administrativeFees.amount').editions).toEqual(['2021']);
    expect(measureOf('requests.otherDisposition.total').editions).toEqual(['2019']);
    expect(measureOf('rate.disclosed').editions).toEqual(['2019', '2021']);
  });
});

describe('an observation', () => {
  it('of a cell is the cell, with its status', () => {
    expect(observed('requests.received.total', { 'requests.received.total': 11 })).toEqual({
      agency: AGENCY,
      year: 2021,
      form: '2021',
      value: 11,
      status: 'printed',
    });
    expect(observed('requests.received.total', { 'requests.received.total': null })).toMatchObject({
      value: null,
      status: 'blank',
    });
  });

  it('of table 4 has no edition, for both print the same', () => {
    expect(observed('remedies.administrativeReview.total').form).toBeNull();
  });

  it('of a sum adds its parts and says when one was reconstructed', () => {
    const cells = { 'requests.refused.stateSecret.total': 2, 'requests.refused.internalAffairs.total': 3 };
    expect(observed('sum.refused', cells)).toMatchObject({ value: 5, status: 'calculated' });
    const reconstructed = { value: 2, status: 'reconstructed' } as const;
    expect(
      observed('sum.refused', { ...cells, 'requests.refused.stateSecret.total': reconstructed }),
    ).toMatchObject({
      value: 5,
      status: 'reconstructed',
    });
  });

  it('of a sum with a blank part has no value where no printed total agrees', () => {
    const cells = { 'requests.refused.internalAffairs.total': 3, 'requests.totalDisposed.total': 5 };
    expect(observed('sum.refused', { ...cells, ...blankRow('refused.stateSecret') })).toMatchObject({
      value: null,
      status: 'incomplete',
    });
  });

  it('of a sum counts a blank part as 0 where the printed total agrees, and says so', () => {
    const cells = { 'requests.refused.internalAffairs.total': 3, 'requests.totalDisposed.total': 3 };
    const blank = blankRow('refused.stateSecret');
    expect(observed('sum.refused', { ...cells, ...blank })).toMatchObject({
      value: 3,
      status: 'blank-as-zero',
    });
    expect(observed('requests.refused.stateSecret.total', { ...cells, ...blank })).toMatchObject({
      value: null,
      status: 'blank',
    });
  });

  it('that the edition does not have says so', () => {
    expect(observed('proactive.procurement.amount')).toMatchObject({ value: null, status: 'not-in-form' });
    expect(
      observed('proactive.procurement.amount', { 'proactive.procurement.amount': 5 }, '2019').value,
    ).toBe(5);
  });
});

describe('a rate', () => {
  const cells = {
    'requests.granted.total': 2,
    'requests.partiallyGranted.total': 2,
    'requests.refused.stateSecret.total': 5,
    'requests.notProcessed.duplicateRequest.total': 2,
    'requests.totalDisposed.total': 11,
  };

  it('is told over both denominators', () => {
    expect(observed('rate.disclosed', cells)).toMatchObject({
      value: 4 / 11,
      status: 'calculated',
      fractions: [
        { numerator: 4, denominator: 11 },
        { numerator: 4, denominator: 9 },
      ],
    });
  });

  it('has no value where a part of the numerator is blank', () => {
    expect(observed('rate.disclosed', { ...cells, 'requests.partiallyGranted.total': null })).toMatchObject({
      value: null,
      status: 'incomplete',
      fractions: [
        { numerator: null, denominator: 11 },
        { numerator: null, denominator: null },
      ],
    });
  });

  it('keeps the first denominator where only a part of the second has no number', () => {
    const unreadable = { value: null, status: 'unreadable' } as const;
    expect(
      observed('rate.disclosed', { ...cells, 'requests.unableToProvide.notHeld.total': unreadable }),
    ).toMatchObject({
      value: 4 / 11,
      fractions: [
        { numerator: 4, denominator: 11 },
        { numerator: 4, denominator: null },
      ],
    });
  });

  it('counts a blank as 0 where the printed totals agree, and says so', () => {
    expect(observed('rate.disclosed', { ...cells, ...blankRow('unableToProvide.notHeld') })).toMatchObject({
      value: 4 / 11,
      status: 'blank-as-zero',
      fractions: [
        { numerator: 4, denominator: 11 },
        { numerator: 4, denominator: 9 },
      ],
    });
    const applicants = {
      'requests.received.naturalPerson': null,
      'requests.received.business': 5,
      'requests.received.total': 5,
    };
    expect(observed('rate.naturalPerson', applicants)).toMatchObject({ value: 0, status: 'blank-as-zero' });
    expect(observed('rate.naturalPerson', { ...applicants, 'requests.received.total': 6 })).toMatchObject({
      value: null,
      status: 'incomplete',
    });
  });

  it('over nothing is not a number but a stated reason, and counts as data', () => {
    const nothing = observed('rate.disclosed');
    expect(nothing).toMatchObject({ value: null, status: 'nothing-to-divide' });
    expect(hasData(nothing)).toBe(true);
  });

  it('that the source makes larger than the whole is not turned into a percentage', () => {
    const contradictory = observed('rate.disclosed', {
      ...cells,
      'requests.unableToProvide.notHeld.total': { value: null, status: 'unreadable' },
      'requests.totalDisposed.total': 3,
    });
    expect(contradictory).toMatchObject({ value: null, status: 'exceeds' });
    expect(contradictory.fractions?.[0]).toEqual({ numerator: 4, denominator: 3 });
  });

  it('says when a part was reconstructed', () => {
    const total = { value: 11, status: 'reconstructed' } as const;
    expect(observed('rate.disclosed', { ...cells, 'requests.totalDisposed.total': total }).status).toBe(
      'reconstructed',
    );
  });

  it('sums both kinds of lawsuits', () => {
    const outcome = observed('rate.litigationCorrected', {
      'remedies.litigationDirect.corrected': 1,
      'remedies.litigationDirect.pending': 1,
      'remedies.litigationDirect.total': 2,
      'remedies.litigationAfterReview.upheld': 1,
      'remedies.litigationAfterReview.total': 1,
    });
    expect(outcome.fractions).toEqual([
      { numerator: 1, denominator: 3 },
      { numerator: 1, denominator: 2 },
    ]);
  });
});

describe('packed observations', () => {
  const fraction = fc.record({
    numerator: fc.option(fc.nat(1000)),
    denominator: fc.option(fc.nat(1000)),
  });
  const outcome = fc.oneof(
    fc.record({
      value: fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      status: fc.constantFrom('printed', 'reconstructed', 'corrected', 'calculated', 'blank-as-zero'),
    }),
    fc.record({
      value: fc.constant(null),
      status: fc.constantFrom('blank', 'dash', 'absent', 'not-in-form', 'unreadable', 'incomplete'),
    }),
    fc.record({
      value: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      status: fc.constantFrom('calculated', 'nothing-to-divide', 'exceeds'),
      fractions: fc.array(fraction, { minLength: 1, maxLength: 2 }),
    }),
  );
  const observation = fc
    .tuple(
      fc.record({
        agency: fc.constantFrom('410304-government', '410703-data-bureau', '410403-government'),
        year: fc.integer({ min: 2008, max: 2100 }),
        form: fc.constantFrom('2019', '2021', null),
      }),
      outcome,
    )
    .map(([place, value]) => ({ ...place, ...value }));

  it('come back as they were, whatever they are', () => {
    const key = ({ agency, year, form }: Observation): string => `${form} ${year} ${agency}`;
    fc.assert(
      fc.property(fc.uniqueArray(observation, { selector: key }), (observations) => {
        const through = unpackObservations(
          JSON.parse(JSON.stringify(packObservations(observations))) as ReturnType<typeof packObservations>,
        );
        const byKey = (a: Observation, b: Observation): number => (key(a) < key(b) ? -1 : 1);
        expect(through.toSorted(byKey)).toEqual(observations.toSorted(byKey));
      }),
    );
  });

  it('are little more than the numbers', () => {
    const reports = [reportOf('a', 2021, { 'requests.received.total': 11 }), reportOf('b', 2020, {}, '2019')];
    const packed = packObservations(
      reports.map((report) => observe(report, measureOf('requests.received.total'))),
    );
    expect(JSON.stringify(packed)).toBe('{"2019":{"2020":{"b":0}},"2021":{"2021":{"a":11}}}');
  });
});

describe('the index of measures', () => {
  it('knows the years in which a measure has data, and in how many reports', () => {
    const index = indexMeasures([
      reportOf('a', 2020, {}, '2019'),
      reportOf('a', 2021),
      reportOf('b', 2021, { 'requests.received.total': null }),
    ]);
    expect([...(index.get('requests.received.total') ?? [])]).toEqual([
      [2020, 1],
      [2021, 1],
    ]);
    expect([...(index.get('proactive.procurement.amount') ?? [])]).toEqual([[2020, 1]]);
    expect([...(index.get('rate.disclosed')?.keys() ?? [])]).toEqual([2020, 2021]);
  });

  it('has data of a sum where its blanks count as 0, and none of a blank cell', () => {
    const index = indexMeasures([reportOf('a', 2021, blankRow('refused.stateSecret'))]);
    expect([...(index.get('sum.refused') ?? [])]).toEqual([[2021, 1]]);
    expect([...(index.get('requests.refused.stateSecret.total') ?? [])]).toEqual([]);
  });
});
