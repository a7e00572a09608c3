import type { EditionDefinition, EditionRow, EditionTable } from './edition-definition.ts';
import type { KnownEdition } from './edition-keys.ts';
import { decreedEditions, editionNamed, EDITIONS, type Edition } from './editions.ts';
import type { ColumnDefinition, RowDefinition, TableDefinition } from './table-definition.ts';

/**
 * What an edition of the form has as a row. Every function asks the table of editions, its
 * last argument; it throws a RangeError for an edition that has no entry there. Keys of rows are unique over the tables.
 */

export type Row = Pick<RowDefinition, 'key'>;

/** The table of an edition that has a row; undefined where it has no such row. */
export function tableWith({ key }: Row, edition: EditionDefinition): EditionTable | undefined {
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
  return widthsOf(row, editions).counts;
}

/** How many columns the row has in the edition that gives it most. */
export function mostColumns(row: Row, editions = EDITIONS): number {
  return widthsOf(row, editions).most;
}

interface Widths {
  counts: readonly number[];
  most: number;
}

function widthsOf(row: Row, editions: readonly EditionDefinition[]): Widths {
  let known = widthsIn.get(editions);
  if (!known) widthsIn.set(editions, (known = new Map()));
  let widths = known.get(row.key);
  if (!widths) {
    const counts = decreedEditions(editions).flatMap((edition) => rowIn(row, edition)?.columns.length ?? []);
    widths = {
      counts: [...new Set(counts)].filter((count) => count > 0),
      most: Math.max(...editions.map((edition) => rowIn(row, edition)?.columns.length ?? 0)),
    };
    known.set(row.key, widths);
  }
  return widths;
}

/** Asked for every field of every row. */
const widthsIn = new WeakMap<readonly EditionDefinition[], Map<string, Widths>>();

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

/** The edition of a name, undefined where it is unknown. Throws a RangeError for one that has no entry. */
export function decreedEdition(
  edition: Edition,
  editions: readonly EditionDefinition[],
): EditionDefinition<KnownEdition> | undefined {
  const { key } = editionNamed(edition, editions);
  return decreedEditions(editions).find((candidate) => candidate.key === key);
}
