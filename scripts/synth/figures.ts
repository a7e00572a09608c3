import { addAll } from '../../src/text/numbers.ts';
import { decreedEditions, type Edition } from '../../src/vocabulary/editions.ts';
import { columnsOfRow } from '../../src/vocabulary/form-rows.ts';
import { PROACTIVE } from '../../src/vocabulary/proactive.ts';
import { REMEDIES } from '../../src/vocabulary/remedies.ts';
import { APPLICANT_COLUMNS, DISPOSITION_ROWS, REQUESTS } from '../../src/vocabulary/requests.ts';
import type { RowDefinition } from '../../src/vocabulary/table-definition.ts';
import type { SyntheticAgency } from './agencies.ts';
import { random, type Random } from './random.ts';

/** The figures of one report: numbers by row, in the order of the row's columns. */
export interface Figures {
  edition: Edition;
  proactive: Map<string, number[]>;
  requests: Map<string, number[]>;
  remedies: Map<string, number[]>;
}

/** The edition that was decreed for the reports on a year; older synthetic reports all use the first. */
function editionOf(year: number): Edition {
  const [first, ...later] = decreedEditions();
  return (later.findLast(({ years }) => years !== null && years.first <= year) ?? first!).key;
}

const APPLICANTS = APPLICANT_COLUMNS.length;
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

/** The reports of one agency, year after year; what one carries forward the next carries over. */
export function figuresOf(agency: SyntheticAgency, seed: number): Map<number, Figures> {
  const size = sizeOf(agency, seed);
  const figures = new Map<number, Figures>();
  let carried = Array.from({ length: APPLICANTS }, () => 0);
  let inForce = [0, Math.round(size * 0.4) + 3];
  let last: number | null = null;
  for (const year of agency.years) {
    const draw = random(seed, 'figures', agency.id, year);
    const edition = editionOf(year);
    if (last !== year - 1) carried = carried.map(() => 0);
    const { rows, carriedForward } = requestsOf(draw, size, edition, carried);
    const proactive = proactiveOf(draw, size, edition, inForce);
    if (columnsOfRow({ key: 'regulations' }, edition).includes('inForce'))
      inForce = [proactive.get('regulations')![2]!, proactive.get('normativeDocuments')![2]!];
    figures.set(year, { edition, requests: rows, proactive, remedies: remediesOf(draw, size) });
    carried = carriedForward;
    last = year;
  }
  return figures;
}

/** How much business the agency has, as requests a year; most departments have next to none. */
function sizeOf({ id, entry }: SyntheticAgency, seed: number): number {
  const base = { government: 90, 'government-office': 14, department: 4 }[entry.kind];
  const level = { national: 1, province: 30, prefecture: 6, county: 1, township: 1 }[entry.level];
  return base * level * Math.exp((random(seed, 'size', id).share() - 0.5) * 4);
}

/** A whole number about a mean; small means mostly give 0. */
function about(draw: Random, mean: number): number {
  return Math.floor(mean * (0.4 + 1.2 * draw.share()) + draw.share());
}

function requestsOf(
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

function proactiveOf(
  draw: Random,
  size: number,
  edition: Edition,
  inForce: readonly number[],
): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  const money = (mean: number) => Math.round(mean * draw.share() * 10_000) / 10_000;
  for (const row of PROACTIVE.rows as readonly RowDefinition[]) {
    const columns = columnsOfRow(row, edition);
    if (columns.length === 0) continue;
    if (columns.includes('inForce') || columns.includes('totalDisclosed')) {
      const regulations = row.key === 'regulations';
      const issued = about(draw, regulations ? size / 4000 : size / 15);
      const before = inForce[regulations ? 0 : 1]!;
      const repealed = Math.min(before, about(draw, regulations ? 0 : size / 40));
      rows.set(
        row.key,
        columns.includes('inForce')
          ? [issued, repealed, before + issued - repealed]
          : [issued, issued, before + issued],
      );
    } else if (columns.length === 1) {
      rows.set(row.key, [columns[0] === 'amount' ? money(size * 30) : about(draw, size * 20)]);
    } else if (row.key === 'procurement') {
      rows.set(row.key, [about(draw, size / 2), money(size * 40)]);
    } else {
      const items = about(draw, size);
      rows.set(
        row.key,
        [items, draw.whole(-Math.min(items, 60), 40), about(draw, size * 15)].slice(0, columns.length),
      );
    }
  }
  return rows;
}

function remediesOf(draw: Random, size: number): Map<string, number[]> {
  return new Map(
    REMEDIES.rows.map((row) => {
      const outcomes = [0.03, 0.01, 0.015, 0.008].map((share) => about(draw, size * share));
      return [row.key, [...outcomes, addAll(outcomes)]];
    }),
  );
}

/** The rows of table 3 in an edition. */
export function requestRows(edition: Edition): readonly RowDefinition[] {
  return (REQUESTS.rows as readonly RowDefinition[]).filter((row) => columnsOfRow(row, edition).length > 0);
}
