import { formKeyOf } from '../text/form-key.ts';
import type { EditionTable } from '../vocabulary/edition-definition.ts';
import { UNKNOWN_EDITION } from '../vocabulary/edition-keys.ts';
import { EDITIONS, type Edition } from '../vocabulary/editions.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import type { PrintedTable } from './printed.ts';

/**
 * The edition of the form that a printed table, or a block of one, shows: the only one of which it bears a mark. Without
 * a mark, and with marks of several editions, it is unknown. `words`: all that is printed in it, as `wordsOf` gives it.
 * `rows`: keys of the rows that stand in it with numbers of their own.
 */
export function recogniseEdition(
  table: TableKey,
  words: string,
  rows: ReadonlySet<string> = new Set(),
  editions = EDITIONS,
): Edition {
  const letters = words.replace(/\p{N}+/gu, '');
  const [only, another] = editions.filter(({ tables }) => bearsMark(tables[table], letters, rows));
  return only && !another ? only.key : UNKNOWN_EDITION;
}

/** All that a table prints, in its order and in the form in which words are compared. */
export function wordsOf(table: PrintedTable): string {
  return formKeyOf(table.rows.flatMap((row) => row.fields.map((field) => field.text)));
}

function bearsMark({ marks }: EditionTable, letters: string, rows: ReadonlySet<string>): boolean {
  return (
    marks.words.some((word) => letters.includes(word)) ||
    marks.rows.some(({ row, without }) => rows.has(row) && !without.some((other) => rows.has(other)))
  );
}
