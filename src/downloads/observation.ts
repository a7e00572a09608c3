import { z } from 'zod';
import type { Agency } from '../schemas/agency.ts';
import { CountStatus } from '../schemas/count.ts';
import type { Report } from '../schemas/report.ts';
import { EDITIONS, type Edition } from '../vocabulary/editions.ts';
import { columnLabel, rowLabel } from '../vocabulary/table-definition.ts';
import { CELLS, TABLE_KEYS } from '../vocabulary/tables.ts';

/** One cell of one report: a line of the CSV downloads and a record of `/data/figures.json`. */
export const Observation = z.object({
  report: z.string().meta({ description: 'Report id: <agency-id>/<year>.' }),
  agency: z.string().meta({ description: 'Agency id: six-digit division code and a slug.' }),
  agencyName: z.string().meta({ description: 'Registered name of the agency.' }),
  divisionCode: z.string().meta({ description: 'Division code, GB/T 2260.' }),
  year: z.int().meta({ description: 'Year the report speaks of.' }),
  form: z.enum(EDITIONS).nullable().meta({
    description:
      'Edition of the form that this table shows; null where the table is missing or has one form only.',
  }),
  table: z.enum(TABLE_KEYS),
  row: z.string().meta({ description: 'Row key.' }),
  rowLabel: z.string().meta({ description: 'Row label with the groups above it.' }),
  column: z.string().meta({ description: 'Column key.' }),
  columnLabel: z.string(),
  unit: z.string().meta({ description: '件, 项 or 万元 (10,000 yuan).' }),
  value: z.number().nullable().meta({ description: 'The number; null where the status gives no number.' }),
  status: CountStatus,
  raw: z
    .string()
    .nullable()
    .meta({ description: 'What is printed, where it is not just the digits of the value.' }),
  line: z.int().positive().nullable().meta({ description: 'Line of the raw file, from 1.' }),
});
export type Observation = z.infer<typeof Observation>;

/** The columns of every CSV download, in order. */
export const OBSERVATION_COLUMNS = Object.keys(Observation.shape) as (keyof Observation)[];

/** Every cell with its words: an archive prints each of them as often as it has reports. */
const LABELLED = CELLS.map((cell) => {
  const label = (form: Edition | null) => [...cell.row.path, rowLabel(cell.row, form)].join(' › ');
  return {
    ...cell,
    labels: { 2019: label('2019'), 2021: label('2021'), none: label(null) },
    head: columnLabel(cell.row, cell.column),
  };
});

/** Every cell of every edition, in the form's order; cells without a value are there with the reason. */
export function observe(
  report: Pick<Report, 'id' | 'agency' | 'year' | 'form' | 'tables'>,
  agency: Pick<Agency, 'name' | 'division'>,
): Observation[] {
  return LABELLED.map(({ table, row, column, labels, head }) => {
    const count = report.tables[table][row.key]?.[column.key] ?? { value: null, status: 'absent' as const };
    const form = table === 'remedies' ? null : report.form[table];
    return {
      report: report.id,
      agency: report.agency,
      agencyName: agency.name,
      divisionCode: agency.division,
      year: report.year,
      form,
      table,
      row: row.key,
      rowLabel: labels[form ?? 'none'],
      column: column.key,
      columnLabel: head,
      unit: column.unit,
      value: count.value,
      status: count.status,
      raw: count.raw ?? null,
      line: count.line ?? null,
    };
  });
}
