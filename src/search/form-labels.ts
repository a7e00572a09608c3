import { SECTIONS, type SectionKey } from '../vocabulary/sections.ts';
import { TABLE_KEYS, TABLES, type TableKey } from '../vocabulary/tables.ts';
import type { RowDefinition, TableDefinition } from '../vocabulary/table-definition.ts';
import { withoutQuotes } from './query.ts';
import { searchable } from './searchable.ts';

/** Words of the fixed form: a row of a table, a table by its title or a word of its head, the title of a section. */
export type FormLabel =
  | { kind: 'row'; table: TableKey; row: RowDefinition }
  | { kind: 'table'; table: TableKey; label: string }
  | { kind: 'section'; section: SectionKey; label: string };

/** A single letter stands in too many labels to mean one. */
const SHORTEST = 2;

interface Worded {
  label: FormLabel;
  /** Its own words, and those of the groups that it stands in. */
  own: string[];
  groups: string[];
}

let known: Worded[] | undefined;

/**
 * The labels of the form that the words of a query stand in, whole ones first, then those with the words inside, then the
 * rows of a group that has them.
 */
export function labelsWith(query: string): FormLabel[] {
  const words = withoutQuotes(searchable(query));
  if (words.length < SHORTEST || /^[\d.,]+$/.test(words)) return [];
  known ??= allLabels();
  const ranked = known.flatMap(({ label, own, groups }) => {
    if (own.includes(words)) return [{ label, rank: 0 }];
    if (own.some((text) => text.includes(words))) return [{ label, rank: 1 }];
    return groups.some((text) => text.includes(words)) ? [{ label, rank: 2 }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ label }) => label);
}

function allLabels(): Worded[] {
  const tables = TABLE_KEYS.flatMap((table): Worded[] => {
    const { label, rows, columns, heads }: TableDefinition = TABLES[table];
    const cells = columns.flatMap((column) => [column.label, ...(column.aliases ?? [])]);
    return [
      ...rows.map((row) => ({
        label: { kind: 'row' as const, table, row },
        own: [row.label, ...row.aliases].map(searchable),
        groups: row.path.map(searchable),
      })),
      {
        label: { kind: 'table', table, label },
        own: [label].map(searchable),
        groups: [...heads, ...cells].map(searchable),
      },
    ];
  });
  const sections = SECTIONS.map(({ key, label, aliases }): Worded => ({
    label: { kind: 'section', section: key, label },
    own: [label, ...aliases].map(searchable),
    groups: [],
  }));
  return [...tables, ...sections];
}
