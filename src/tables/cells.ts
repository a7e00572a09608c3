import type { Point } from 'unist';
import type { Count } from '../schemas/count.ts';
import type { Form } from '../schemas/report.ts';
import type { Tables } from '../schemas/tables.ts';
import { editionOfTable } from '../vocabulary/editions.ts';
import { isOutsideForm } from '../vocabulary/form-rows.ts';
import { CELLS } from '../vocabulary/tables.ts';

/** A cell that was found in the file, with its place. */
export interface FoundCell {
  count: Count;
  place: Point;
}

/** Found cells by cell id. */
export type FoundCells = Map<string, FoundCell>;

/**
 * The three tables with every cell of the vocabulary; what was not found is `absent`, or `not-in-form` where the table's
 * edition is known not to have it.
 */
export function completeTables(found: FoundCells, form: Form): Tables {
  const tables: Tables = { proactive: {}, requests: {}, remedies: {} };
  for (const { id, table, row, column } of CELLS) {
    (tables[table][row.key] ??= {})[column.key] = found.get(id)?.count ?? {
      value: null,
      status: isOutsideForm(row, column.key, editionOfTable(form, table)) ? 'not-in-form' : 'absent',
    };
  }
  return tables;
}
