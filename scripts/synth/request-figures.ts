import { addAll } from '../../src/text/numbers.ts';
import type { Edition } from '../../src/vocabulary/editions.ts';
import { columnsOfRow } from '../../src/vocabulary/form-rows.ts';
import { APPLICANT_COLUMNS, DISPOSITION_ROWS, REQUESTS } from '../../src/vocabulary/requests.ts';
import type { RowDefinition } from '../../src/vocabulary/table-definition.ts';
import { about, type Random } from './random.ts';

/** How many kinds of applicants there are. */
export const APPLICANTS = APPLICANT_COLUMNS.length;
/** Shares of the six kinds of applicants and of the dispositions, about as in real reports. */
const APPLICANT_SHARES = [0.9, 0.05, 0.004, 0.006, 0.03, 0.01];
const DISPOSITION_SHARES: Readonly<Record<string, number>> = {
  granted: 38,
  partiallyGranted: 11,
  'refused.stateSecret': 0.2,
  'refused.prohibitedByLaw': 1,
  'refused.securityAndStability': 0.3,
  'refused.thirdPartyRights': 1.5,
  'refused.internalAffairs': 2,
  'refused.deliberativeProcess': 2.5,
  'refused.enforcementFile': 2,
  'refused.administrativeInquiry': 2,
  'unableToProvide.notHeld': 22,
  'unableToProvide.wouldRequireCreation': 3,
  'unableToProvide.stillUnclear': 2,
  'notProcessed.petitionOrComplaint': 4,
  'notProcessed.duplicateRequest': 1.5,
};

/** Table 3 of one report, row by row, and what it carries forward of each kind of applicant. `size`: requests a year. */
export function requestsOf(
  draw: Random,
  size: number,
  edition: Edition,
  carriedOver: readonly number[],
): { rows: Map<string, number[]>; carriedForward: number[] } {
  const received = APPLICANT_SHARES.map((share) => about(draw, size * share * 0.8));
  const carriedForward = received.map((value, at) =>
    draw.chance(0.5) ? 0 : Math.floor((value + carriedOver[at]!) * draw.share() * 0.15),
  );
  const dispositions = requestRows(edition).filter((row) =>
    (DISPOSITION_ROWS as readonly string[]).includes(row.key),
  );
  const parts = new Map(dispositions.map((row) => [row.key, received.map(() => 0)]));
  const weights = dispositions.map((row) => (DISPOSITION_SHARES[row.key] ?? 0.5) * (0.5 + draw.share()));
  const disposed = received.map((value, at) => value + carriedOver[at]! - carriedForward[at]!);
  disposed.forEach((count, at) =>
    distribute(draw, count, weights).forEach((part, row) => {
      parts.get(dispositions[row]!.key)![at] = part;
    }),
  );
  const withTotal = (values: readonly number[]) => [...values, addAll(values)];
  const rows = new Map<string, number[]>([
    ['received', withTotal(received)],
    ['carriedOver', withTotal(carriedOver)],
    ...[...parts].map(([key, values]): [string, number[]] => [key, withTotal(values)]),
    ['totalDisposed', withTotal(disposed)],
    ['carriedForward', withTotal(carriedForward)],
  ]);
  return { rows, carriedForward };
}

/** Parts of a whole by weight, the rest of the rounding drawn one by one. */
function distribute(draw: Random, count: number, weights: readonly number[]): number[] {
  const sum = addAll(weights);
  const parts = weights.map((weight) => Math.floor((count * weight) / sum));
  for (let rest = count - addAll(parts); rest > 0; rest--) {
    let place = draw.share() * sum;
    const at = weights.findIndex((weight) => (place -= weight) < 0);
    parts[at === -1 ? 0 : at]! += 1;
  }
  return parts;
}

/** The rows of table 3 in an edition. */
export function requestRows(edition: Edition): readonly RowDefinition[] {
  return (REQUESTS.rows as readonly RowDefinition[]).filter((row) => columnsOfRow(row, edition).length > 0);
}
