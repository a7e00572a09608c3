import { groupName, named } from '#language/form-labels.ts';
import { seriesOfRow } from '../vocabulary/comparable.ts';
import { decreedEditions, EDITIONS, type Edition } from '../vocabulary/editions.ts';
import { columnsOfRow } from '../vocabulary/form-rows.ts';
import { columnLabel, rowLabel } from '../vocabulary/row-labels.ts';
import { standingOf, type Standing } from '../vocabulary/standing.ts';
import type { RowDefinition, TableDefinition } from '../vocabulary/table-definition.ts';

/** What one row of a table counts in each decreed edition of the form. */
export interface EditionRow {
  label: string;
  /** Heads of the row's columns by edition; none: the edition has no such row. */
  heads: ReadonlyMap<Edition, readonly string[]>;
  /** The editions print different columns; otherwise the row is there or not. */
  columnsDiffer: boolean;
  /** How the editions that have the row stand to each other. */
  standing: Standing;
  /** Instead of a row: so many rows are the same in all editions. */
  same?: number;
}

/** The rows that differ between the editions, in the form's order, then one entry that counts those that do not. */
export function editionRows(table: TableDefinition, editions = EDITIONS): EditionRow[] {
  const isSame = (row: RowDefinition): boolean => {
    const [series, another] = seriesOfRow(row, editions);
    const columns = decreedEditions(editions).map(({ key }) => columnsOfRow(row, key, editions).join());
    return series !== undefined && !another && new Set(columns).size === 1;
  };
  const differing = table.rows.filter((row) => !isSame(row)).map((row) => editionRow(table, row, editions));
  const same = table.rows.length - differing.length;
  const everywhere = table.rows.find(isSame);
  if (!everywhere) return differing;
  return [...differing, { ...editionRow(table, everywhere, editions), columnsDiffer: false, same }];
}

function editionRow(table: TableDefinition, row: RowDefinition, editions: typeof EDITIONS): EditionRow {
  const decreed = decreedEditions(editions).map(({ key }) => key);
  const having = decreed.filter((edition) => columnsOfRow(row, edition, editions).length > 0);
  const labels = [...new Set(having.map((edition) => named(row, rowLabel(row, edition, editions))))];
  const heads = new Map(
    decreed.map((edition) => [
      edition,
      columnsOfRow(row, edition, editions).map((key) => {
        const column = table.columns.find((candidate) => candidate.key === key)!;
        return named(column, columnLabel(row, column, edition, editions));
      }),
    ]),
  );
  return {
    label: [...row.path.slice(1).map(groupName), labels.join('／')].join(' › '),
    heads,
    columnsDiffer: having.length > 1 || heads.get(having[0]!)!.length < table.columns.length,
    standing: standingOf(seriesOfRow(row, editions)),
  };
}
