import { z } from 'zod';
import { AGENCY_KINDS, LEVELS } from '../vocabulary/agencies.ts';
import { EDITION_KEYS, KNOWN_EDITIONS } from '../vocabulary/edition-keys.ts';
import { TABLE_KEYS } from '../vocabulary/tables.ts';
import { ContentVersion } from './content-version.ts';
import { Region } from './region.ts';
import { AgencyId, Form, Holding, ReportYear } from './report.ts';
import { Source } from './source.ts';

/**
 * The static interface below `/api/v1/`. Fields may be added; none is renamed, removed or given another meaning while
 * the address says v1.
 */

const address = z.string().regex(/^\//).meta({ description: 'Address on this site, from its root.' });

const ApiReport = z.object({
  id: z.string().meta({ description: '<agency-id>/<year>' }),
  agency: AgencyId,
  year: ReportYear,
  title: z.string().meta({ description: 'Title as printed; empty where the file has none.' }),
  holding: Holding,
  form: Form,
  findings: z
    .object({ error: z.int(), warning: z.int(), info: z.int() })
    .meta({ description: 'How many findings of each severity the report has.' }),
  sha256: Source.shape.sha256.meta({ description: 'Digest of the raw file.' }),
  source: Source.shape.url.meta({ description: 'Where the agency published it, where known.' }),
  publishedOn: Source.shape.publishedOn,
  page: address,
  json: address.meta({ description: 'The whole report; its schema is report.' }),
  csv: address,
  raw: address.meta({ description: 'The raw file as received.' }),
});

const ApiAgency = z.object({
  id: AgencyId,
  name: z.string(),
  division: z.string().meta({ description: 'Division code, GB/T 2260.' }),
  level: z.enum(LEVELS.map(({ key }) => key)),
  kind: z.enum(AGENCY_KINDS.map(({ key }) => key)).meta({
    description: "A government's figures contain those of its departments: never add both.",
  }),
  parent: AgencyId.optional(),
  successor: AgencyId.optional(),
  reports: z.array(ReportYear).meta({ description: 'Years on which the archive holds a report, ascending.' }),
  page: address,
});

const ApiRegion = Region.extend({
  agencies: z.int().nonnegative().meta({ description: 'Agencies of the region and of all below it.' }),
  reports: z.int().nonnegative().meta({ description: 'Reports of those agencies.' }),
  page: address,
});

const ApiYear = z.object({
  year: ReportYear,
  reports: z.int().nonnegative(),
  agencies: z.int().nonnegative().meta({ description: 'Registered agencies, with a report or without.' }),
  page: address,
});

const ApiMeasure = z.object({
  id: z.string().meta({ description: 'Permanent: a cell id, or sum.… or rate.…' }),
  kind: z.enum(['cell', 'sum', 'rate']),
  name: z.string(),
  table: z.enum(TABLE_KEYS),
  unit: z.string(),
  forms: z
    .array(z.enum(KNOWN_EDITIONS))
    .meta({ description: 'Editions of the form that have all it is made of.' }),
  series: z.array(z.array(z.enum(EDITION_KEYS))).meta({
    description:
      'Editions under which it counts the same, together; numbers of different groups must not be joined. The unknown edition is in the group, if any, to which it belongs whatever it is.',
  }),
  cells: z.array(z.string()).meta({
    description: 'The cell, the cells that are added up, or the cells of the numerator of a rate.',
  }),
  denominators: z
    .array(z.array(z.string()))
    .meta({ description: 'Of a rate: the cells that each denominator adds up; otherwise empty.' }),
  years: z
    .array(z.object({ year: ReportYear, reports: z.int().positive(), page: address }))
    .meta({ description: 'Years in which some report has it.' }),
});

const list = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** Every list of the interface by its name: `/api/v1/<name>.json`. */
export const API_LISTS = {
  reports: list(ApiReport),
  agencies: list(ApiAgency),
  regions: list(ApiRegion),
  years: list(ApiYear),
  measures: list(ApiMeasure),
} as const;
export type ApiListName = keyof typeof API_LISTS;
export const API_LIST_NAMES = Object.keys(API_LISTS) as ApiListName[];
export type ApiList<Name extends ApiListName> = z.infer<(typeof API_LISTS)[Name]>;

/** `/api/v1/index.json`: what there is. */
export const ApiIndex = z.object({
  version: z.literal('1'),
  content: ContentVersion.meta({ description: 'The state of the content that all of this was made from.' }),
  synthetic: z.boolean().meta({ description: 'Made by a program for tests: about no agency.' }),
  licence: z.url(),
  counts: z.object({ reports: z.int(), agencies: z.int() }),
  lists: z.array(z.object({ name: z.string(), json: address, schema: address })),
  report: z.object({
    template: z
      .string()
      .meta({ description: 'Address of a report’s JSON; {id} stands for <agency-id>/<year>.' }),
    schema: address,
  }),
  data: z.object({ datapackage: address, zip: address }),
});
export type ApiIndex = z.infer<typeof ApiIndex>;
