import type { CountStatus } from '../../src/schemas/count.ts';
import type { Severity } from '../../src/schemas/finding.ts';
import type { Report } from '../../src/schemas/report.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';

/** Printed, blank and dashed cells are read; those that arithmetic or nothing at all decided are doubtful. */
export function cellsOf({ tables }: Report): { read: number; doubtful: number; absent: number } {
  const statuses = CELLS.map(({ table, row, column }) => tables[table][row.key]?.[column.key]?.status);
  const count = (...wanted: CountStatus[]): number =>
    statuses.filter((status) => status !== undefined && wanted.includes(status)).length;
  return {
    read: count('printed', 'blank', 'dash', 'corrected'),
    doubtful: count('unreadable', 'reconstructed'),
    absent: count('absent'),
  };
}

/** How many findings of each severity, in words. */
export function countsOf({ findings }: Report): string {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const words = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`;
  return [
    words(count('error'), 'error'),
    words(count('warning'), 'warning'),
    words(count('info'), 'note'),
  ].join(', ');
}
