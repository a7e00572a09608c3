import type { CountStatus } from '../../src/schemas/count.ts';
import type { Report } from '../../src/schemas/report.ts';
import { TABLE_KEYS, type TableKey } from '../../src/vocabulary/tables.ts';
import { ChoreError } from '../chores/chore-error.ts';

/**
 * Throws ChoreError for a report in which no section has words and a table is missing: offices print each table to a file of its
 * own, and the first of them would stand in the archive as the report.
 */
export function expectWhole({ id, sections, preamble, tables }: Report): void {
  if ([...sections, { blocks: preamble }].some(({ blocks }) => blocks.length > 0)) return;
  const isThere = (table: TableKey) =>
    Object.values(tables[table]).some((row) =>
      Object.values(row).some(({ status }) => !NOT_THERE.has(status)),
    );
  const there = TABLE_KEYS.filter(isThere);
  if (there.length > 0 && there.length < TABLE_KEYS.length)
    throw new ChoreError(
      `Unexpected part of the report of ${id} (${there.map((table) => `table ${table}`).join(' and ')} without any words), expected the whole: look for it in one file, or print its parts as one PDF and add that.`,
    );
}

const NOT_THERE: ReadonlySet<CountStatus> = new Set(['absent', 'not-in-form']);
