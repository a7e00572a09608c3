import type { CountStatus } from '../schemas/count.ts';
import type { ReadColumn, Reading, RowReadings } from './readings.ts';

/** A row in doubt with the readings that its own arithmetic leaves. */
export interface Doubt {
  readings: Reading[];
  /** Rules that ruled a reading out or that the remaining ones satisfy. */
  decidedBy: string[];
}

/** A column after the decision: like a read one, with what decided or what stays open. */
export interface DecidedColumn extends ReadColumn {
  decidedBy?: string[];
  candidates?: number[];
}

/** Readings with the same values are one, whichever printed field is the stray. */
export function distinctReadings(readings: readonly Reading[]): Reading[] {
  return [
    ...new Map(readings.map((reading) => [reading.map((column) => column.value).join(), reading])).values(),
  ];
}

/**
 * What the remaining readings say of each column: the value where they agree, `unreadable` with the candidates where
 * they do not. A row with just one reading in all is taken as printed; so is a column on which all readings agree
 * without any rule. `printed` is the whole row, kept as raw text.
 */
export function decideRow(
  kind: RowReadings['kind'],
  doubt: Doubt,
  columns: number,
  printed: string,
): DecidedColumn[] {
  const [first] = doubt.readings;
  if (kind === 'exact' && first) return first;
  return Array.from({ length: columns }, (_, index): DecidedColumn => {
    const values = [...new Set(doubt.readings.map((reading) => reading[index]!.value))];
    const [value] = values;
    const known = values.length === 1 && value !== null && value !== undefined;
    const decided = doubt.decidedBy.length > 0;
    const status: CountStatus = known ? (decided ? 'reconstructed' : 'printed') : 'unreadable';
    const candidates = values.filter((candidate) => candidate !== null).sort((a, b) => a - b);
    return {
      value: known ? value : null,
      status,
      raw: printed,
      ...(known && decided ? { decidedBy: doubt.decidedBy } : {}),
      ...(!known && candidates.length > 0 ? { candidates } : {}),
    };
  });
}
