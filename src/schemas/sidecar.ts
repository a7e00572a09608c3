import { z } from 'zod';
import { TABLE_KEYS } from '../vocabulary/tables.ts';

/** A keeper's correction of one cell. `was` must equal what was parsed. */
export const Correction = z.strictObject({
  table: z.enum(TABLE_KEYS),
  row: z.string().meta({ description: 'Row key.' }),
  column: z.string().meta({ description: 'Column key.' }),
  was: z.number().nullable().meta({ description: 'What the archive reads; null where it reads no number.' }),
  now: z.number().meta({ description: 'What the keeper found; money in 万元.' }),
  reason: z.string().min(1).meta({ description: 'Chinese sentence for readers.' }),
  evidence: z.string().min(1).meta({ description: 'Where it can be checked, for readers.' }),
});
export type Correction = z.infer<typeof Correction>;

/** The finding that is meant: its rule, and as much of its place as is needed to tell it from others. */
export const ConfirmedPlace = z.strictObject({
  rule: z.string().min(1).meta({ description: 'Id of the rule.' }),
  table: z.enum(TABLE_KEYS).optional(),
  row: z.string().optional(),
  column: z.string().optional(),
});

/** A keeper's word that a finding is the source's own: compared with the published original, it is printed so there. */
export const Confirmation = ConfirmedPlace.extend({
  note: z.string().min(1).meta({ description: 'Chinese sentence for readers: what was compared, and when.' }),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** The optional `<year>.yml` beside a raw report: what a keeper knows and the file does not say. */
export const Sidecar = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).optional(),
  publishedOn: z.iso.date().optional(),
  retrievedOn: z.iso.date().optional(),
  corrections: z.array(Correction).default([]),
  confirmed: z.array(Confirmation).default([]),
  notes: z.string().optional(),
});
export type Sidecar = z.infer<typeof Sidecar>;
