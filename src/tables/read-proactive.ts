import type { VFile } from 'vfile';
import { decreedEditions, type Edition } from '../vocabulary/editions.ts';
import { columnsOf, columnsOfRow, columnsToRead } from '../vocabulary/form-rows.ts';
import { PROACTIVE } from '../vocabulary/proactive.ts';
import type { RowDefinition } from '../vocabulary/table-definition.ts';
import type { FoundCells } from './cells.ts';
import type { Head } from './head.ts';
import type { LabelledTable } from './rows/labelled-table.ts';
import { placeRows, type Layout } from './place-rows.ts';
import { distinctReadings } from './read-column.ts';
import { readRows } from './read-rows.ts';
import type { Saving } from './saving.ts';

/** Reads table 2. Its numbers stand alone: no arithmetic within the table can decide a doubt. */
export function readProactive(
  printed: LabelledTable,
  edition: Edition,
  file: VFile,
  saving: Saving,
): FoundCells {
  const rules = {
    columnsOf: (row: RowDefinition, head: Head | null) => columnsUnder(row, head, edition),
    sumsOf: () => [],
    saving,
  };
  const layouts = readRows(PROACTIVE, printed, edition, file, rules)
    .filter(({ columns }) => columns.length > 0)
    .map(({ row, columns, readings: { kind, readings }, head }): Layout => {
      return { row, columns, head, kind, doubt: { readings: distinctReadings(readings), decidedBy: [] } };
    });
  return placeRows('proactive', layouts, printed, file);
}

/** The columns that each row has in any edition. */
const columnsIn = new Map(
  PROACTIVE.rows.map((row) => [row.key as string, columnsOf(PROACTIVE, row).map(({ key }) => key)]),
);

/**
 * The columns that the head of its block gives a row, whatever edition other blocks are of; where the head is not
 * legible, those of the table's edition.
 */
function columnsUnder(row: RowDefinition, head: Head | null, edition: Edition): readonly string[] {
  const named = new Set(head?.columns.map(({ key }) => key));
  const own = columnsIn.get(row.key)!.filter((key) => named.has(key));
  if (own.length > 0 && !head?.others.length) return own;
  const inEdition = columnsToRead(row, edition);
  // A head of other measures, as many as the row's own, says what its numbers are: they are not the row's.
  if (own.length === 0)
    return inEdition.length > 1 && head?.columns.length === inEdition.length ? [] : inEdition;
  // A head with a word that names no column is legible as far as it agrees with one edition.
  const agreeing = decreedEditions()
    .map(({ key }) => columnsOfRow(row, key))
    .filter((columns) => columns.length > 0 && own.every((key) => columns.includes(key)));
  const [only, another] = agreeing;
  return only && !another ? only : inEdition.length > 0 && agreeing.includes(inEdition) ? inEdition : [];
}
