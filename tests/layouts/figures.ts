import { columnsOfRow } from '../../src/vocabulary/form-rows.ts';
import type { Edition } from '../../src/vocabulary/editions.ts';
import { PROACTIVE } from '../../src/vocabulary/proactive.ts';
import { REMEDIES } from '../../src/vocabulary/remedies.ts';
import { APPLICANT_COLUMNS, DISPOSITION_ROWS, REQUESTS } from '../../src/vocabulary/requests.ts';
import type { RowDefinition } from '../../src/vocabulary/table-definition.ts';
import type { MoneyUnit } from './money.ts';
import type { Random } from './random.ts';

/** Numbers by row and column keys; null where the report prints nothing. Its sums hold. */
export type Figures = Record<string, Record<string, number | null>>;

/** How much an agency has to do: most have next to nothing. */
export const SCALES = ['none', 'few', 'few', 'some', 'some', 'many', 'dense'] as const;
export type Scale = (typeof SCALES)[number];

/** By column: how often a disposition row has a number there. */
const SHARES: Record<Scale, readonly number[]> = {
  none: [0, 0, 0, 0, 0, 0],
  few: [0.12, 0.04, 0, 0, 0.01, 0.01],
  some: [0.45, 0.15, 0.03, 0.02, 0.06, 0.04],
  many: [0.8, 0.5, 0.1, 0.1, 0.2, 0.15],
  dense: [0.95, 0.9, 0.8, 0.8, 0.8, 0.8],
};
const MOST: Record<Scale, number> = { none: 0, few: 3, some: 40, many: 900, dense: 60 };

/** Small numbers are far commoner than great ones. */
const skewed = (random: Random, most: number) =>
  most < 1 ? 0 : Math.max(1, Math.round(most * random.share() ** 3));

const rowsIn = (rows: readonly RowDefinition[], edition: Edition) =>
  rows.filter((row) => columnsOfRow(row, edition).length > 0);

export function requestFigures(random: Random, edition: Edition, scale: Scale): Figures {
  const parts: Record<string, number[]> = {};
  const dispositions = rowsIn(REQUESTS.rows, edition)
    .map((row) => row.key)
    .filter((key) => (DISPOSITION_ROWS as readonly string[]).includes(key));
  for (const key of dispositions) {
    parts[key] = SHARES[scale].map((share) => (random.chance(share) ? skewed(random, MOST[scale]) : 0));
  }
  const disposed = APPLICANT_COLUMNS.map((_, at) => sum(dispositions.map((key) => parts[key]![at]!)));
  parts['totalDisposed'] = disposed;
  parts['carriedForward'] = SHARES[scale].map((share) =>
    random.chance(share) ? skewed(random, MOST[scale] / 4) : 0,
  );
  parts['carriedOver'] = disposed.map((most, at) =>
    random.chance(SHARES[scale][at]!) ? Math.min(most, skewed(random, MOST[scale] / 4)) : 0,
  );
  parts['received'] = disposed.map(
    (number, at) => number + parts['carriedForward']![at]! - parts['carriedOver']![at]!,
  );
  return Object.fromEntries(
    rowsIn(REQUESTS.rows, edition).map(({ key }) => {
      const numbers = parts[key]!;
      const cells = APPLICANT_COLUMNS.map((column, at) => [column, numbers[at]!] as const);
      return [key, Object.fromEntries([...cells, ['total', sum(numbers)] as const])];
    }),
  );
}

export function remedyFigures(random: Random, scale: Scale): Figures {
  const share = { none: 0, few: 0.05, some: 0.3, many: 0.6, dense: 0.8 }[scale];
  const most = { none: 0, few: 2, some: 9, many: 60, dense: 140 }[scale];
  return Object.fromEntries(
    REMEDIES.rows.map((row) => {
      const outcomes = [0, 1, 2, 3].map(() => (random.chance(share) ? skewed(random, most) : 0));
      const numbers = [...outcomes, sum(outcomes)];
      return [row.key, Object.fromEntries(REMEDIES.columns.map(({ key }, at) => [key, numbers[at]!]))];
    }),
  );
}

export function proactiveFigures(random: Random, edition: Edition, scale: Scale, unit: MoneyUnit): Figures {
  const share = { none: 0, few: 0.4, some: 0.6, many: 0.8, dense: 0.95 }[scale];
  const numberOf = (row: string, column: string): number => {
    // Nothing is nothing in every unit, so what stands in an unknown one must be something.
    if (column === 'amount' && unit.factor === null) return amount(random, unit);
    if (!random.chance(row === 'regulations' ? share / 5 : share)) return 0;
    if (column === 'amount') return amount(random, unit);
    if (column === 'change') return random.pick([-1, 1]) * skewed(random, 60);
    if (column === 'decisions' && random.chance(0.3)) return random.whole(1000, 30_000);
    return skewed(random, row === 'regulations' ? 30 : 300);
  };
  return Object.fromEntries(
    rowsIn(PROACTIVE.rows, edition).map((row) => [
      row.key,
      Object.fromEntries(columnsOfRow(row, edition).map((column) => [column, numberOf(row.key, column)])),
    ]),
  );
}

/** Money as a report of that unit prints it: 万元 with up to six decimals, 元 with up to two. */
function amount(random: Random, { factor }: MoneyUnit): number {
  const decimals = factor !== null && factor < 1 ? random.whole(0, 2) : random.whole(0, 6);
  const most = factor === null ? 5000 : Math.max(3, 3000 / factor);
  return Number((most * random.share() ** 2 + 10 ** -decimals).toFixed(decimals));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
