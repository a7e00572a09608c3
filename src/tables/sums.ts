import { addAll } from '../text/numbers.ts';
import type { ReadColumn, Reading } from './readings.ts';

/**
 * Whether the parts of a row add up to its last column; null where a value is missing. The rule is applied by group:
 * one group of seven in table 3, three of five in table 4.
 */
function groupHolds(group: readonly ReadColumn[]): boolean | null {
  const values = group.map((column) => column.value);
  if (values.some((value) => value === null)) return null;
  return addAll(values.slice(0, -1) as number[]) === values.at(-1);
}

/** Fills the one unprinted value of each group so that the group adds up; null where that would need a negative count. */
export function fillMissing(reading: Reading, groupSize: number): Reading | null {
  const filled = [...reading];
  for (let start = 0; start < filled.length; start += groupSize) {
    const group = filled.slice(start, start + groupSize);
    const at = group.findIndex((column) => column.status === 'reconstructed' && column.value === null);
    if (at < 0) continue;
    const known = group.map((column) => column.value ?? 0);
    const parts = addAll(known.slice(0, -1));
    const value = at === groupSize - 1 ? parts : addAll([known.at(-1)!, -parts]);
    if (value < 0 || group.some((column, index) => index !== at && column.value === null)) return null;
    filled[start + at] = { ...filled[start + at]!, value };
  }
  return filled;
}

/** Whether every group of a reading adds up; null where none can be checked and none fails. */
export function readingHolds(reading: Reading, groupSize: number): boolean | null {
  let checked: boolean | null = null;
  for (let start = 0; start < reading.length; start += groupSize) {
    const holds = groupHolds(reading.slice(start, start + groupSize));
    if (holds === false) return false;
    if (holds) checked = true;
  }
  return checked;
}
