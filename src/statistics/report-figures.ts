import type { Count } from '../schemas/count.ts';
import type { TableCounts, Tables } from '../schemas/tables.ts';
import { addAll } from '../text/numbers.ts';
import { OUTCOME_COLUMNS, REMEDIES } from '../vocabulary/remedies.ts';
import { APPLICANT_COLUMNS, DISPOSITION_GROUPS, REQUESTS } from '../vocabulary/requests.ts';

/** One part of a whole: a group of outcomes, a kind of applicant, a ground. */
export interface Part {
  key: string;
  label: string;
  /** Null where any cell that belongs to it has no value: a sum of the rest would be too small in silence. */
  value: number | null;
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

/** The six groups of outcomes, by their 总计 column. */
export function dispositions(tables: Pick<Tables, 'requests'>): Part[] {
  return DISPOSITION_GROUPS.map((group) => {
    const counts = group.rows.map((row) => tables.requests[row]?.['total'] ?? NOTHING);
    const inFile = group.rows.find(
      (_, index) => !['not-in-form', 'absent'].includes(counts[index]?.status ?? 'absent'),
    );
    return {
      key: group.key,
      label: group.label,
      value: sumOf(counts),
      anchor: inFile ? `requests.${inFile}` : 'requests',
    };
  });
}

/** Requests received this year, by kind of applicant. */
export function applicants(tables: Pick<Tables, 'requests'>): Part[] {
  return REQUESTS.columns
    .filter((column) => APPLICANT_COLUMNS.includes(column.key))
    .map((column) => ({
      key: column.key,
      label: column.label,
      value: tables.requests['received']?.[column.key]?.value ?? null,
      anchor: `requests.received.${column.key}`,
    }));
}

/** The exemptions on which requests were refused, by their 总计 column. */
export function refusalGrounds(tables: Pick<Tables, 'requests'>): Part[] {
  return REQUESTS.rows
    .filter((row) => row.key.startsWith('refused.'))
    .map((row) => ({
      key: row.key,
      label: row.label,
      value: tables.requests[row.key]?.['total']?.value ?? null,
      anchor: `requests.${row.key}.total`,
    }));
}

/** A printed total that its printed parts do not add up to. */
export interface ContradictedTotal {
  label: string;
  printed: number;
  sum: number;
}

/** The total disposed of, where the outcomes above it add up to something else; null where they do, or cannot tell. */
export function contradictedDisposed(tables: Pick<Tables, 'requests'>): ContradictedTotal | null {
  const printed = tables.requests['totalDisposed']?.['total']?.value ?? null;
  const parts = dispositions(tables).map((part) => part.value);
  if (printed === null || parts.some((part) => part === null)) return null;
  const sum = addAll(parts as number[]);
  return sum === printed ? null : { label: '办结', printed, sum };
}

/** The totals of table 4 that their outcomes contradict. */
export function contradictedRemedies(tables: Pick<Tables, 'remedies'>): ContradictedTotal[] {
  return REMEDIES.rows.flatMap((row) => {
    const counts = tables.remedies[row.key] ?? {};
    const printed = counts['total']?.value ?? null;
    const outcomes = OUTCOME_COLUMNS.map((column) => counts[column]?.value ?? null);
    if (printed === null || outcomes.some((value) => value === null)) return [];
    const sum = addAll(outcomes as number[]);
    return sum === printed ? [] : [{ label: row.label, printed, sum }];
  });
}

/** Null where there is nothing to add or any cell in the form has no value. */
function sumOf(counts: readonly Count[]): number | null {
  const inForm = counts.filter((count) => count.status !== 'not-in-form');
  if (inForm.length === 0 || inForm.some((count) => count.value === null)) return null;
  return inForm.reduce((sum, count) => sum + (count.value ?? 0), 0);
}

/** `missing`: the file has no such table. `zero`: every cell that the form has is printed and 0. */
export function tableState(counts: TableCounts): 'missing' | 'zero' | 'figures' {
  const inForm = Object.values(counts)
    .flatMap((row) => Object.values(row))
    .filter((count) => count.status !== 'not-in-form');
  if (inForm.every((count) => count.status === 'absent')) return 'missing';
  return inForm.every((count) => count.value === 0) ? 'zero' : 'figures';
}
