import type { GapTable } from './gap-table.ts';
import { joinAside } from './join-aside.ts';
import { joinTables } from './join-tables.ts';
import type { PagedLine } from './paragraphs.ts';
import type { Table } from './table.ts';

/** A table, or lines of prose that follow each other. */
export type Block = Table | GapTable | PagedLine[];

/** Tables that follow each other over pages, once more, since their parts are whole now: a wide one may be a long one, too. */
export function withPartsJoined(blocks: readonly Block[]): Block[] {
  return blocks.reduce<Block[]>((joined, block) => {
    const last = joined.at(-1);
    const areTables = last && 'x' in last && 'x' in block;
    const one = areTables && lastPageOf(last) < firstPageOf(block) ? joinOverPages(last, block) : null;
    if (one) joined[joined.length - 1] = one;
    else joined.push(block);
    return joined;
  }, []);
}

function firstPageOf({ rows }: Table): number {
  return rows.flat().reduce((least, { page }) => Math.min(least, page), Infinity);
}

function lastPageOf({ rows }: Table): number {
  return rows.flat().reduce((most, { page }) => Math.max(most, page), 0);
}

export function joinOverPages(upper: Table | GapTable, lower: Table | GapTable): Table | GapTable | null {
  if ('x' in upper && 'x' in lower) return joinAside(upper, lower) ?? joinTables(upper, lower);
  if ('x' in upper || 'x' in lower) return null;
  return { ...upper, ...lower, unit: upper.unit, rows: [...upper.rows, ...lower.rows] };
}
