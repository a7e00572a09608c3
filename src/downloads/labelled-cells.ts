import type { Agency } from '../schemas/agency.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { EDITION_KEYS } from '../vocabulary/edition-keys.ts';
import { editionNamed, editionOfTable, isAlike, type Edition } from '../vocabulary/editions.ts';
import { columnLabel, rowLabel } from '../vocabulary/row-labels.ts';
import { CELLS, TABLE_KEYS, type TableKey } from '../vocabulary/tables.ts';

/** A report as far as its figures go. */
export type Observed = Pick<ReportSummary, 'id' | 'agency' | 'year' | 'form' | 'figures'>;
/** What lines say of an agency. */
export type Named = Pick<Agency, 'name' | 'division'>;

const NO_FORM = 'none';

/** Something for every edition, and for a table without one. */
function byForm<Value>(make: (form: Edition | null) => Value): ReadonlyMap<Edition | 'none', Value> {
  return new Map([
    ...EDITION_KEYS.map((edition): [Edition, Value] => [edition, make(edition)]),
    [NO_FORM, make(null)],
  ]);
}

/** Every cell with its words, which are the same in every report of an edition. */
export const LABELLED = CELLS.map(({ id, table, row, column }) => {
  const words = (form: Edition | null) => ({
    form,
    table,
    row: row.key,
    rowLabel: [...row.path, rowLabel(row, form)].join(' › '),
    column: column.key,
    columnLabel: columnLabel(row, column, form),
    unit: column.unit,
  });
  return { id, table, words: byForm(words) };
});

/** The edition that a report's table is said to have; none for one that is missing or that all editions print alike. */
const formOf = (form: Observed['form'], table: TableKey): Edition | 'none' =>
  (isAlike(table) ? null : editionOfTable(form, table)) ?? NO_FORM;

/** The same of every table. Throws a RangeError for an edition without an entry. */
export function formsOf(form: Observed['form']): Record<TableKey, Edition | 'none'> {
  const entries = TABLE_KEYS.map((table) => {
    const own = formOf(form, table);
    return [table, own === NO_FORM ? own : editionNamed(own).key] as const;
  });
  return Object.fromEntries(entries) as Record<TableKey, Edition | 'none'>;
}
