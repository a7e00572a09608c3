import { z } from 'zod';
import { columnsOf } from '../vocabulary/form-rows.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { TABLES, type TableKey } from '../vocabulary/tables.ts';
import { Count } from './count.ts';

/** `table[row][column]`, every row and column of every edition; what the report's edition lacks is `not-in-form`. */
export type TableCounts = Record<string, Record<string, Count>>;
export type Tables = Record<TableKey, TableCounts>;

function tableSchema(definition: TableDefinition) {
  return z
    .object(
      Object.fromEntries(
        definition.rows.map((row) => [
          row.key,
          z
            .object(
              Object.fromEntries(
                columnsOf(definition, row).map((column) => [
                  column.key,
                  Count.meta({
                    description: `${[...row.path, row.label].join(' › ')} · ${column.label}（${column.unit}）`,
                  }),
                ]),
              ),
            )
            .meta({ description: row.english }),
        ]),
      ),
    )
    .meta({
      description: `${definition.english} (${definition.label})`,
    }) as unknown as z.ZodType<TableCounts>;
}

/** The three statutory tables, keyed by the vocabulary. */
export const Tables = z.object({
  proactive: tableSchema(TABLES.proactive),
  requests: tableSchema(TABLES.requests),
  remedies: tableSchema(TABLES.remedies),
});
