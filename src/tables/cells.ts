import type { Point } from 'unist';
import type { Count, CountStatus } from '../schemas/count.ts';
import type { Form } from '../schemas/report.ts';
import type { Tables } from '../schemas/tables.ts';
import type { Edition } from '../vocabulary/edition-keys.ts';
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
  const missing = {
    proactive: statusesIn(editionOfTable(form, 'proactive')),
    requests: statusesIn(editionOfTable(form, 'requests')),
    remedies: statusesIn(editionOfTable(form, 'remedies')),
  };
  for (let at = 0; at < CELLS.length; at++) {
    const { id, table, row, column } = CELLS[at]!;
    (tables[table][row.key] ??= {})[column.key] = found.get(id)?.count ?? {
      value: null,
      status: missing[table][at]!,
    };
  }
  return tables;
}

/** Of each cell of the vocabulary, what it is where a table of this edition does not print it. */
function statusesIn(edition: Edition | null): readonly CountStatus[] {
  let statuses = statusesOf.get(edition);
  if (!statuses) {
    statuses = CELLS.map(({ row, column }) =>
      isOutsideForm(row, column.key, edition) ? 'not-in-form' : 'absent',
    );
    statusesOf.set(edition, statuses);
  }
  return statuses;
}

/** Asked for every cell of every report. */
const statusesOf = new Map<Edition | null, readonly CountStatus[]>();
