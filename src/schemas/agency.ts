import { z } from 'zod';
import { AGENCY_KINDS, LEVELS } from '../vocabulary/agencies.ts';
import { AgencyConfirmation } from './filing-confirmation.ts';
import { KeepersWords } from './keepers-words.ts';
import { AgencyId, ReportYear } from './report.ts';

/** A name. White space and what cannot be seen would make two of one. */
const name = KeepersWords.refine(
  (text) => text === text.trim(),
  'Unexpected white space around a name, expected none',
)
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
  name: KeepersWords,
  years: z.array(ReportYear).min(1).meta({ description: 'Reports that print this name.' }),
  reason: KeepersWords.meta({ description: 'Chinese sentence for readers.' }),
  evidence: z.array(KeepersWords).meta({ description: 'Passages quoted from the reports of these years.' }),
});
export type PrintedName = z.infer<typeof PrintedName>;

/** One file of content/agencies/. Its name is the agency id. */
export const AgencyEntry = z.strictObject({
  name: name.meta({ description: 'Full official name with its place.' }),
  english: KeepersWords.optional().meta({
    description:
      'English name that the agency itself uses officially; its pages in English go by pinyin without one.',
  }),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .meta({ description: 'Division code, GB/T 2260.' }),
  level: z.enum(LEVELS.map((level) => level.key)),
  kind: z.enum(AGENCY_KINDS.map((kind) => kind.key)),
  parent: AgencyId.optional().meta({
    description: 'The government it belongs to or reports to, whether or not the archive holds it.',
  }),
  formerNames: z
    .array(
      z.strictObject({
        name,
        until: z.iso.date().meta({ description: 'Last day on which the agency had the name.' }),
        reason: KeepersWords.optional().meta({ description: 'Chinese sentence for readers.' }),
      }),
    )
    .refine(
      (former) => new Set(former.map(({ name }) => name)).size === former.length,
      'Unexpected second entry of a former name, expected one',
    )
    .refine(
      (former) => new Set(former.map(({ until }) => until)).size === former.length,
      'Unexpected second former name until one day, expected one name at a time',
    )
    .optional()
    .meta({
      description: 'Names that the agency had before the present one. Reports keep the name of their time.',
    }),
  successor: AgencyId.optional(),
  successorSince: z.iso
    .date()
    .optional()
    .meta({ description: 'First day on which the successor had the work.' }),
  successorReason: KeepersWords.optional().meta({ description: 'Chinese sentence for readers.' }),
  note: KeepersWords.optional().meta({
    description:
      'Chinese sentences for readers: why the agency is registered under this name, code or level.',
  }),
  confirmed: z.array(AgencyConfirmation).optional().meta({
    description: 'What is unusual in this entry and right all the same.',
  }),
  printedNames: z.array(PrintedName).default([]),
});

export const Agency = AgencyEntry.extend({ id: AgencyId });
/** On pages of another language `name` is in its words; `registered` is then the Chinese one. */
export type Agency = z.infer<typeof Agency> & { registered?: string };

/** What tells when a report was written. */
export interface ReportTime {
  year: number;
  printedAgency?: string | null | undefined;
  publishedOn?: string | undefined;
}

interface Named {
  name: string;
  registered?: string;
  until: string;
}

/**
 * The agency under the name that it had when it published a report: the name that the title prints, where it is one of the
 * agency's; else by the day of publication; else by the last day of the year that the report is about.
 */
export function atTimeOf<Entry extends Pick<Agency, 'name' | 'formerNames' | 'registered'>>(
  agency: Entry,
  { year, printedAgency, publishedOn }: ReportTime,
): Entry {
  const former: readonly Named[] = agency.formerNames ?? [];
  if (former.length === 0) return agency;
  const printed = [agency, ...former].find(({ name, registered = name }) => registered === printedAgency);
  const day = publishedOn ?? `${year}-12-31`;
  const [then] = former.filter(({ until }) => until >= day).sort((a, b) => (a.until < b.until ? -1 : 1));
  const { name, registered } = printed ?? then ?? agency;
  return { ...agency, name, ...(registered !== undefined && { registered }) };
}
