import { formKey } from '../text/form-key.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { remember } from '../text/remember.ts';
import { columnCounts } from '../vocabulary/form-rows.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { TABLES, TABLE_KEYS, type TableKey } from '../vocabulary/tables.ts';

/** A word of the form that a long line may be cut at. */
export interface FormWord {
  table: TableKey;
  key: string;
  /** The last part of the ordinal that the form prints before it: 一, （三）, 2; empty where it prints none. */
  ordinal: string;
  kind: 'row' | 'group' | 'head';
}

/** Every label of rows, groups and heads in compared form; the longest first, so that none is found inside another. */
export const FORM_WORDS: readonly FormWord[] = TABLE_KEYS.flatMap((table) => {
  const definition: TableDefinition = TABLES[table];
  const rows = definition.rows.flatMap((row) =>
    [row.label, ...row.aliases].map((label): FormWord => ({
      table,
      key: formKey(label),
      ordinal: lastOrdinal(row.ordinal),
      kind: 'row',
    })),
  );
  const groups = [...new Set(definition.rows.flatMap((row) => row.path))].map((label): FormWord => {
    const { rest } = splitOrdinal(label);
    return {
      table,
      key: formKey(rest),
      ordinal: lastOrdinal(label.slice(0, label.length - rest.length)),
      kind: 'group',
    };
  });
  const heads = [
    ...definition.heads,
    ...definition.columns.flatMap((column) => [column.label, ...(column.aliases ?? [])]),
  ].map((label): FormWord => ({ table, key: formKey(label), ordinal: '', kind: 'head' }));
  return [...rows, ...groups, ...heads];
}).sort((a, b) => b.key.length - a.key.length);

/** The last part of an ordinal: 2 of 三（三）2, 三 of 三（三） and of （三）. */
function lastOrdinal(ordinal: string): string {
  return /([一二三四五六七八九十]|\d)[^一二三四五六七八九十\d]*$/.exec(ordinal)?.[1] ?? '';
}

const rowsByLabel = new Map(
  TABLE_KEYS.map((table) => [
    table,
    new Map(
      (TABLES[table] as TableDefinition).rows.flatMap((row) =>
        [row.label, ...row.aliases].map((label) => [formKey(label), columnCounts(row)]),
      ),
    ),
  ]),
);

const columnWords = new Set(FORM_WORDS.filter(({ kind }) => kind === 'head').map(({ key }) => key));

/** How many columns the row of a label may have; null where the words are no row's label. */
export function columnsOfLabel(table: TableKey, words: string): readonly number[] | null {
  return columnsIn[table](words);
}

const columnsIn = Object.fromEntries(
  TABLE_KEYS.map((table) => [
    table,
    remember((words: string): readonly number[] | null => {
      const { ordinal, rest } = splitOrdinal(words);
      // 其他 and 总计 name columns too; as rows they have an ordinal.
      if (ordinal === null && columnWords.has(formKey(words))) return null;
      const labels = rowsByLabel.get(table)!;
      const bare = formKey(rest.replace(/[（(][^（()）]*[)）]?\s*$/u, '')) || formKey(rest);
      return labels.get(bare) ?? labels.get(formKey(words)) ?? null;
    }),
  ]),
) as Record<TableKey, (words: string) => readonly number[] | null>;
