import { CountStatus } from '../schemas/count.ts';
import type { PackedFigures } from '../schemas/packed-figures.ts';
import type { Form } from '../schemas/report.ts';
import { UNKNOWN_EDITION } from '../vocabulary/edition-keys.ts';
import { editionOfTable } from '../vocabulary/editions.ts';
import { columnsOfRow } from '../vocabulary/form-rows.ts';
import { CELLS } from '../vocabulary/tables.ts';

/** Cells by status. */
export type StatusTally = Record<CountStatus, number>;

/**
 * How many cells of a report have each status. A cell that is not in a table of unknown edition counts only where every
 * edition has it: else nothing tells whether it is missing.
 */
export function tallyStatuses(report: { figures: Pick<PackedFigures, 'statuses'>; form: Form }): StatusTally {
  const tally = noCells();
  const { statuses } = report.figures;
  for (let at = 0; at < statuses.length; at += 1) {
    const status = CountStatus.options[Number(statuses[at])];
    if (status && !(status === 'absent' && isOpen(at, report.form))) tally[status] += 1;
  }
  return tally;
}

/** Whether nothing tells if the report's form has the cell. */
function isOpen(at: number, form: Form): boolean {
  const { table, row, column } = CELLS[at]!;
  const edition = editionOfTable(form, table);
  return edition === UNKNOWN_EDITION && !columnsOfRow(row, edition).includes(column.key);
}

/** The sum of several tallies. */
export function addTallies(tallies: readonly StatusTally[]): StatusTally {
  const sum = noCells();
  for (const tally of tallies) for (const status of CountStatus.options) sum[status] += tally[status];
  return sum;
}

/** The cells that the report's editions of the form have, printed or not. */
export function cellsInForm(tally: StatusTally): number {
  return CountStatus.options.reduce((sum, status) => sum + (status === 'not-in-form' ? 0 : tally[status]), 0);
}

function noCells(): StatusTally {
  return Object.fromEntries(CountStatus.options.map((status) => [status, 0])) as StatusTally;
}
