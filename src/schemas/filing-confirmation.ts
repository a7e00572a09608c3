import { z } from 'zod';
import { KeepersWords } from './keepers-words.ts';

/** What may be unusual about an agency's entry and true all the same. */
const AGENCY_RULES = [
  'agency-name',
  'agency-level',
  'agency-kind',
  'agency-parent',
  'agency-successor',
  'agency-double',
] as const;
export type AgencyRule = (typeof AGENCY_RULES)[number];

/** What may be unusual about a file and its notes and true all the same. */
export const SOURCE_RULES = [
  'no-report',
  'report-double',
  'source-dates',
  'source-address',
  'source-double',
] as const;
export type SourceRule = (typeof SOURCE_RULES)[number];

const note = KeepersWords.meta({
  description: 'Chinese sentence for readers: why it is right all the same, and by what it is known.',
});

/** A keeper's word that an unusual entry of an agency is right. */
export const AgencyConfirmation = z
  .strictObject({ rule: z.enum(AGENCY_RULES), note })
  .meta({ id: 'AgencyConfirmation' });

/** A keeper's word that an unusual file, or what is noted of it, is right. */
export const SourceConfirmation = z
  .strictObject({ rule: z.enum(SOURCE_RULES), note })
  .meta({ id: 'SourceConfirmation' });
export type SourceConfirmation = z.infer<typeof SourceConfirmation>;
