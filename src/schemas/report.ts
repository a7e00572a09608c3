import { z } from 'zod';
import { EDITION_KEYS } from '../vocabulary/edition-keys.ts';
import { SECTION_KEYS } from '../vocabulary/sections.ts';
import { Finding } from './finding.ts';
import { Place } from './place.ts';
import { Correction } from './sidecar.ts';
import { Tables } from './tables.ts';
import { Source } from './source.ts';

/** `410304-government`: six-digit division code (GB/T 2260) and a slug. */
export const AgencyId = z.string().regex(/^\d{6}-[a-z][a-z0-9-]*$/);

/** A year a report speaks of; the form exists since the reports on 2019, the duty to report since 2008. */
export const ReportYear = z.int().min(2008).max(2100);

/** A piece of prose as received. */
export const Block = z
  .object({
    kind: z
      .enum(['heading', 'paragraph', 'item'])
      .meta({ description: 'A sub-heading, a paragraph or a list item.' }),
    anchor: z.string().meta({ description: 'Fragment on the report page: overview-p3.' }),
    text: z.string().meta({ description: 'The words as printed, without Markdown marks.' }),
    place: Place,
    strong: z
      .array(z.tuple([z.int(), z.int()]))
      .optional()
      .meta({ description: 'Ranges of the text (UTF-16 units, end exclusive) that are set in bold.' }),
  })
  .meta({ id: 'Block' });
export type Block = z.infer<typeof Block>;

/** One of the six sections; sections of the same key are joined and reported as section-duplicate. */
export const Section = z
  .object({
    key: z.enum(SECTION_KEYS),
    title: z.string().meta({ description: 'Heading as printed, with its ordinal.' }),
    place: Place,
    blocks: z
      .array(Block)
      .meta({ description: 'Prose in the order of the file; the statutory tables are under `tables`.' }),
  })
  .meta({ id: 'Section' });
export type Section = z.infer<typeof Section>;

/**
 * The edition of the form that a table itself shows: null where the table is missing, `unknown` where nothing in it tells
 * one edition. Table 4 is the same in all.
 */
export const Form = z.object({
  proactive: z.enum(EDITION_KEYS).nullable(),
  requests: z.enum(EDITION_KEYS).nullable(),
});
export type Form = z.infer<typeof Form>;

/** report: the archive holds the whole report. figures: it holds the three tables and not the prose. */
export const Holding = z.enum(['report', 'figures']);
export type Holding = z.infer<typeof Holding>;

/** A whole report: the public JSON of `/reports/<agency-id>/<year>.json`. */
export const Report = z.object({
  id: z
    .string()
    .regex(/^\d{6}-[a-z][a-z0-9-]*\/\d{4}(?:\/\d{4}-\d{2}-\d{2})?$/)
    .meta({
      description:
        '<agency-id>/<year>; of a version that a newer one took the place of, <agency-id>/<year>/<date>.',
    }),
  agency: AgencyId,
  year: ReportYear,
  holding: Holding,
  title: z.string().meta({ description: 'Title as printed; empty where the file has none.' }),
  printedAgency: z
    .string()
    .nullable()
    .meta({ description: 'The name that the title gives the agency; null where it gives none.' }),
  printedYear: ReportYear.nullable().meta({
    description: 'The year that the title names; null where it names none.',
  }),
  form: Form,
  preamble: z
    .array(Block)
    .meta({ description: 'What is printed before the first section, the title left out.' }),
  sections: z.array(Section),
  tables: Tables,
  words: z.array(z.string()).meta({
    description:
      'What is printed beside title and prose, each once: headings of sections, and captions, heads, labels and notes of the statutory tables, field by field. Empty for a figures record.',
  }),
  corrections: z
    .array(Correction)
    .meta({ description: 'What keepers corrected; the cells say `corrected` and keep what was read.' }),
  findings: z.array(Finding),
  source: Source,
});
export type Report = z.infer<typeof Report>;

/**
 * A report as it is read from a file that nobody has filed. What neither its place nor its title tells is null, and so is
 * the id that is made of both; a finding says so. A filed report is a `Report`, which always has them.
 */
export const UnfiledReport = Report.extend({
  id: Report.shape.id.nullable(),
  agency: AgencyId.nullable(),
  year: ReportYear.nullable(),
});
export type UnfiledReport = z.infer<typeof UnfiledReport>;

/** What a report tells of the time at which it was written; see `atTimeOf`. */
export const timeOf = ({
  year,
  printedAgency,
  source,
}: Pick<Report, 'year' | 'printedAgency' | 'source'>): {
  year: number;
  printedAgency: string | null;
  publishedOn: string | undefined;
} => ({ year, printedAgency, publishedOn: source.publishedOn });
