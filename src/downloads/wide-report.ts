import { z } from 'zod';
import type { CountStatus } from '../schemas/count.ts';
import { statusAt, type PackedFigures } from '../schemas/packed-figures.ts';
import { rolesIn } from '../statistics/contradictions.ts';
import { AGENCY_KINDS, LEVELS } from '../vocabulary/agencies.ts';
import { EDITION_KEYS } from '../vocabulary/edition-keys.ts';
import { editionOfTable, isAlike } from '../vocabulary/editions.ts';
import { columnLabel } from '../vocabulary/row-labels.ts';
import { CELLS, TABLE_KEYS, type CellDefinition, type TableKey } from '../vocabulary/tables.ts';
import type { FiledReport } from './figures.ts';

/** Which cells of `CELLS`, and so of packed figures, are a table's: from the first, up to the last but one. */
const RANGES = Object.fromEntries(
  TABLE_KEYS.map((table) => [
    table,
    [
      CELLS.findIndex((cell) => cell.table === table),
      CELLS.findLastIndex((cell) => cell.table === table) + 1,
    ] as const,
  ]),
) as Record<TableKey, readonly [from: number, to: number]>;

const head = {
  report: z.string().meta({ description: 'Report id: <agency-id>/<year>.' }),
  agency: z.string().meta({ description: 'Agency id: six-digit division code and a slug.' }),
  agencyName: z.string().meta({ description: 'Registered name of the agency.' }),
  divisionCode: z.string().meta({ description: 'Division code, GB/T 2260.' }),
  level: z.enum(LEVELS.map(({ key }) => key)).meta({ description: 'Level of government.' }),
  kind: z.enum(AGENCY_KINDS.map(({ key }) => key)).meta({
    description: "Kind of agency. A government's figures contain those of its departments: never add both.",
  }),
  year: z.int().meta({ description: 'Year the report speaks of.' }),
  form: z.enum(EDITION_KEYS).nullable().meta({
    description:
      'Edition of the form that this table shows, unknown where nothing tells it; null where the table is missing.',
  }),
};
const NOT_PRINTED = 'notPrinted';
const CONTRADICTION = 'contradiction';

/** One report's line of a wide table: what is known of the report, every cell of every edition, what is not as printed. */
export function wideReport(table: TableKey): z.ZodObject<Record<string, z.ZodType>> {
  const { form, ...identity } = head;
  return z.object({
    ...identity,
    ...(isAlike(table) ? {} : { form }),
    ...Object.fromEntries(
      wideCells(table).map((cell) => [
        wideKey(cell),
        z
          .number()
          .nullable()
          .meta({ description: `${[...cell.row.path, cell.row.label].join(' › ')} · ${wideLabel(cell)}` }),
      ]),
    ),
    [NOT_PRINTED]: z.string().nullable().meta({
      description:
        'Cells whose status is neither printed nor not-in-form, as <cell>=<status>, separated by spaces; *=<status> where it holds for the whole table.',
    }),
    [CONTRADICTION]: z.string().nullable().meta({
      description:
        'Printed totals that their own printed parts do not come to, and those parts, as <cell>=total or <cell>=part, separated by spaces.',
    }),
  });
}

/** The cells of a wide table, in the order of its columns. */
export function wideCells(table: TableKey): readonly CellDefinition[] {
  return CELLS.slice(...RANGES[table]);
}

/** The column of a cell: `refused.stateSecret.total`, its id without the table. */
export const wideKey = ({ row, column }: CellDefinition): string => `${row.key}.${column.key}`;

/** The head of a cell's column for readers, with its unit. */
export const wideLabel = ({ row, column }: CellDefinition): string =>
  `${columnLabel(row, column)}（${column.unit}）`;

/** The values of that line, in its order. */
export function wideRow(table: TableKey, { report, agency }: FiledReport): (string | number | null)[] {
  const { figures } = report;
  const [from, to] = RANGES[table];
  return [
    report.id,
    report.agency,
    agency.name,
    agency.division,
    agency.level,
    agency.kind,
    report.year,
    ...(isAlike(table) ? [] : [editionOfTable(report.form, table)]),
    ...figures.values.slice(from, to),
    notPrinted(figures, from, to),
    contradictionIn(table, figures),
  ];
}

function contradictionIn(table: TableKey, figures: PackedFigures): string | null {
  const roles = rolesIn(figures);
  if (roles.size === 0) return null;
  const named = wideCells(table).flatMap((cell) => {
    const role = roles.get(cell.id);
    return role ? [`${wideKey(cell)}=${role}`] : [];
  });
  return named.length === 0 ? null : named.join(' ');
}

/** What the column of the cell and the form say without words. */
const isSilent = (status: CountStatus): boolean => status === 'printed' || status === 'not-in-form';

function notPrinted(figures: PackedFigures, from: number, to: number): string | null {
  const first = statusAt(figures, from);
  let uniform = !isSilent(first);
  const named: string[] = [];
  for (let at = from; at < to; at += 1) {
    const status = statusAt(figures, at);
    if (status !== first) uniform = false;
    if (!isSilent(status)) named.push(`${wideKey(CELLS[at]!)}=${status}`);
  }
  if (uniform) return `*=${first}`;
  return named.length === 0 ? null : named.join(' ');
}
