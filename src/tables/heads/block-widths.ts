import type { Field } from '../../recognise/field.ts';
import type { Sum } from '../framed-row.ts';
import type { Head } from '../head.ts';
import type { LogicalRow } from '../logical-row.ts';
import { isPrinted } from '../printed-fields.ts';

/** A row behind whose label columns may stand that are not of the form: 行次, 备注, 上年总计. */
export interface ForeignRow {
  row: Pick<LogicalRow, 'reach' | 'layout' | 'at'>;
  fields: readonly Field[];
  head: Head | null;
  columns: readonly string[];
  sums: readonly Sum[];
}

/** So many rows with more numbers than the form has columns show that a column was added. */
const FEW_WIDER = 2;

/** What the rows of a table's blocks show of columns that the form has not; a block is known by its head. */
export interface Blocks {
  /** The most fields of its rows, and how far they reach. */
  widths: ReadonlyMap<Head | null, { fields: number; reach: number }>;
  /** The blocks of which several rows print more numbers than the form has columns. */
  wider: ReadonlySet<Head | null>;
  /** The blocks whose rows stand side by side. */
  abreast: ReadonlySet<Head | null>;
}

/** Measures the blocks of a table; `fieldsOf` gives the fields of a row without the number that counts it. */
export function blocksOf(
  rows: readonly ForeignRow[],
  fieldsOf: (row: ForeignRow) => readonly Field[],
): Blocks {
  const byHead = [...Map.groupBy(rows, (row) => row.head)];
  const widths = new Map<Head | null, { fields: number; reach: number }>();
  for (const [head, own] of byHead) {
    const cellsOf = (row: ForeignRow) =>
      row.row.layout === 'gaps' ? fieldsOf(row).filter(isPrinted) : fieldsOf(row);
    widths.set(head, {
      fields: Math.max(...own.map((row) => cellsOf(row).length)),
      reach: Math.max(...own.map(({ row }) => row.reach)),
    });
  }
  const wider = new Set(
    byHead.flatMap(([head, own]) =>
      own.filter((row) => fieldsOf(row).filter(isPrinted).length > row.columns.length).length >= FEW_WIDER
        ? [head]
        : [],
    ),
  );
  // Rows side by side stand each below a head of its own.
  const abreast = new Set(
    byHead.flatMap(([head, own]) =>
      [...Map.groupBy(own, ({ row }) => row.at).values()].every((beside) => beside.length > 1) ? [head] : [],
    ),
  );
  return { widths, wider, abreast };
}
