import { z } from 'zod';
import { CELLS } from '../vocabulary/tables.ts';
import { CountStatus, type Count } from './count.ts';
import type { Tables } from './tables.ts';

const STATUSES = CountStatus.options;
const ZERO = '0'.charCodeAt(0);
const position = new Map(CELLS.map((cell, index) => [cell.id, index]));

/** What of a cell is rarely there and so is kept apart from the arrays. */
const Rarities = z.object({
  raw: z.string().optional(),
  decidedBy: z.array(z.string()).optional(),
  candidates: z.array(z.number()).optional(),
  note: z.string().optional(),
  was: z.number().nullable().optional(),
});

/**
 * The cells of a report as arrays in the vocabulary's order. Some 200 cells a report as objects would fill the
 * store with hundreds of megabytes at 20,000 reports.
 */
export const PackedFigures = z.object({
  values: z.array(z.number().nullable()).length(CELLS.length),
  /** One digit a cell: the index of its status. */
  statuses: z.string().length(CELLS.length),
  /** Lines of the raw file; 0 where the cell has none. */
  lines: z.array(z.int().nonnegative()).length(CELLS.length),
  rarities: z.record(z.string(), Rarities),
});
export type PackedFigures = z.infer<typeof PackedFigures>;

/** Packs the three tables; `unpackTables` gives them back. */
export function packTables(tables: Tables): PackedFigures {
  const packed: PackedFigures = { values: [], statuses: '', lines: [], rarities: {} };
  for (const cell of CELLS) {
    const count = tables[cell.table][cell.row.key]?.[cell.column.key] ?? { value: null, status: 'absent' };
    const { value, status, line, ...rare } = count;
    packed.values.push(value);
    packed.statuses += STATUSES.indexOf(status);
    packed.lines.push(line ?? 0);
    if (Object.keys(rare).length > 0) packed.rarities[cell.id] = rare;
  }
  return packed;
}

/** Unpacks the three tables. */
export function unpackTables(packed: PackedFigures): Tables {
  const tables: Tables = { proactive: {}, requests: {}, remedies: {} };
  for (const cell of CELLS) {
    (tables[cell.table][cell.row.key] ??= {})[cell.column.key] = countOf(packed, cell.id);
  }
  return tables;
}

/** The number in one cell of packed figures, null where it has none. Throws where the form has no cell of this id. */
export function valueOf(packed: Pick<PackedFigures, 'values'>, id: string): number | null {
  return packed.values[indexOf(id)] ?? null;
}

/** One cell of packed figures. Throws where the form has no cell of this id. */
export function countOf(packed: PackedFigures, id: string): Count {
  const index = indexOf(id);
  const line = packed.lines[index];
  return {
    value: packed.values[index] ?? null,
    status: statusAt(packed, index),
    ...(line ? { line } : {}),
    ...packed.rarities[id],
  };
}

function indexOf(id: string): number {
  const index = position.get(id);
  if (index === undefined) throw new RangeError(`Unexpected cell id ${id}, expected one of the vocabulary`);
  return index;
}

/** The status of the cell at an index of `CELLS`. */
export function statusAt(packed: PackedFigures, index: number): CountStatus {
  return STATUSES[packed.statuses.charCodeAt(index) - ZERO] ?? 'absent';
}
