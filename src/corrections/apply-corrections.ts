import type { Tables } from '../schemas/tables.ts';
import type { Correction } from '../schemas/sidecar.ts';

/** A correction that cannot be applied: it names no cell, or the cell does not hold what it says. */
export class CorrectionError extends Error {}

/**
 * The tables with a keeper's corrections applied; the printed value stays in `was`.
 * Throws CorrectionError where `was` is not what was parsed: the correction was made for another reading.
 */
export function applyCorrections(tables: Tables, corrections: readonly Correction[]): Tables {
  if (corrections.length === 0) return tables;
  const corrected = structuredClone(tables);
  for (const { table, row, column, was, now } of corrections) {
    const count = corrected[table][row]?.[column];
    const cell = `${table}.${row}.${column}`;
    if (!count)
      throw new CorrectionError(
        `Unexpected cell ${cell} in a correction, expected a cell of the form (docs/adding-a-report.md)`,
      );
    if (count.value !== was) {
      throw new CorrectionError(
        `Unexpected value ${was} in the correction of ${cell}, expected ${count.value}, which is what the file now gives: check the correction against the source and change "was", or remove it`,
      );
    }
    const { place, raw } = count;
    corrected[table][row]![column] = {
      value: now,
      status: 'corrected',
      was,
      ...(place ? { place } : {}),
      ...(raw !== undefined ? { raw } : {}),
    };
  }
  return corrected;
}
