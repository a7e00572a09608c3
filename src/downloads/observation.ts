import { z } from 'zod';
import { CountStatus } from '../schemas/count.ts';
import { ROLES } from '../statistics/contradictions.ts';
import { EDITION_KEYS } from '../vocabulary/edition-keys.ts';
import { TABLE_KEYS } from '../vocabulary/tables.ts';
import { CASES, ITEMS, WAN_YUAN } from '../vocabulary/units.ts';

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
