import type { z } from 'zod';
import type { Agency } from '../schemas/agency.ts';
import type { ContentVersion } from '../schemas/content-version.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { CELLS, TABLE_KEYS } from '../vocabulary/tables.ts';
import { csvHead, csvRow } from './csv.ts';
import { fieldsOf, type Field } from './field-dictionary.ts';
import { figuresCsv, filedReports } from './figures.ts';
import { Observation } from './observation.ts';
import {
  AgencyRecord,
  agencyRecords,
  CellRecord,
  cellRecords,
  RuleRecord,
  ruleRecords,
} from './reference-tables.ts';
import { FindingRecord, findingRecords } from './finding-table.ts';
import { wideReport, wideRow } from './wide-report.ts';

/** What all downloads are made of. */
export interface Archive {
  reports: readonly ReportSummary[];
  agencies: readonly Agency[];
  glossary: readonly GlossaryEntry[];
  /** The state of the content that all of it was made from. */
  version: ContentVersion;
  /** Made by a program for tests: every file that has words says so. */
  synthetic: boolean;
}

/** The tables that are published, each as a CSV of that name. */
export const TABLE_NAMES = ['figures', ...TABLE_KEYS, 'findings', 'agencies', 'cells', 'rules'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export interface DataTable {
  name: TableName;
  fields: readonly Field[];
  /** The columns that tell one line from every other; none where lines may be alike. */
  primaryKey: readonly string[];
  /** How many lines it has without the heads. */
  rows: number;
  /** The CSV in pieces. */
  csv: () => Iterable<string>;
}

/** Every table of the archive, in the order of `TABLE_NAMES`. */
export function dataTables({
  reports,
  agencies,
  glossary,
}: Pick<Archive, 'reports' | 'agencies' | 'glossary'>): DataTable[] {
  const filed = filedReports(reports, agencies);
  return [
    {
      name: 'figures',
      fields: fieldsOf(Observation),
      primaryKey: ['report', 'table', 'row', 'column'],
      rows: reports.length * CELLS.length,
      csv: () => figuresCsv(filed),
    },
    ...TABLE_KEYS.map((table): DataTable => {
      const fields = fieldsOf(wideReport(table));
      return {
        name: table,
        fields,
        primaryKey: ['report'],
        rows: filed.length,
        *csv() {
          yield csvHead(fields.map(({ key }) => key));
          for (const one of filed) yield csvRow(wideRow(table, one));
        },
      };
    }),
    records('findings', FindingRecord, [], () => findingRecords(reports), countFindings(reports)),
    records('agencies', AgencyRecord, ['agency'], () => agencyRecords(agencies, reports), agencies.length),
    records('cells', CellRecord, ['cell'], () => cellRecords(glossary), CELLS.length),
    records('rules', RuleRecord, ['rule'], ruleRecords, [...ruleRecords()].length),
  ];
}

function records<Shape extends z.ZodRawShape>(
  name: TableName,
  schema: z.ZodObject<Shape>,
  primaryKey: readonly string[],
  all: () => Iterable<object>,
  rows: number,
): DataTable {
  const fields = fieldsOf(schema);
  return {
    name,
    fields,
    primaryKey,
    rows,
    *csv() {
      yield csvHead(fields.map(({ key }) => key));
      for (const record of all()) {
        const values = record as Record<string, string | number | null>;
        yield csvRow(fields.map(({ key }) => values[key]));
      }
    },
  };
}

function countFindings(reports: Archive['reports']): number {
  let count = 0;
  for (const { findings } of reports) count += findings.length;
  return count;
}
