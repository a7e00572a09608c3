import type { CountStatus } from '../../schemas/count.ts';
import type { ReadColumn, Reading } from '../read-column.ts';
import type { RowReadings } from './readings.ts';

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

/**
 * What the remaining readings say of each column: the value, or that it is blank, where they agree; `unreadable` with
 * the candidates where they do not. A row with just one reading in all is taken as printed; so is a column on which
 * all readings of a row with a number too many agree without any rule. `printed` is the whole row, kept as raw text.
 */
export function decideRow(
  kind: RowReadings['kind'],
  doubt: Doubt,
  columns: number,
  printed: string,
): DecidedColumn[] {
  const [first] = doubt.readings;
  if (kind === 'exact' && first) return first;
  const isDecided = doubt.decidedBy.length > 0;
  return Array.from({ length: columns }, (_, index): DecidedColumn => {
    const values = [...new Set(doubt.readings.map((reading) => reading[index]!.value))];
    const [value] = values;
    const isOnly = (kind === 'short' || kind === 'digits') && doubt.readings.length === 1;
    const isKnown = values.length === 1 && (isDecided || isOnly || kind === 'overlong' || kind === 'signed');
    const place = doubt.readings.length === 1 ? first![index]!.place : undefined;
    if (isKnown && value === null && isDecided && doubt.readings.every((reading) => isEmpty(reading[index]!)))
      return { value: null, status: first![index]!.status };
    if (isKnown && value !== null && value !== undefined) {
      const status: CountStatus = isDecided ? 'reconstructed' : 'printed';
      return {
        value,
        status,
        raw: printed,
        ...(place ? { place } : {}),
        ...(isDecided ? { decidedBy: doubt.decidedBy } : {}),
      };
    }
    const candidates = values
      .filter((candidate) => candidate !== null)
      .sort((a, b) => a - b)
      .slice(0, MOST_CANDIDATES);
    return {
      value: null,
      status: 'unreadable',
      raw: printed,
      ...(candidates.length > 0 ? { candidates } : {}),
    };
  });
}

/** More candidates than this tell nothing. */
const MOST_CANDIDATES = 12;

function isEmpty({ status }: ReadColumn): boolean {
  return status === 'blank' || status === 'dash';
}
