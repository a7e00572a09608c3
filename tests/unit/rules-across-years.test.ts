import { registeredAs } from '../../src/archive/registered.ts';
import { describe, expect, it } from 'vitest';
import type { Evidence, PreviousYear, Rule } from '../../src/checks/rule.ts';
import { carryContinuity } from '../../src/checks/carry-continuity.ts';
import { stockFlow } from '../../src/checks/stock-flow.ts';
import { unitSuspect } from '../../src/checks/unit-suspect.ts';
import type { Edition } from '../../src/vocabulary/editions.ts';
import type { Level } from '../../src/vocabulary/agencies.ts';
import { madeReport, type MadeCells } from './made-report.ts';

/** What a rule says of a report with these cells, after a year with those. */
function findings(
  rule: Rule,
  cells: MadeCells,
  before: MadeCells | null,
  {
    edition = '2021',
    editionBefore = '2021',
    level,
  }: { edition?: Edition; editionBefore?: Edition; level?: Level } = {},
) {
  const previous: PreviousYear | null = before === null ? null : madeReport(before, editionBefore);
  const evidence: Evidence = {
    places: new Map(),
    headings: [],
    titlePlace: { line: 1, column: 1 },
    otherTitle: null,
    start: { line: 1, column: 1 },
    registered: level
      ? registeredAs({
          id: '410300-made-bureau',
          name: '样例局',
          division: '410300',
          level,
          kind: 'department',
          printedNames: [],
        })
      : null,
    previous,
  };
  return [...rule.check!(madeReport(cells, edition), evidence)].map(({ row, column, expected, actual }) => [
    row,
    column,
    expected,
    actual,
  ]);
}

const BLANK = { value: null, status: 'blank' } as const;

describe('carry-continuity', () => {
  it('compares each kind of applicant with the year before', () => {
    const before = { 'requests.carriedForward.naturalPerson': 2, 'requests.carriedForward.total': 2 };
    const after = { 'requests.carriedOver.business': 2, 'requests.carriedOver.total': 2 };
    expect(findings(carryContinuity, after, before)).toEqual([
      ['carriedOver', 'naturalPerson', '2', '0'],
      ['carriedOver', 'business', '0', '2'],
    ]);
  });

  it('holds across the editions of the form, which have the two rows alike', () => {
    const options = { edition: '2021', editionBefore: '2019' } as const;
    expect(findings(carryContinuity, {}, { 'requests.carriedForward.total': 1 }, options)).toHaveLength(1);
  });

  it('does not judge missing values or an unknown year', () => {
    expect(
      findings(
        carryContinuity,
        { 'requests.carriedOver.total': BLANK },
        { 'requests.carriedForward.total': 1 },
      ),
    ).toEqual([]);
    expect(findings(carryContinuity, {}, { 'requests.carriedForward.total': BLANK })).toEqual([]);
    expect(findings(carryContinuity, { 'requests.carriedOver.total': 1 }, null)).toEqual([]);
  });
});

describe('stock-flow', () => {
  const before = { 'proactive.normativeDocuments.inForce': 9 };
  const after = {
    'proactive.normativeDocuments.issued': 3,
    'proactive.normativeDocuments.repealed': 1,
    'proactive.normativeDocuments.inForce': 20,
  };

  it('adds what was issued to the year before and takes off what was repealed', () => {
    expect(findings(stockFlow, after, before)).toEqual([['normativeDocuments', 'inForce', '11', '20']]);
    expect(findings(stockFlow, { ...after, 'proactive.normativeDocuments.inForce': 11 }, before)).toEqual([]);
  });

  it('never compares two editions of the form', () => {
    const old = { 'proactive.normativeDocuments.totalDisclosed': 9 };
    expect(findings(stockFlow, after, old, { editionBefore: '2019' })).toEqual([]);
  });

  it('does not judge missing values', () => {
    expect(findings(stockFlow, { ...after, 'proactive.normativeDocuments.repealed': BLANK }, before)).toEqual(
      [],
    );
    expect(findings(stockFlow, after, { 'proactive.normativeDocuments.inForce': BLANK })).toEqual([]);
  });
});

describe('unit-suspect', () => {
  const FEES = 'proactive.administrativeFees.amount';

  it('finds a fee ten thousand times that of the year before, in either direction', () => {
    expect(
      findings(unitSuspect, { [FEES]: 12_000_000 }, { [FEES]: 1100.5 }, { level: 'province' }),
    ).toHaveLength(1);
    expect(findings(unitSuspect, { [FEES]: 0.12 }, { [FEES]: 1200 }, { level: 'province' })).toHaveLength(1);
  });

  it('leaves fees that rise, fall or stop in peace', () => {
    for (const [now, then] of [
      [24252.311082, 9116.36],
      [5, 500],
      [0, 7730.28],
      [7730.28, 0],
      [1000, 1],
    ] as const) {
      expect(findings(unitSuspect, { [FEES]: now }, { [FEES]: then }, { level: 'county' })).toEqual([]);
    }
  });

  it('finds amounts beyond the level of the agency, unless they cannot be 元 or say their unit', () => {
    const at = (amount: number, level: Level, raw?: string) =>
      findings(unitSuspect, { [FEES]: { value: amount, status: 'printed', ...(raw ? { raw } : {}) } }, null, {
        level,
      });
    expect(at(1_101_390, 'county')).toHaveLength(1);
    expect(at(1_101_390, 'prefecture')).toEqual([]);
    expect(at(3_000_000, 'province')).toEqual([]);
    expect(at(1_101_390.123456, 'county')).toEqual([]);
    expect(at(1_101_390, 'county', '1101390万元')).toEqual([]);
    expect(at(96171.6, 'county')).toEqual([]);
  });
});
