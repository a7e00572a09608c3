import type { CountStatus } from '../schemas/count.ts';
import { VALUED_STATUSES } from '../schemas/valued-statuses.ts';
import type { Report } from '../schemas/report.ts';
import { CELLS } from '../vocabulary/tables.ts';
import { WAN_YUAN } from '../vocabulary/units.ts';

/**
 * A cell that has a value: place of its agency in the directory, year, place in CELLS, place in VALUED_STATUSES, and 1
 * where the archive holds the figures of the report alone.
 */
export type PlacedCell = [agency: number, year: number, cell: number, status: number, figuresOnly: 0 | 1];

/** The cells that have one value: how many in how many reports, and the newest of them. */
export interface ValueCells {
  cells: number;
  reports: number;
  newest: PlacedCell[];
}

/**
 * `cells/<n>.json`: the values that fall to this file, each as JavaScript writes the number; under `roundedKey` those that pages
 * round to a value of this file.
 */
export type CellFile = Record<string, ValueCells>;

/** More cells of one value than these are counted and not listed: half of all cells are 0. */
export const MOST_LISTED = 200;

/** Cells that a file lists on average; more of them mean more files. */
const CELLS_A_FILE = 4000;
const MOST_FILES = 256;

/** Which of so many files a value is in. */
export function fileOfValue(value: string, files: number): number {
  let hash = 0;
  for (let at = 0; at < value.length; at++) hash = (hash * 31 + value.charCodeAt(at)) % 1_000_003;
  return hash % files;
}

/** Pages tell money, which alone has more, to two decimals. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** What the cells stand under that are told as a value and have another one. */
export const roundedKey = (value: string): string => `~${value}`;

/** The cells of some reports by their values, in lists that lie beside each other. */
export interface GatheredValues {
  values: string[];
  cells: Uint32Array;
  reports: Uint32Array;
  /** How many of the newest cells each value has. */
  listed: Uint32Array;
  /** Those of all values, the numbers of each `PlacedCell` in turn. */
  newest: Uint32Array;
}

/** Numbers of a `PlacedCell`. */
const PLACED = 5;

/** Gathers the cells of reports by their values. Reports come with the newest year first. */
export class CellValues {
  readonly #values = new Map<string, ValueCells>();
  #listed = 0;

  add(agency: number, { year, tables, holding }: Report): void {
    const seen = new Set<ValueCells>();
    for (const [at, { table, row, column }] of CELLS.entries()) {
      const count = tables[table]?.[row.key]?.[column.key];
      if (count?.value == null) continue;
      const status = (VALUED_STATUSES as readonly CountStatus[]).indexOf(count.status);
      const cell: PlacedCell = [agency, year, at, status, holding === 'figures' ? 1 : 0];
      this.#take(String(count.value), cell, seen);
      const told = rounded(count.value);
      if (column.unit === WAN_YUAN && told !== count.value && told !== 0)
        this.#take(roundedKey(String(told)), cell, seen);
    }
  }

  gathered(): GatheredValues {
    const all = [...this.#values.values()];
    return {
      values: [...this.#values.keys()],
      cells: Uint32Array.from(all, ({ cells }) => cells),
      reports: Uint32Array.from(all, ({ reports }) => reports),
      listed: Uint32Array.from(all, ({ newest }) => newest.length),
      newest: Uint32Array.from(all.flatMap(({ newest }) => newest.flat())),
    };
  }

  /** Takes reports that are older than those before, as they were gathered. */
  join({ values, cells, reports, listed, newest }: GatheredValues): void {
    let next = 0;
    for (const [place, value] of values.entries()) {
      const known = this.#of(value);
      known.cells += cells[place]!;
      known.reports += reports[place]!;
      for (let left = listed[place]!; left > 0; left -= 1, next += PLACED) {
        if (known.newest.length >= MOST_LISTED) continue;
        known.newest.push([...newest.subarray(next, next + PLACED)] as PlacedCell);
        this.#listed += 1;
      }
    }
  }

  #of(value: string): ValueCells {
    let known = this.#values.get(value);
    if (!known) this.#values.set(value, (known = { cells: 0, reports: 0, newest: [] }));
    return known;
  }

  #take(key: string, cell: PlacedCell, seen: Set<ValueCells>): void {
    const known = this.#of(key);
    known.cells += 1;
    if (!seen.has(known)) known.reports += 1;
    seen.add(known);
    if (known.newest.length >= MOST_LISTED) return;
    known.newest.push(cell);
    this.#listed += 1;
  }

  /** At least one file, in the order of their numbers. */
  files(): CellFile[] {
    const count = Math.min(MOST_FILES, Math.ceil(this.#listed / CELLS_A_FILE) || 1);
    const files = Array.from({ length: count }, (): CellFile => ({}));
    for (const [value, cells] of [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1)))
      files[fileOfValue(value.replace('~', ''), count)]![value] = cells;
    return files;
  }
}
