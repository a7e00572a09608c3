import { z } from 'zod';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { columnsOf } from '../vocabulary/form-rows.ts';
import { TABLES } from '../vocabulary/tables.ts';
import { Form, ReportYear } from './report.ts';
import { ConfirmedPlace } from './sidecar.ts';

/**
 * One cell of a record: a number as printed in the form's own unit, or the printed text (`"73802895.90元"`, `""` for
 * blank, `"—"`), which is read like a cell of a report. The long form adds what must be known of the number.
 */
const RecordedCell = z.union([
  z.number(),
  z.string(),
  z.strictObject({ printed: z.string(), note: z.string().min(1) }),
]);
export type RecordedCell = z.infer<typeof RecordedCell>;

/** Rows and columns of the vocabulary, each of which the record may leave out; nothing else. */
function recordedTable(definition: TableDefinition) {
  return z.strictObject(
    Object.fromEntries(
      definition.rows.map((row) => [
        row.key,
        z
          .strictObject(
            Object.fromEntries(
              columnsOf(definition, row).map((column) => [column.key, RecordedCell.optional()]),
            ),
          )
          .optional(),
      ]),
    ),
  );
}

/** An error of arithmetic that the record says its source has. */
export const SourceError = ConfirmedPlace.extend({
  sum: z.number().meta({ description: 'What the parts add up to.' }),
  printed: z.number().meta({ description: 'The total that the source prints.' }),
});
export type SourceError = z.infer<typeof SourceError>;

/**
 * A figures record: the three tables of a report of which the archive holds the figures and not the prose. Amounts are in
 * 万元 unless the cell prints another unit; `notes` says why, record by record.
 */
export const FiguresRecord = z.strictObject({
  holding: z.literal('figures'),
  agency: z.string().min(1).meta({ description: 'Registered name of the agency.' }),
  year: ReportYear,
  form: Form,
  proactive: recordedTable(TABLES.proactive),
  requests: recordedTable(TABLES.requests),
  remedies: recordedTable(TABLES.remedies),
  sourceErrors: z.array(SourceError),
  notes: z.array(z.string().min(1)).meta({ description: 'Chinese sentences for readers.' }),
  source: z.strictObject({
    repository: z.url({ protocol: /^https?$/ }),
    path: z.string().min(1),
    retrievedOn: z.iso.date(),
    note: z.string().min(1).meta({ description: 'Chinese sentence for readers.' }),
  }),
});
export type FiguresRecord = z.infer<typeof FiguresRecord>;
