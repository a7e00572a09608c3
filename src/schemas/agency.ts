import { z } from 'zod';
import { AGENCY_KINDS, LEVELS } from '../vocabulary/agencies.ts';
import { AgencyId } from './report.ts';

/** A name printed in a report that is not the registered one, and why the archive files the report here all the same. */
const PrintedName = z.object({
  name: z.string().min(1),
  years: z.array(z.int()).min(1).meta({ description: 'Reports that print this name.' }),
  reason: z.string().min(1).meta({ description: 'Chinese sentence for readers.' }),
  evidence: z.array(z.string().min(1)).meta({ description: 'Passages quoted from the report.' }),
});

/** One file of content/agencies/. Its name is the agency id. */
export const AgencyEntry = z.strictObject({
  name: z.string().min(1).meta({ description: 'Full official name with its place.' }),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .meta({ description: 'Division code, GB/T 2260.' }),
  level: z.enum(LEVELS.map((level) => level.key)),
  kind: z.enum(AGENCY_KINDS.map((kind) => kind.key)),
  parent: AgencyId.optional().meta({
    description: 'The government it belongs to or reports to, whether or not the archive holds it.',
  }),
  successor: AgencyId.optional(),
  note: z.string().min(1).optional().meta({
    description:
      'Chinese sentences for readers: why the agency is registered under this name, code or level.',
  }),
  printedNames: z.array(PrintedName).default([]),
});

export const Agency = AgencyEntry.extend({ id: AgencyId });
export type Agency = z.infer<typeof Agency>;
