import { z } from 'zod';

const MOST_AGENCIES = 20;

const agency = z.string().regex(/^\d{6}-[a-z][a-z0-9-]*$/, 'expected an agency id such as 410304-government');
const year = z.int().min(2008).max(2100);
const measure = z.string().regex(/^[A-Za-z.]+$/, 'expected a measure id such as requests.received.total');
const from = z.int().min(0).default(0).describe('Where to go on: `next` of the answer before');

/** What each tool takes. */
export const INPUTS = {
  find_reports: z.object({
    phrase: z.string().trim().min(1).max(100).optional().describe('Words as printed in the prose'),
    place: z
      .string()
      .trim()
      .min(1)
      .max(50)
      .optional()
      .describe('A part of the name, or the code, of an agency or a region'),
    year: year.optional(),
    from,
  }),
  get_report: z.object({
    agency,
    year,
    part: z
      .enum(['preamble', 'overview', 'proactive', 'requests', 'remedies', 'problems', 'other', 'findings'])
      .optional()
      .describe('A section with its table, or the findings; without it, what there is'),
    from,
  }),
  get_figure: z.object({ agency, measure, years: z.array(year).min(1).max(30).optional() }),
  compare_agencies: z.object({ agencies: z.array(agency).min(2).max(MOST_AGENCIES), measure, year }),
  explain: z.object({
    id: z
      .string()
      .regex(/^[A-Za-z.-]+$/)
      .describe('A measure or a rule'),
  }),
} as const;
export type Inputs = { [Tool in keyof typeof INPUTS]: z.infer<(typeof INPUTS)[Tool]> };

export const DESCRIPTIONS: Readonly<Record<keyof Inputs, string>> = {
  find_reports: 'Finds reports by words of their prose, place and year.',
  get_report: 'Gives what a report says: its parts, or one section, table or its findings, with addresses.',
  get_figure:
    'Gives a figure of an agency by year, with its status, edition, findings, the address of its cell and the digest of its source. A missing value is no zero.',
  compare_agencies: 'Gives a figure of several agencies in one year, as published. Never add them up.',
  explain: 'Explains a measure or a rule in the words of the archive.',
};
