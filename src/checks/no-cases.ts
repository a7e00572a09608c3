import { CELLS } from '../vocabulary/tables.ts';
import type { CountAt } from './blank-cells.ts';

/** The cells that count requests, reviews and lawsuits. */
const CASE_CELLS = CELLS.filter(({ table }) => table !== 'proactive').map(({ id }) => id);

/**
 * Whether a year had no request, review or lawsuit: every cell that the edition has is printed and 0. A blank, or a table that
 * is not there, does not say so.
 */
export function hasNoCases(at: CountAt): boolean {
  const inForm = CASE_CELLS.map(at).filter(({ status }) => status !== 'not-in-form');
  return inForm.length > 0 && inForm.every(({ value }) => value === 0);
}
