import type { VFile } from 'vfile';
import type { Edition } from '../vocabulary/editions.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { frameRows } from './places/frame-rows.ts';
import { habitsOf } from './places/habits.ts';
import type { Head } from './head.ts';
import { readHeads } from './heads/heads.ts';
import { labelsOf, type LabelledTable } from './rows/labelled-table.ts';
import type { ResolvedRow } from './logical-row.ts';
import { placeByGeometry } from './places/place-by-geometry.ts';
import { isPrinted } from './printed-fields.ts';
import type { Reading } from './read-column.ts';
import { MOST_DOUBTS, readingsOf, withoutCutsByWrongSums, type RowReadings } from './readings/readings.ts';
import { resolveRows } from './rows/resolve-rows.ts';
import type { RowRules } from './readings/row-rules.ts';
import { withoutUnlikeStrays } from './rows/stray-numbers.ts';
import { unreadableRows } from './rows/unreadable-rows.ts';

/** A row of the form with the ways to read what is printed for it. */
export interface ReadRow {
  row: ResolvedRow;
  /** The columns that the readings have, in the order of the form. */
  columns: readonly string[];
  readings: RowReadings;
  head: Head | null;
}

/** Finds the rows of a printed table and the ways to read each; reports what departs from the form. */
export function readRows(
  table: TableDefinition,
  printed: LabelledTable,
  edition: Edition,
  file: VFile,
  rules: RowRules,
): ReadRow[] {
  const heads = readHeads(printed.rows, table, labelsOf(table));
  const { rows, unresolved } = resolveRows(table, printed, heads, edition, file);
  const framed = frameRows(table, printed, heads, rows, file, rules);
  const placements = placeByGeometry(framed, rules.saving);
  const habits = habitsOf(framed, placements);
  const isUnreadable = unreadableRows(framed, placements, {
    heads,
    unresolved,
    table,
    edition,
    saving: rules.saving,
    last: printed.rows.length - 1,
  });
  let doubts = 0;
  const found = framed.map((row, at): RowReadings => {
    const placement = placements[at]!;
    const isTooMany = placement === null && ++doubts > MOST_DOUBTS;
    // Sums choose no places under heads that no sum bears out.
    const isAdrift = placement === null && row.isUnproved === true && row.fields.some(isPrinted);
    return row.isLegible && !isUnreadable(row) && !isTooMany && !isAdrift
      ? readingsOf(row, placement, habits)
      : { kind: row.isUntold || isAdrift ? 'untold' : 'short', readings: [] };
  });
  return withoutUnlikeStrays(framed, withoutCutsByWrongSums(found)).map(
    ({ kind, readings, needsColumns, inPlace }, at) => {
      const row = framed[at]!;
      return {
        row: rows[at]!,
        columns: row.form,
        readings: {
          kind,
          readings: readings.map((reading) => inFormOrder(reading, row)),
          ...(needsColumns ? { needsColumns } : {}),
          ...(inPlace ? { inPlace: inFormOrder(inPlace, row) } : {}),
        },
        head: row.head,
      };
    },
  );
}

function inFormOrder(
  reading: Reading,
  { columns, form }: { columns: readonly string[]; form: readonly string[] },
): Reading {
  return columns === form ? reading : form.map((key) => reading[columns.indexOf(key)]!);
}
