import { z } from 'zod';
import { TABLE_KEYS } from '../vocabulary/tables.ts';

/** A keeper's correction of one cell. `was` must equal what was parsed. */
export const Correction = z.strictObject({
  table: z.enum(TABLE_KEYS),
  row: z.string(),
  column: z.string(),
  was: z.number().nullable(),
  now: z.number(),
  reason: z.string().min(1),
  evidence: z.string().min(1),
});
export type Correction = z.infer<typeof Correction>;

/** The optional `<year>.yml` beside a raw report: what a keeper knows and the file does not say. */
export const Sidecar = z.strictObject({
  url: z.url().optional(),
  publishedOn: z.iso.date().optional(),
  retrievedOn: z.iso.date().optional(),
  corrections: z.array(Correction).default([]),
  notes: z.string().optional(),
});
export type Sidecar = z.infer<typeof Sidecar>;
