import type { EditionDefinition, EditionRow, EditionTable } from './edition-definition.ts';
import type { KnownEdition } from './edition-keys.ts';
import { decreedEditions, editionNamed, EDITIONS, type Edition } from './editions.ts';
import type { ColumnDefinition, RowDefinition, TableDefinition } from './table-definition.ts';

/**
 * What an edition of the form has as a row, and what it prints for it. Every function asks the table of editions, its
 * last argument; it throws a RangeError for an edition that has no entry there. Keys of rows are unique over the tables.
 */

type Row = Pick<RowDefinition, 'key'>;

/** The table of an edition that has a row; undefined where it has no such row. */
function tableWith({ key }: Row, edition: EditionDefinition): EditionTable | undefined {
  let tables = tablesByRow.get(edition);
  if (!tables) {
    tables = new Map(
      Object.values(edition.tables).flatMap((table) =>
        Object.keys(table.rows).map((row) => [row, table] as const),
      ),
    );
    tablesByRow.set(edition, tables);
  }
  return tables.get(key);
}

/** Asked for every row of every report. */
const tablesByRow = new WeakMap<EditionDefinition, ReadonlyMap<string, EditionTable>>();

/** What an edition says of a row; undefined where it has no such row. */
export function rowIn(row: Row, edition: EditionDefinition): EditionRow | undefined {
  return tableWith(row, edition)?.rows[row.key];
}

/**
 * Keys of the columns that a row has in an edition, in the order of the table; none: it has no such row. Of the unknown
 * edition, those that it has in every edition.
 */
export function columnsOfRow(row: Row, edition: Edition, editions = EDITIONS): readonly string[] {
  return rowIn(row, editionNamed(edition, editions))?.columns ?? [];
}

/**
 * Keys of the columns by which a printed row is read. Of the unknown edition, those that it has in each edition that has
 * the row at all; none where these differ, for then nothing tells what its numbers count.
 */
export function columnsToRead(row: Row, edition: Edition, editions = EDITIONS): readonly string[] {
  let known = readIn.get(editions);
  if (!known) readIn.set(editions, (known = new Map()));
  const key = `${edition} ${row.key}`;
  let columns = known.get(key);
  if (!columns) known.set(key, (columns = sharedColumns(row, edition, editions)));
  return columns;
}

/** Asked for every row of every report. */
const readIn = new WeakMap<readonly EditionDefinition[], Map<string, readonly string[]>>();

function sharedColumns(
  row: Row,
  edition: Edition,
  editions: readonly EditionDefinition[],
): readonly string[] {
  const own = decreedEdition(edition, editions);
  const possible = (own ? [own] : decreedEditions(editions)).flatMap(
    (candidate) => rowIn(row, candidate) ?? [],
  );
  const [first, ...others] = possible.map(({ columns }) => columns);
  return first && others.every((columns) => columns.join() === first.join()) ? first : [];
}

/** How many columns the row may have: one number for each edition that has it with another number of columns. */
export function columnCounts(row: Row, editions = EDITIONS): readonly number[] {
  const counts = decreedEditions(editions).flatMap((edition) => rowIn(row, edition)?.columns.length ?? []);
  return [...new Set(counts)].filter((count) => count > 0);
}

/** How many columns the row has in the edition that gives it most. */
export function mostColumns(row: Row, editions = EDITIONS): number {
  return Math.max(...editions.map((edition) => rowIn(row, edition)?.columns.length ?? 0));
}

/** The decreed editions that have a row with a column. */
export function editionsWith(
  row: Row,
  column: string,
  editions = EDITIONS,
): readonly EditionDefinition<KnownEdition>[] {
  return decreedEditions(editions).filter((edition) => rowIn(row, edition)?.columns.includes(column));
}

/**
 * Whether a cell is known not to be in the form. Of the unknown edition nothing is known but what no edition has, and of
 * a table that is missing, null, nothing at all.
 */
export function isOutsideForm(
  row: Row,
  column: string,
  edition: Edition | null,
  editions = EDITIONS,
): boolean {
  if (edition === null) return false;
  const own = decreedEdition(edition, editions);
  const having = editionsWith(row, column, editions);
  return own ? !having.includes(own) : having.length === 0;
}

/** Every column that a row has in any edition, in the table's order. */
export function columnsOf(table: TableDefinition, row: Row, editions = EDITIONS): ColumnDefinition[] {
  return table.columns.filter(({ key }) => editionsWith(row, key, editions).length > 0);
}

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

/** The edition of a name, undefined where it is unknown. Throws a RangeError for one that has no entry. */
function decreedEdition(
  edition: Edition,
  editions: readonly EditionDefinition[],
): EditionDefinition<KnownEdition> | undefined {
  const { key } = editionNamed(edition, editions);
  return decreedEditions(editions).find((candidate) => candidate.key === key);
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
