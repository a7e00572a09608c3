import { DECREED } from './decreed.ts';
import type { EditionColumn, EditionDefinition, EditionRow, EditionTable } from './edition-definition.ts';
import { UNKNOWN_EDITION, type Edition, type KnownEdition } from './edition-keys.ts';
import type { TableDefinition } from './table-definition.ts';

export type { Edition };

/** The editions of the form in the order of their decrees; a table of which nothing tells the edition comes last. */
export const EDITIONS: readonly EditionDefinition[] = withUnknown(DECREED);

/** Decreed editions and the one of which only that is known which they all share. */
export function withUnknown(decreed: readonly EditionDefinition[]): readonly EditionDefinition[] {
  const shared = (table: TableDefinition['key']) => sharedTable(decreed.map(({ tables }) => tables[table]));
  const unknown: EditionDefinition = {
    key: UNKNOWN_EDITION,
    decree: null,
    years: null,
    tables: {
      proactive: shared('proactive'),
      requests: shared('requests'),
      remedies: shared('remedies'),
    },
  };
  return [...decreed, unknown];
}

/** The editions of a list that were decreed. */
export function decreedEditions(
  editions: readonly EditionDefinition[] = EDITIONS,
): readonly EditionDefinition<KnownEdition>[] {
  let decreed = decreedIn.get(editions);
  if (!decreed) decreedIn.set(editions, (decreed = editions.filter(isDecreed)));
  return decreed;
}

/** Asked for every row of every report. */
const decreedIn = new WeakMap<readonly EditionDefinition[], readonly EditionDefinition<KnownEdition>[]>();

function isDecreed(edition: EditionDefinition): edition is EditionDefinition<KnownEdition> {
  return edition.key !== UNKNOWN_EDITION;
}

/** The edition of a name. Throws a RangeError for one that has no entry: nothing is known of its tables. */
export function editionNamed(
  edition: Edition,
  editions: readonly EditionDefinition[] = EDITIONS,
): EditionDefinition {
  const found = editions.find(({ key }) => key === edition);
  if (found) return found;
  throw new RangeError(
    `Unexpected edition ${edition}, expected one of ${editions.map(({ key }) => key).join(', ')}`,
  );
}

/**
 * The edition of one of a report's tables; null where the table is missing. A report does not say the edition of a table
 * that all editions print alike: it is unknown, which is to know all of it. Throws a RangeError where they do not.
 */
export function editionOfTable(
  form: Readonly<Partial<Record<TableDefinition['key'], Edition | null>>>,
  table: TableDefinition['key'],
  editions: readonly EditionDefinition[] = EDITIONS,
): Edition | null {
  const own = form[table];
  if (own !== undefined) return own;
  if (isAlike(table, editions)) return UNKNOWN_EDITION;
  throw new RangeError(`Unexpected report without the edition of table ${table}, expected one`);
}

/** Whether all editions have the same rows and columns in a table, and count the same thing with each. */
export function isAlike(
  table: TableDefinition['key'],
  editions: readonly EditionDefinition[] = EDITIONS,
): boolean {
  const alike = alikeIn.get(editions) ?? alikeTables(editions);
  alikeIn.set(editions, alike);
  return alike.has(table);
}

/** Asked for every observation of every report. */
const alikeIn = new WeakMap<readonly EditionDefinition[], ReadonlySet<string>>();

function alikeTables(editions: readonly EditionDefinition[]): ReadonlySet<string> {
  const decreed = decreedEditions(editions).map(({ tables }) => tables);
  return new Set(
    (['proactive', 'requests', 'remedies'] as const).filter(
      (table) => new Set(decreed.map((tables) => outline(tables[table]))).size === 1,
    ),
  );
}

function outline({ rows }: EditionTable): string {
  return Object.entries(rows)
    .map(([key, { columns, series }]) => `${key}: ${series ?? ''} ${columns.join()}`)
    .sort()
    .join('\n');
}

function sharedTable(tables: readonly EditionTable[]): EditionTable {
  const [first, ...others] = tables;
  if (!first) throw new RangeError('Unexpected form without an edition, expected at least one');
  const rows = Object.entries(first.rows).flatMap(([key, row]): [string, EditionRow][] => {
    const inOthers = others.flatMap((table) => table.rows[key] ?? []);
    const columns = row.columns.filter((column) => inOthers.every((other) => other.columns.includes(column)));
    if (inOthers.length < others.length || columns.length === 0) return [];
    const series = inOthers.every((other) => other.series === row.series) ? row.series : null;
    return [[key, { columns, series }]];
  });
  const columns = Object.entries(first.columns).filter(([key, { head, unit }]: [string, EditionColumn]) =>
    others.every((table) => table.columns[key]?.head === head && table.columns[key].unit === unit),
  );
  return {
    columns: Object.fromEntries(columns),
    rows: Object.fromEntries(rows),
    marks: { words: [], rows: [] },
  };
}
