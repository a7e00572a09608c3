import { z } from 'zod';
import { Finding } from './finding.ts';
import { Leads } from './leads.ts';
import { PackedFigures } from './packed-figures.ts';
import { AgencyId, Form, Holding, ReportYear } from './report.ts';
import { Source } from './source.ts';
import { Correction } from './sidecar.ts';

/**
 * What the content store holds of a report: identity, headings, figures, findings. The prose is left out on purpose:
 * the page parses the raw file again when it is rendered (docs/architecture.md).
 */
export const ReportSummary = z.object({
  id: z.string(),
  agency: AgencyId,
  year: ReportYear,
  holding: Holding,
  title: z.string(),
  printedAgency: z.string().nullable(),
  form: Form,
  headings: z.array(z.object({ key: z.string(), title: z.string() })),
  figures: PackedFigures,
  corrections: z.array(Correction),
  findings: z.array(Finding),
  source: Source,
  /** Sentences of the prose that pages about the agency quote; absent where there are none. */
  leads: Leads.optional(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/**
 * A summary as the store keeps it: as one text. Astro takes every value of what it stores apart and puts it together again, at every
 * build and for each language, at several times the cost of JSON.
 */
export const StoredSummary = z.object({ json: z.string() });
export type StoredSummary = z.infer<typeof StoredSummary>;
