import { z } from 'zod';
import { CELLS } from '../vocabulary/tables.ts';
import { CountStatus, type Count } from './count.ts';
import type { Place } from './place.ts';
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
  /** Columns of those lines; 0 where the cell has none. */
  columns: z.array(z.int().nonnegative()).length(CELLS.length),
  /** Pages of the raw file; 0 where the cell has none. Only of a file that has pages. */
  pages: z.array(z.int().nonnegative()).length(CELLS.length).optional(),
  /** Four edges a cell, where the cell has a page. */
  boxes: z
    .array(z.number())
    .length(CELLS.length * 4)
    .optional(),
  rarities: z.record(z.string(), Rarities),
});
export type PackedFigures = z.infer<typeof PackedFigures>;

/** Packs the three tables; `unpackTables` gives them back. */
export function packTables(tables: Tables): PackedFigures {
  const packed: PackedFigures = { values: [], statuses: '', lines: [], columns: [], rarities: {} };
  for (const cell of CELLS) {
    const count = tables[cell.table][cell.row.key]?.[cell.column.key] ?? { value: null, status: 'absent' };
    const { value, status, place, ...rare } = count;
    packed.values.push(value);
    packed.statuses += STATUSES.indexOf(status);
    const isLine = place !== undefined && 'line' in place;
    packed.lines.push(isLine ? place.line : 0);
    packed.columns.push(isLine ? place.column : 0);
    if (place && 'page' in place) packPage(packed, packed.lines.length - 1, place);
    if (Object.keys(rare).length > 0) packed.rarities[cell.id] = rare;
  }
  return packed;
}

type PagePlace = Extract<Place, { page: number }>;

function packPage(packed: PackedFigures, index: number, { page, box }: PagePlace): void {
  packed.pages ??= CELLS.map(() => 0);
  packed.boxes ??= CELLS.flatMap(() => [0, 0, 0, 0]);
  packed.pages[index] = page;
  packed.boxes.splice(index * 4, 4, ...box);
}

/** Where the cell at an index of `CELLS` is printed; undefined where it has no place. */
function placeAt(packed: PackedFigures, index: number): Place | undefined {
  const [line, column] = [packed.lines[index], packed.columns[index]];
  if (line && column) return { line, column };
  const page = packed.pages?.[index];
  const [left, top, right, bottom] = packed.boxes?.slice(index * 4, index * 4 + 4) ?? [];
  return page ? { page, box: [left!, top!, right!, bottom!] } : undefined;
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

/** The number in one cell, null where it has none, and its status, without its place. Throws where the form has no cell of this id. */
export function valuedOf(packed: PackedFigures, id: string): Pick<Count, 'value' | 'status'> {
  const index = indexOf(id);
  return { value: packed.values[index] ?? null, status: statusAt(packed, index) };
}

/** One cell of packed figures. Throws where the form has no cell of this id. */
export function countOf(packed: PackedFigures, id: string): Count {
  const index = indexOf(id);
  const place = placeAt(packed, index);
  return {
    value: packed.values[index] ?? null,
    status: statusAt(packed, index),
    ...(place ? { place } : {}),
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
