import { inChart, named } from '#language/form-labels.ts';
import { blanksAsZero, countAtOf, isBlank } from '../checks/blank-cells.ts';
import type { Count } from '../schemas/count.ts';
import type { TableCounts, Tables } from '../schemas/tables.ts';
import { APPLICANT_COLUMNS, DISPOSITION_GROUPS, REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';

/** One part of a whole: a group of outcomes, a kind of applicant, a ground. */
export interface Part {
  key: string;
  label: string;
  /**
   * What to show as its number. Null where a cell that belongs to it has no value, for a sum of the rest would be too
   * small in silence, and where nothing but blanks is printed.
   */
  value: number | null;
  /** What it comes to among the other parts: blanks whose printed totals agree are 0 here. */
  counted: number | null;
  /** Whether blanks were counted so. */
  blanks: boolean;
  /** Anchor of the cell or row that it comes from. */
  anchor: string;
}

/** The four totals that balance: received + carriedOver = disposed + carriedForward. */
export interface RequestFlow {
  received: Count;
  carriedOver: Count;
  disposed: Count;
  carriedForward: Count;
}

const NOTHING: Count = { value: null, status: 'absent' };

export function requestFlow(tables: Pick<Tables, 'requests'>): RequestFlow {
  const total = (row: string): Count => tables.requests[row]?.['total'] ?? NOTHING;
  return {
    received: total('received'),
    carriedOver: total('carriedOver'),
    disposed: total('totalDisposed'),
    carriedForward: total('carriedForward'),
  };
}

/** Table 3 of a report. */
export type Requests = Pick<Tables, 'requests'>;
type Zeros = ReadonlySet<string>;
const blanksIn = (tables: Requests): Zeros => blanksAsZero(countAtOf(tables));

/** The six groups of outcomes, by their 总计 column. `zeros`: the blank cells that count as 0. */
export function dispositions(tables: Requests, zeros = blanksIn(tables)): Part[] {
  return DISPOSITION_GROUPS.map((group) => {
    const counts = group.rows.map((row) => tables.requests[row]?.['total'] ?? NOTHING);
    const inFile = group.rows.find(
      (_, index) => !['not-in-form', 'absent'].includes(counts[index]?.status ?? 'absent'),
    );
    return {
      key: group.key,
      label: named(group),
      ...sumOf(
        tables,
        group.rows
          .filter((_, index) => counts[index]?.status !== 'not-in-form')
          .map((row) => [row, 'total'] as const),
        zeros,
      ),
      anchor: inFile ? `requests.${inFile}` : 'requests',
    };
  });
}

/** Requests received this year, by kind of applicant. */
export function applicants(tables: Requests, zeros = blanksIn(tables)): Part[] {
  return REQUESTS.columns
    .filter((column) => APPLICANT_COLUMNS.includes(column.key))
    .map((column) => ({
      key: column.key,
      label: named(column),
      ...sumOf(tables, [['received', column.key]], zeros),
      anchor: `requests.received.${column.key}`,
    }));
}

/** The exemptions on which requests were refused, by their 总计 column. */
export function refusalGrounds(tables: Requests, zeros = blanksIn(tables)): Part[] {
  return REQUESTS.rows
    .filter((row) => row.key.startsWith('refused.'))
    .map((row) => ({
      key: row.key,
      label: inChart(row),
      ...sumOf(tables, [[row.key, 'total']], zeros),
      anchor: `requests.${row.key}.total`,
    }));
}

/** The sum of cells of table 3, as a part has it. */
function sumOf(
  { requests }: Requests,
  cells: readonly (readonly [row: string, column: string])[],
  zeros: Zeros,
): Pick<Part, 'value' | 'counted' | 'blanks'> {
  const counts = cells.map(([row, column]) => {
    const count = requests[row]?.[column] ?? NOTHING;
    return { count, isZero: zeros.has(cellId('requests', row, column)) };
  });
  if (counts.length === 0 || counts.some(({ count, isZero }) => count.value === null && !isZero))
    return { value: null, counted: null, blanks: false };
  const counted = counts.reduce((sum, { count }) => sum + (count.value ?? 0), 0);
  const value = counts.every(({ count }) => isBlank(count)) ? null : counted;
  return { value, counted, blanks: counts.some(({ isZero }) => isZero) };
}

/** `missing`: the file has no such table. `zero`: every cell that the form has is printed and 0. */
export function tableState(counts: TableCounts): 'missing' | 'zero' | 'figures' {
  const inForm = Object.values(counts)
    .flatMap((row) => Object.values(row))
    .filter((count) => count.status !== 'not-in-form');
  if (inForm.every((count) => count.status === 'absent')) return 'missing';
  return inForm.every((count) => count.value === 0) ? 'zero' : 'figures';
}
