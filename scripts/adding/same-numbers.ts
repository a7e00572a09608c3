import type { Tables } from '../../src/schemas/tables.ts';
import { TABLE_KEYS, type TableKey } from '../../src/vocabulary/tables.ts';
import type { Evidence } from './evidence.ts';
import type { Fetched } from './fetched.ts';

/** Whether no two of these have numbers in the same table. */
export function areParts(reports: readonly Fetched[]): boolean {
  const tables = reports.flatMap(({ evidence }) =>
    TABLE_KEYS.filter((table) => !isEmpty(evidence.report.tables[table])),
  );
  return new Set(tables).size === tables.length;
}

/** Of a report that is attached in several formats, the first of these is the one to read. */
const TRUSTED: readonly string[] = ['html', 'docx', 'doc', 'mhtml', 'text', 'pdf'];

/** Reports, of those with the same numbers in the same cells the one in the most trusted format. */
export function distinct(reports: readonly Fetched[]): Fetched[] {
  const rank = ({ evidence: { format } }: Fetched): number => {
    const at = TRUSTED.indexOf(format.name);
    return at < 0 ? TRUSTED.length : at;
  };
  const sorted = [...reports].sort((one, other) => rank(one) - rank(other));
  const kept = new Map<string, Fetched>();
  for (const report of sorted) {
    const numbers = numbersOf(report.evidence);
    if (!kept.has(numbers)) kept.set(numbers, report);
  }
  return [...kept.values()];
}

function numbersOf({ report: { tables } }: Evidence): string {
  return JSON.stringify(tables, (_, value: unknown) =>
    value !== null && typeof value === 'object' && 'status' in value && 'value' in value
      ? value.value
      : value,
  );
}

/** Whether no number stands in any table: of a page, the tables may be in an attachment. */
export function lacksTables({ report: { tables } }: Evidence): boolean {
  return Object.values(tables).every(isEmpty);
}

function isEmpty(table: Tables[TableKey]): boolean {
  return Object.values(table).every((row) => Object.values(row).every(({ value }) => value === null));
}
