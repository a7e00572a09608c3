import { z } from 'zod';
import { AGENCY_KINDS, LEVELS } from '../vocabulary/agencies.ts';
import { AgencyConfirmation } from './filing-confirmation.ts';
import { AgencyId, ReportYear } from './report.ts';

/** Words of a keeper. White space, what cannot be seen and what was lost in an encoding would make two of one name. */
const words = z
  .string()
  .regex(/\S/, 'Unexpected white space alone, expected words')
  .refine((text) => !text.includes('\uFFFD'), 'Unexpected lost character (U+FFFD), expected words');
const name = words
  .refine((text) => text === text.trim(), 'Unexpected white space around a name, expected none')
  .refine(
    (text) => !/[\p{C}\u2028\u2029]/u.test(text),
    'Unexpected invisible characters in a name, expected none',
  )
  .refine(
    (text) => !/\p{Script=Han}\s+\p{Script=Han}/u.test(text),
    'Unexpected white space within a name, expected none',
  );

/** A name printed in a report that is not the registered one, and why the archive files the report here all the same. */
const PrintedName = z.strictObject({
  name: words,
  years: z.array(ReportYear).min(1).meta({ description: 'Reports that print this name.' }),
  reason: words.meta({ description: 'Chinese sentence for readers.' }),
  evidence: z.array(words).meta({ description: 'Passages quoted from the reports of these years.' }),
});
export type PrintedName = z.infer<typeof PrintedName>;

/** One file of content/agencies/. Its name is the agency id. */
export const AgencyEntry = z.strictObject({
  name: name.meta({ description: 'Full official name with its place.' }),
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
  note: words.optional().meta({
    description:
      'Chinese sentences for readers: why the agency is registered under this name, code or level.',
  }),
  confirmed: z.array(AgencyConfirmation).optional().meta({
    description: 'What is unusual in this entry and right all the same.',
  }),
  printedNames: z.array(PrintedName).default([]),
});

export const Agency = AgencyEntry.extend({ id: AgencyId });
export type Agency = z.infer<typeof Agency>;
