import { describe, expect, it } from 'vitest';
import { applicantTotal } from '../../src/checks/applicant-total.ts';
import { blanksAsZero, countAtOf } from '../../src/checks/blank-cells.ts';
import { carryContinuity } from '../../src/checks/carry-continuity.ts';
import { dispositionTotal } from '../../src/checks/disposition-total.ts';
import { remedyTotal } from '../../src/checks/remedy-total.ts';
import { requestBalance } from '../../src/checks/request-balance.ts';
import { rowIncomplete } from '../../src/checks/row-incomplete.ts';
import type { Rule } from '../../src/checks/rule.ts';
import { APPLICANT_COLUMNS, REQUESTS } from '../../src/vocabulary/requests.ts';
import { madeReport, madeTables, type MadeCells } from './made-report.ts';

const BLANK = { value: null, status: 'blank' } as const;
const DASH = { value: null, status: 'dash' } as const;
const UNREADABLE = { value: null, status: 'unreadable' } as const;
const ABSENT = { value: null, status: 'absent' } as const;

/** The findings of one rule in a report of printed zeros with the given cells. */
function findings(rule: Rule, cells: MadeCells, before: MadeCells | null = null) {
  const start = { line: 1, column: 1 };
  const previous = before && madeReport(before);
  const evidence = {
    places: new Map(),
    headings: [],
    titlePlace: start,
    otherTitle: null,
    start,
    registered: null,
    previous,
  };
  const found = [...rule.check!(madeReport(cells), evidence)];
  return found.map(({ row, column, expected, actual }) => ({ row, column, expected, actual }));
}

/** A row of table 3: six applicants and the total. */
function row(key: string, ...counts: (number | typeof BLANK | typeof DASH | typeof UNREADABLE)[]): MadeCells {
  return Object.fromEntries(
    counts.map((count, index) => [`requests.${key}.${REQUESTS.columns[index]!.key}`, count]),
  );
}

describe('Blank parts of a row', () => {
  it('count as 0 where the printed total agrees', () => {
    expect(findings(applicantTotal, row('received', 26, BLANK, BLANK, DASH, BLANK, BLANK, 26))).toEqual([]);
  });

  it('do not hide a total that differs', () => {
    expect(findings(applicantTotal, row('received', 8, 3, BLANK, DASH, BLANK, BLANK, 12))).toEqual([
      { row: 'received', column: undefined, expected: '11', actual: '12' },
    ]);
    expect(
      findings(remedyTotal, {
        'remedies.litigationDirect.upheld': 2,
        'remedies.litigationDirect.pending': BLANK,
        'remedies.litigationDirect.total': 0,
      }),
    ).toEqual([{ row: 'litigationDirect', column: undefined, expected: '2', actual: '0' }]);
  });

  it('say nothing against a total when nothing else is filled', () => {
    const all = row('granted', BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, 26);
    expect(findings(applicantTotal, all)).toEqual([]);
    expect(findings(rowIncomplete, all)).toEqual([]);
  });

  it('leave the row complete', () => {
    expect(findings(rowIncomplete, row('received', 26, BLANK, BLANK, BLANK, BLANK, BLANK, 26))).toEqual([]);
    expect(
      findings(rowIncomplete, {
        'proactive.regulations.issued': 3,
        'proactive.regulations.repealed': BLANK,
      }),
    ).toEqual([]);
  });

  it('are not taken for 0 beside a cell that is unreadable or absent', () => {
    expect(findings(applicantTotal, row('received', 8, UNREADABLE, BLANK, 0, 0, 0, 11))).toEqual([]);
    expect(
      findings(applicantTotal, { 'requests.received.naturalPerson': ABSENT, 'requests.received.total': 11 }),
    ).toEqual([]);
  });
});

describe('A blank total', () => {
  it('beside filled parts is missing, and said so in a finding of its own', () => {
    const cells = row('received', 8, 3, BLANK, 0, 0, 0, BLANK);
    expect(findings(applicantTotal, cells)).toEqual([]);
    expect(findings(rowIncomplete, cells)).toEqual([
      { row: 'received', column: 'total', expected: undefined, actual: '1' },
    ]);
    expect(
      findings(rowIncomplete, {
        'remedies.litigationDirect.upheld': 2,
        'remedies.litigationDirect.total': DASH,
      }),
    ).toEqual([{ row: 'litigationDirect', column: 'total', expected: undefined, actual: '1' }]);
  });

  it('at the foot of a column is said once for the row', () => {
    const cells = {
      ...row('granted', 4, 1, 0, 0, 0, 0, 5),
      ...row('totalDisposed', BLANK, BLANK, 0, 0, 0, 0, 5),
    };
    expect(findings(dispositionTotal, cells)).toEqual([]);
    expect(findings(rowIncomplete, cells)).toEqual([
      { row: 'totalDisposed', column: undefined, expected: undefined, actual: '2' },
    ]);
  });

  it('beside nothing but zeros and blanks is no finding', () => {
    expect(findings(rowIncomplete, row('carriedOver', 0, BLANK, BLANK, 0, 0, 0, BLANK))).toEqual([]);
  });
});

describe('Blanks in a column', () => {
  const disposed = {
    ...row('granted', 9, BLANK, 0, 0, 0, 0, 9),
    ...row('partiallyGranted', 0, 2, 0, 0, 0, 0, 2),
  };

  it('count as 0 among the dispositions where the total is printed', () => {
    expect(
      findings(dispositionTotal, { ...disposed, ...row('totalDisposed', 9, 2, 0, 0, 0, 0, 11) }),
    ).toEqual([]);
    expect(
      findings(dispositionTotal, { ...disposed, ...row('totalDisposed', 9, 3, 0, 0, 0, 0, 12) }),
    ).toEqual([
      { row: 'totalDisposed', column: 'business', expected: '2', actual: '3' },
      { row: 'totalDisposed', column: 'total', expected: '11', actual: '12' },
    ]);
  });

  it('are not judged where nothing but a total is filled, in the column or in the row of a part', () => {
    const onlyTotals = {
      ...row('received', 11, 0, 0, 0, 0, 0, 11),
      ...row('granted', BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, 11),
      ...row('totalDisposed', 11, 0, 0, 0, 0, 0, 11),
    };
    expect(findings(dispositionTotal, onlyTotals)).toEqual([]);
    expect(
      findings(requestBalance, {
        ...row('received', BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, 11),
        ...row('totalDisposed', 11, 0, 0, 0, 0, 0, 11),
      }),
    ).toEqual([]);
  });

  it('count as 0 in the balance, which a blank total leaves open', () => {
    const balanced = {
      ...row('received', 26, BLANK, BLANK, BLANK, BLANK, BLANK, 26),
      ...row('carriedOver', BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK),
      ...row('totalDisposed', 26, BLANK, BLANK, BLANK, BLANK, BLANK, 26),
      ...row('carriedForward', BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK),
    };
    expect(findings(requestBalance, balanced)).toEqual([]);
    expect(
      findings(requestBalance, {
        ...balanced,
        ...row('received', 27, BLANK, BLANK, BLANK, BLANK, BLANK, 27),
      }),
    ).toEqual([
      { row: undefined, column: 'naturalPerson', expected: '27', actual: '26' },
      { row: undefined, column: 'total', expected: '27', actual: '26' },
    ]);
    expect(
      findings(requestBalance, {
        ...row('received', 5, 0, 0, 0, 0, 0, 5),
        ...row('totalDisposed', BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK),
      }),
    ).toEqual([]);
  });
});

describe('A blank across years', () => {
  const before = row('carriedForward', 2, BLANK, BLANK, BLANK, BLANK, BLANK, 2);

  it('counts as 0 where the printed total of its row agrees', () => {
    expect(findings(carryContinuity, row('carriedOver', 2, 0, 0, 0, 0, 0, 2), before)).toEqual([]);
    expect(findings(carryContinuity, row('carriedOver', 1, 1, 0, 0, 0, 0, 2), before)).toEqual([
      { row: 'carriedOver', column: 'naturalPerson', expected: '2', actual: '1' },
      { row: 'carriedOver', column: 'business', expected: '0', actual: '1' },
    ]);
  });

  it('says nothing where it is not known to be 0', () => {
    const onlyTotal = row('carriedForward', BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, 2);
    expect(findings(carryContinuity, row('carriedOver', 2, 0, 0, 0, 0, 0, 2), onlyTotal)).toEqual([]);
  });
});

describe('The blanks that count as 0', () => {
  const zeros = (cells: MadeCells) => [...blanksAsZero(countAtOf(madeTables(cells)))];

  it('are those whose printed total agrees', () => {
    const blanks = APPLICANT_COLUMNS.slice(1).map((column) => `requests.received.${column}`);
    const agreeing = {
      ...row('received', 26, BLANK, BLANK, BLANK, BLANK, BLANK, 26),
      ...row('carriedForward', 26, 0, 0, 0, 0, 0, 26),
    };
    expect(zeros(agreeing)).toEqual(blanks);
    expect(zeros({ ...agreeing, 'requests.received.total': 27 })).toEqual([]);
    expect(zeros({ ...agreeing, 'requests.received.total': BLANK })).not.toContain('requests.received.total');
  });

  it('are none where one of their sums agrees and another does not', () => {
    expect(
      zeros({
        ...row('granted', 3, BLANK, 0, 0, 0, 0, 3),
        ...row('totalDisposed', 3, 2, 0, 0, 0, 0, 5),
      }),
    ).toEqual([]);
  });

  it('are none among blanks under a total that no part is filled beside', () => {
    expect(zeros(row('granted', BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, 4))).toEqual([]);
  });
});
