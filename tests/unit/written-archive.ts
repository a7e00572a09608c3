import type { ReportSummary } from '../../src/schemas/report-summary.ts';
import type { Edition } from '../../src/vocabulary/editions.ts';
import { isOutsideForm } from '../../src/vocabulary/form-rows.ts';
import { OUTCOME_COLUMNS, REMEDIES } from '../../src/vocabulary/remedies.ts';
import type { DISPOSITION_GROUPS } from '../../src/vocabulary/requests.ts';
import { APPLICANT_COLUMNS, DISPOSITION_ROWS } from '../../src/vocabulary/requests.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { randomFrom } from '../layouts/random.ts';
import { reportOf } from './statistics-fixtures.ts';

/** What the agency wrote, of which the sentences must be true: null where it cannot be read or is not there. */
type Written = Record<string, number | null>;
export interface Filed {
  agency: string;
  year: number;
  written: Written;
  summary: ReportSummary;
}

const UNREADABLE = { value: null, status: 'unreadable', raw: '？' } as const;
const ABSENT = { value: null, status: 'absent' } as const;
const GROUNDS = DISPOSITION_ROWS.filter((row) => row.startsWith('refused.'));
const cellsOf = (rows: readonly string[], columns: readonly string[], table: string): string[] =>
  rows.flatMap((row) => columns.map((column) => `${table}.${row}.${column}`));
export const REMEDY_ROWS = REMEDIES.rows.map(({ key }) => key);

/** A row of each group of outcomes beside the refusals that every edition has. */
const OTHER_OUTCOMES = [
  'granted',
  'partiallyGranted',
  'unableToProvide.notHeld',
  'notProcessed.duplicateRequest',
];

export const RECEIVED = 'requests.received.total';
export const CARRIED_OVER = 'requests.carriedOver.total';
export const DISPOSED = 'requests.totalDisposed.total';
export const CARRIED_FORWARD = 'requests.carriedForward.total';

/** The cells that each picture shows, and the totals that the form prints for them. */
export const PICTURED = {
  refusals: {
    cells: GROUNDS.map((row) => `requests.${row}.total`),
    sums: [['requests.totalDisposed.total', DISPOSITION_ROWS.map((row) => `requests.${row}.total`)]] as const,
    none: /没有不予公开/,
  },
  applicants: {
    cells: APPLICANT_COLUMNS.map((column) => `requests.received.${column}`),
    sums: [
      ['requests.received.total', APPLICANT_COLUMNS.map((column) => `requests.received.${column}`)],
    ] as const,
    none: /没有新收/,
  },
  remedies: {
    cells: cellsOf(REMEDY_ROWS, OUTCOME_COLUMNS, 'remedies'),
    sums: REMEDY_ROWS.map(
      (row) => [`remedies.${row}.total`, cellsOf([row], OUTCOME_COLUMNS, 'remedies')] as const,
    ),
    none: /没有行政复议和行政诉讼/,
  },
} as const;

/** A small archive: agencies that differ, by themselves of one region, a newest year that differs from the older ones. */
export function madeArchive(seed: string, among?: readonly string[]): Filed[] {
  const random = randomFrom(seed);
  const agencies = among ?? ['410301-a', '410302-b', '410303-c'].slice(0, random.whole(1, 3));
  return agencies.flatMap((agency) =>
    [2019, 2020, 2021, 2023].flatMap((year) => {
      if (random.chance(0.25)) return [];
      const empty = random.chance(year === 2023 ? 0.8 : 0.3);
      const form = year < 2021 || random.chance(0.2) ? '2019' : '2021';
      return [madeReport({ agency, year, form, empty }, random)];
    }),
  );
}

function madeReport(
  { agency, year, form, empty }: { agency: string; year: number; form: Edition; empty: boolean },
  random: ReturnType<typeof randomFrom>,
): Filed {
  const written: Written = {};
  const set = (cell: string, value: number | null): void => {
    written[cell] = value;
  };
  const inForm = CELLS.filter(({ row, column }) => !isOutsideForm(row, column.key, form));
  for (const cell of inForm) set(cell.id, 0);
  if (!empty && random.chance(0.5)) {
    set(CARRIED_OVER, random.whole(0, 3));
    set(CARRIED_FORWARD, random.whole(0, 3));
  }
  const some = (): number => (empty || random.chance(0.8) ? 0 : random.whole(1, 9));
  for (const { cells } of Object.values(PICTURED)) for (const cell of cells) set(cell, some());
  for (const row of OTHER_OUTCOMES) set(`requests.${row}.total`, some());
  for (const { sums } of Object.values(PICTURED)) {
    for (const [total, parts] of sums) {
      const sum = parts.reduce((all, part) => all + (written[part] ?? 0), 0);
      set(total, random.chance(0.9) ? sum : sum + random.whole(1, 3));
    }
  }
  const given: Record<string, number | typeof UNREADABLE | typeof ABSENT> = {};
  if (random.chance(0.15)) {
    for (const { id, table } of inForm) if (table === 'requests') set(id, null);
  } else if (random.chance(0.2)) {
    set(random.pick(Object.values(PICTURED).flatMap(({ cells }) => [...cells])), null);
  }
  const isGone = written['requests.received.total'] === null;
  for (const [cell, value] of Object.entries(written))
    given[cell] = value ?? (isGone && cell.startsWith('requests.') ? ABSENT : UNREADABLE);
  const summary = reportOf(agency, year, given, form);
  return {
    agency,
    year,
    written,
    summary: { ...summary, holding: random.chance(0.25) ? 'figures' : 'report' },
  };
}

export const isWhole = ({ written }: Filed, key: keyof typeof PICTURED): boolean =>
  [...PICTURED[key].cells, ...(key === 'applicants' ? ['requests.received.total'] : [])].every(
    (cell) => written[cell] !== null,
  );
export const agrees = ({ written }: Filed, key: keyof typeof PICTURED): boolean =>
  PICTURED[key].sums.every(([total, parts]) => {
    const numbers = parts.map((part) => written[part]);
    return (
      written[total] === null ||
      numbers.includes(null) ||
      numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0) === written[total]
    );
  });

/** A group of outcomes as a report has it, null where one of its rows has no number. */
export function groupOf({ written }: Filed, { rows }: (typeof DISPOSITION_GROUPS)[number]): number | null {
  return rows.reduce<number | null>((sum, row) => {
    const value = written[`requests.${row}.total`];
    // Rows that the edition does not have are no part of it.
    if (value === undefined) return sum;
    return sum === null || value === null ? null : sum + value;
  }, 0);
}
