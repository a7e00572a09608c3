import type { Report } from '../../../src/schemas/report.ts';
import { CELLS } from '../../../src/vocabulary/tables.ts';
import { random } from '../../synth/random.ts';

/** A number as a reader may type it, and the cells that print it: `<report>#<cell>`, sorted. */
export interface NumberQuery {
  typed: string;
  cells: string[];
}

const FULL_WIDTH = 0xfee0;

/** Ways to type a number: plain, with separators, in full width. */
const SPELLINGS: readonly ((value: number) => string)[] = [
  String,
  (value) => value.toLocaleString('en-US', { maximumFractionDigits: 10 }),
  (value) => String(value).replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH)),
];

/** Adds the cells of a report, by their values. */
export function takeNumbers(cells: Map<number, string[]>, { id, tables }: Report): void {
  for (const { id: cell, table, row, column } of CELLS) {
    const value = tables[table]?.[row.key]?.[column.key]?.value;
    if (value == null) continue;
    const own = cells.get(value);
    if (own) own.push(`${id}#${cell}`);
    else cells.set(value, [`${id}#${cell}`]);
  }
}

/**
 * Numbers of the tables in various spellings; every fourth is spoiled by a digit more or less, so that most of those stand
 * nowhere. The same seed gives the same.
 */
export function numbersOf(
  cells: ReadonlyMap<number, readonly string[]>,
  count: number,
  seed: number,
): NumberQuery[] {
  const values = [...cells.keys()].filter((value) => value >= 0).sort((a, b) => a - b);
  const { even, whole } = random('numbers', seed);
  return Array.from({ length: count }, (_, at) => {
    const printed = even(values);
    const spoiled = whole(0, 1) === 1 ? Number(`${printed}${whole(1, 9)}`) : Math.floor(printed / 10);
    const value = at % 4 === 3 ? spoiled : printed;
    return { typed: SPELLINGS[at % SPELLINGS.length]!(value), cells: [...(cells.get(value) ?? [])].sort() };
  });
}
