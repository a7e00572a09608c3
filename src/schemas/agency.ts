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
  english: words.optional().meta({
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
        name: z.string().min(1),
        until: z.iso.date().meta({ description: 'Last day on which the agency had the name.' }),
        reason: z.string().min(1).optional().meta({ description: 'Chinese sentence for readers.' }),
      }),
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
  successorReason: z.string().min(1).optional().meta({ description: 'Chinese sentence for readers.' }),
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
