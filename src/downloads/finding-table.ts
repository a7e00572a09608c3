import { z } from 'zod';
import { Finding, Severity } from '../schemas/finding.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { TABLE_KEYS } from '../vocabulary/tables.ts';

/** A line of `/data/findings.csv`. */
export const FindingRecord = z.object({
  report: z.string().meta({ description: 'Report id: <agency-id>/<year>.' }),
  rule: z.string().meta({ description: 'Id of the rule, see rules.csv.' }),
  severity: Severity,
  table: z.enum(TABLE_KEYS).nullable(),
  row: z.string().nullable().meta({ description: 'Row key; null where a whole column or table is meant.' }),
  column: z
    .string()
    .nullable()
    .meta({ description: 'Column key; null where a whole row or table is meant.' }),
  section: z.string().nullable().meta({ description: 'Section key, where the rule speaks of a section.' }),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  line: z.int().nullable().meta({ description: 'Line of the raw file, from 1; null where it has pages.' }),
  confirmed: Finding.shape.confirmed.unwrap().shape.against.nullable().meta({
    description:
      'Whether the departure is known to be the source’s own: seen in the original, or said by the record.',
  }),
  message: z.string().meta({ description: 'English sentence: Unexpected X, expected Y.' }),
});
export type FindingRecord = z.infer<typeof FindingRecord>;

export function* findingRecords(
  reports: Iterable<Pick<ReportSummary, 'id' | 'findings'>>,
): Generator<FindingRecord> {
  for (const { id, findings } of reports) {
    for (const {
      rule,
      severity,
      place,
      table,
      row,
      column,
      section,
      expected,
      actual,
      confirmed,
      message,
    } of findings) {
      yield {
        report: id,
        rule,
        severity,
        table: table ?? null,
        row: row ?? null,
        column: column ?? null,
        section: section ?? null,
        expected: expected ?? null,
        actual: actual ?? null,
        line: 'line' in place ? place.line : null,
        confirmed: confirmed?.against ?? null,
        message,
      };
    }
  }
}
