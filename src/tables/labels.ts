import { matchKey } from '../text/normalise.ts';
import { splitOrdinal } from '../text/numerals.ts';
import type { RowDefinition, TableDefinition } from '../vocabulary/table-definition.ts';

/** Finds the rows of one table by printed label. */
export interface LabelIndex {
  /** The row whose label or alias this is. */
  find(label: string): RowDefinition | null;
  /** Whether this is the label of a group of rows. */
  isGroup(label: string): boolean;
  /** Whether this is a word of the table's head that no row has. */
  isHead(label: string): boolean;
}

/** Indexes a table's labels and aliases in their compared form. */
export function indexLabels(table: TableDefinition): LabelIndex {
  const rows = new Map<string, RowDefinition>();
  for (const row of table.rows) {
    for (const label of [row.label, ...row.aliases]) rows.set(matchKey(label), row);
  }
  const groups = new Set(table.rows.flatMap((row) => row.path.map(labelKey)));
  const heads = new Set(
    [...table.heads, ...table.columns.flatMap((column) => [column.label, ...(column.aliases ?? [])])]
      .map(matchKey)
      .filter((key) => !rows.has(key)),
  );
  return {
    find: (label) => rows.get(labelKey(label)) ?? rows.get(matchKey(label)) ?? null,
    isGroup: (label) => groups.has(labelKey(label)),
    isHead: (label) => heads.has(labelKey(label)),
  };
}

/** A printed label without ordinal and without the note in brackets behind it, in its compared form. */
export function labelKey(label: string): string {
  const { rest } = splitOrdinal(label);
  const bare = rest.replace(/[（(][^（()）]*[)）]?\s*$/u, '');
  return matchKey(bare) || matchKey(rest);
}
