import type { EditionDefinition } from './edition-definition.ts';
import { decreedEditions, EDITIONS, type Edition } from './editions.ts';
import { decreedEdition, rowIn, tableWith, type Row } from './form-rows.ts';
import type { ColumnDefinition, RowDefinition } from './table-definition.ts';

/** What an edition of the form prints for a row and over its columns. Every function asks the table of editions, its last argument. */

/** The row's label as an edition prints it; without an edition, or where it is unknown, as the newest that has the row. */
export function rowLabel(row: RowDefinition, edition?: Edition | null, editions = EDITIONS): string {
  return printing(edition, editions, (candidate) => rowIn(row, candidate))?.label ?? row.label;
}

/** The group that a row stands in, without the ordinal that the form prints before it; undefined where it stands in none. */
export function innermostGroup({ path }: RowDefinition): string | undefined {
  return path.at(-1)?.replace(/^(?:[一二三四]、|（[一二三四五六七]）)/, '');
}

/** Whether the form calls the row nothing but the total of its group. */
export function isGroupTotal({ label }: Pick<RowDefinition, 'label'>): boolean {
  return label === '总计';
}

/** The column's head as an edition prints it over the row; without an edition, as the newest that has the cell. */
export function columnLabel(
  row: Row,
  column: ColumnDefinition,
  edition?: Edition | null,
  editions = EDITIONS,
): string {
  const printed = printing(edition, editions, (candidate) =>
    rowIn(row, candidate)?.columns.includes(column.key)
      ? tableWith(row, candidate)?.columns[column.key]
      : undefined,
  );
  return printed?.head ?? column.label;
}

/** What the edition prints, or else the newest one that prints anything; undefined where none does. */
function printing<Printed>(
  edition: Edition | null | undefined,
  editions: readonly EditionDefinition[],
  printedBy: (edition: EditionDefinition) => Printed | undefined,
): Printed | undefined {
  const decreed = decreedEditions(editions);
  const own = edition ? decreedEdition(edition, editions) : undefined;
  const newest = [...decreed].reverse();
  const candidates = own ? [own, ...newest] : newest;
  for (const candidate of candidates) {
    const printed = printedBy(candidate);
    if (printed !== undefined) return printed;
  }
  return undefined;
}
