import { z } from 'zod';
import type { Agency } from '../schemas/agency.ts';
import { CountStatus } from '../schemas/count.ts';
import { statusAt } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { ROLES, rolesIn } from '../statistics/contradictions.ts';
import { EDITION_KEYS } from '../vocabulary/edition-keys.ts';
import { editionNamed, editionOfTable, isAlike, type Edition } from '../vocabulary/editions.ts';
import { columnLabel, rowLabel } from '../vocabulary/form-rows.ts';
import { CELLS, TABLE_KEYS, type TableKey } from '../vocabulary/tables.ts';
import { CASES, ITEMS, WAN_YUAN } from '../vocabulary/units.ts';
import { csvRow } from './csv.ts';

/** One cell of one report: a line of the CSV downloads and a record of `/data/figures.json`. */
export const Observation = z.object({
  report: z.string().meta({ description: 'Report id: <agency-id>/<year>.' }),
  agency: z.string().meta({ description: 'Agency id: six-digit division code and a slug.' }),
  agencyName: z.string().meta({ description: 'Registered name of the agency.' }),
  divisionCode: z.string().meta({ description: 'Division code, GB/T 2260.' }),
  year: z.int().meta({ description: 'Year the report speaks of.' }),
  form: z.enum(EDITION_KEYS).nullable().meta({
    description:
      'Edition of the form that this table shows, unknown where nothing tells it; null where the table is missing or has one form only.',
  }),
  table: z.enum(TABLE_KEYS),
  row: z.string().meta({ description: 'Row key.' }),
  rowLabel: z.string().meta({ description: 'Row label with the groups above it.' }),
  column: z.string().meta({ description: 'Column key.' }),
  columnLabel: z.string(),
  unit: z.string().meta({ description: `${CASES}, ${ITEMS} or ${WAN_YUAN} (10,000 yuan).` }),
  value: z.number().nullable().meta({ description: 'The number; null where the status gives no number.' }),
  status: CountStatus,
  raw: z
    .string()
    .nullable()
    .meta({ description: 'What is printed, where it is not just the digits of the value.' }),
  line: z.int().positive().nullable().meta({
    description: 'Line of the raw file, from 1; null where none is printed, or the file has pages.',
  }),
  contradiction: z.enum(ROLES).nullable().meta({
    description:
      'total: a printed total that its own printed parts do not come to; part: a part of one; null otherwise. Nobody knows which of them is wrong.',
  }),
});
export type Observation = z.infer<typeof Observation>;

/** The columns of every CSV download, in order. */
export const OBSERVATION_COLUMNS = Object.keys(Observation.shape) as (keyof Observation)[];

/** A report as far as its figures go. */
type Observed = Pick<ReportSummary, 'id' | 'agency' | 'year' | 'form' | 'figures'>;
type Named = Pick<Agency, 'name' | 'division'>;
type Columns = { [Key in keyof Observation]: Observation[Key][] };

const NO_FORM = 'none';

/** Something for every edition, and for a table without one. */
function byForm<Value>(make: (form: Edition | null) => Value): ReadonlyMap<Edition | 'none', Value> {
  return new Map([
    ...EDITION_KEYS.map((edition): [Edition, Value] => [edition, make(edition)]),
    [NO_FORM, make(null)],
  ]);
}

/** Every cell with its words, which are the same in every report of an edition. */
const LABELLED = CELLS.map(({ id, table, row, column }) => {
  const words = (form: Edition | null) => ({
    form,
    table,
    row: row.key,
    rowLabel: [...row.path, rowLabel(row, form)].join(' › '),
    column: column.key,
    columnLabel: columnLabel(row, column, form),
    unit: column.unit,
  });
  return { id, table, words: byForm(words) };
});

/** The edition that a report's table is said to have; none for one that is missing or that all editions print alike. */
const formOf = (form: Observed['form'], table: TableKey): Edition | 'none' =>
  (isAlike(table) ? null : editionOfTable(form, table)) ?? NO_FORM;

/** The same of every table. Throws a RangeError for an edition without an entry. */
function formsOf(form: Observed['form']): Record<TableKey, Edition | 'none'> {
  const entries = TABLE_KEYS.map((table) => {
    const own = formOf(form, table);
    return [table, own === NO_FORM ? own : editionNamed(own).key] as const;
  });
  return Object.fromEntries(entries) as Record<TableKey, Edition | 'none'>;
}

/**
 * Every cell of every edition of some reports, column by column: report after report, each in the form's order. Cells
 * without a value are there with the reason.
 */
export function observationColumns(filed: Iterable<{ report: Observed; agency: Named }>): Columns {
  const columns = Object.fromEntries(OBSERVATION_COLUMNS.map((key) => [key, []])) as unknown as Columns;
  for (const { report, agency } of filed) {
    const { figures } = report;
    const roles = rolesIn(figures);
    const forms = formsOf(report.form);
    for (let at = 0; at < LABELLED.length; at += 1) {
      const { id, table, words } = LABELLED[at]!;
      const known = words.get(forms[table])!;
      columns.report.push(report.id);
      columns.agency.push(report.agency);
      columns.agencyName.push(agency.name);
      columns.divisionCode.push(agency.division);
      columns.year.push(report.year);
      columns.form.push(known.form);
      columns.table.push(known.table);
      columns.row.push(known.row);
      columns.rowLabel.push(known.rowLabel);
      columns.column.push(known.column);
      columns.columnLabel.push(known.columnLabel);
      columns.unit.push(known.unit);
      columns.value.push(figures.values[at] ?? null);
      columns.status.push(statusAt(figures, at));
      columns.raw.push(figures.rarities[id]?.raw ?? null);
      columns.line.push(figures.lines[at] || null);
      columns.contradiction.push(roles.get(id) ?? null);
    }
  }
  return columns;
}

/** What stands between the year and the value of each line, as CSV. */
const CSV_WORDS = LABELLED.map(({ words }) => {
  return new Map([...words].map(([form, known]) => [form, csvRow(Object.values(known)).trimEnd()]));
});

/** The lines of one report as CSV, without the heads. An archive has millions of them, most of whose words are known. */
export function observationCsv(
  { id: report, agency, year, form, figures }: Observed,
  { name, division }: Named,
): string {
  const known = csvRow([report, agency, name, division, year]).trimEnd();
  const forms = formsOf(form);
  const roles = rolesIn(figures);
  let lines = '';
  for (let at = 0; at < LABELLED.length; at += 1) {
    const { id, table } = LABELLED[at]!;
    const raw = figures.rarities[id]?.raw;
    lines += `${known},${CSV_WORDS[at]!.get(forms[table])!},${figures.values[at] ?? ''},${statusAt(figures, at)},${raw === undefined ? '' : csvRow([raw]).slice(0, -1)},${figures.lines[at] || ''},${roles.get(id) ?? ''}\n`;
  }
  return lines;
}
