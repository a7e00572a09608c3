import { addAll } from '../../text/numbers.ts';
import type { Sum } from '../framed-row.ts';
import type { ReadColumn, Reading } from '../read-column.ts';

/**
 * Whether the parts of a reading add up to their total, blank parts counting as 0; null where a value is missing, or
 * nothing but the total or zeros is printed.
 */
function sumHolds(reading: Reading, { parts, total }: Sum): boolean | null {
  const printed = reading[total]!;
  const columns = parts.map((at) => reading[at]!);
  if (columns.some(isOpen) || isOpen(printed)) return null;
  if (printed.value === null) return columns.every(({ value }) => !value) ? null : false;
  if (columns.every(({ value }) => value === null)) return null;
  return addAll(columns.map(({ value }) => value ?? 0)) === printed.value;
}

function isOpen({ value, status }: ReadColumn): boolean {
  return value === null && status !== 'blank' && status !== 'dash';
}

/** Whether every sum of a reading holds; null where none can be checked and none fails. */
export function readingHolds(reading: Reading, sums: readonly Sum[]): boolean | null {
  let checked: boolean | null = null;
  for (const sum of sums) {
    const holds = sumHolds(reading, sum);
    if (holds === false) return false;
    if (holds) checked = true;
  }
  return checked;
}
