import type { Tables } from '../schemas/tables.ts';
import type { Level } from '../vocabulary/agencies.ts';
import { CELLS } from '../vocabulary/tables.ts';
import { WAN_YUAN, YUAN } from '../vocabulary/units.ts';
import type { Rule } from './rule.ts';

/** From here on, an amount in 万元 is more than an agency of this level takes or spends in a year. */
const TOO_MUCH: Readonly<Record<Level, number>> = {
  township: 1_000_000,
  county: 1_000_000,
  prefecture: 10_000_000,
  province: Infinity,
  national: Infinity,
};

/** 元 under a head of 万元 makes a year 10,000 times another; the amounts themselves change by less than three times. */
const JUMP = { least: 3_000, most: 30_000 } as const;

const AMOUNTS = CELLS.filter((cell) => cell.column.unit === WAN_YUAN);

/** Amounts look like 万元, as the head of the table asks, and not like 元. */
export const unitSuspect: Rule = {
  id: 'unit-suspect',
  severity: 'warning',
  standing: 'inference',
  example: {
    ok: '信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t110.139',
    notOk: '信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t1101390',
  },
  touches: ({ table, row, column }) => [`${table}.${row}.${column}`],
  *check({ tables }, { places, start, registered, previous }) {
    const limit = TOO_MUCH[registered?.agency.level ?? 'prefecture'];
    for (const { id, table, row, column } of AMOUNTS) {
      const amount = amountIn(tables, table, row.key, column.key);
      if (amount === null) continue;
      const before = previous && amountIn(previous.tables, table, row.key, column.key);
      const jumps = before !== null && isJump(amount, before);
      // An amount in 元 has at most two decimals.
      const tooMuch = amount >= limit && Number.isInteger(Math.round(amount * 1e8) / 1e6);
      if (!jumps && !tooMuch) continue;
      yield {
        place: places.get(id) ?? start,
        table,
        row: row.key,
        column: column.key,
        ...(jumps ? { expected: String(before) } : {}),
        actual: String(amount),
        message: `Unexpected amount ${amount} ${WAN_YUAN} in ${row.key}, expected ${jumps ? `something like the ${before} ${WAN_YUAN} of the year before` : `less than ${limit} ${WAN_YUAN} at this level`}`,
      };
    }
  },
};

/** An amount above 0 that is printed without a unit of its own; null otherwise. */
function amountIn(tables: Tables, table: keyof Tables, row: string, column: string): number | null {
  const count = tables[table][row]?.[column];
  if (!count || count.value === null || count.value <= 0) return null;
  return count.raw?.includes(YUAN) ? null : count.value;
}

function isJump(one: number, other: number): boolean {
  const times = Math.max(one, other) / Math.min(one, other);
  return times >= JUMP.least && times <= JUMP.most;
}
