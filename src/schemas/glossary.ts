import { z } from 'zod';
import { AGENCY_KINDS, LEVELS } from '../vocabulary/agencies.ts';
import { EDITION_KEYS } from '../vocabulary/edition-keys.ts';
import { DISPOSITION_GROUPS } from '../vocabulary/requests.ts';
import { SECTION_KEYS } from '../vocabulary/sections.ts';
import { TABLES, type TableKey } from '../vocabulary/tables.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { CountStatus } from './count.ts';
import { Severity } from './finding.ts';
import { KeepersWords } from './keepers-words.ts';

/** What the glossary says of one key. */
const Definition = z.strictObject({
  definition: KeepersWords.meta({ description: 'One to three Chinese sentences for readers.' }),
  basis: KeepersWords.optional().meta({ description: 'Where the law or the form says so.' }),
});

/** A word of the field that is no key of the vocabulary. */
const Term = Definition.extend({ label: KeepersWords, english: KeepersWords });

/** Exactly the given keys: a missing one and an unknown one are both refused. */
function keyed(keys: readonly string[]) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, Definition])));
}

function tableGlossary(definition: TableDefinition) {
  return Definition.extend({
    rows: keyed(definition.rows.map((row) => row.key)),
    columns: keyed(definition.columns.map((column) => column.key)),
  });
}

/** The whole of content/glossary.yml: every key of the vocabulary, and no other. */
export const GlossaryFile = z.strictObject({
  terms: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), Term),
  sections: keyed(SECTION_KEYS),
  tables: z.strictObject({
    proactive: tableGlossary(TABLES.proactive),
    requests: tableGlossary(TABLES.requests),
    remedies: tableGlossary(TABLES.remedies),
  } satisfies Record<TableKey, z.ZodType>),
  dispositionGroups: keyed(DISPOSITION_GROUPS.map((group) => group.key)),
  statuses: keyed(CountStatus.options),
  editions: keyed(EDITION_KEYS),
  levels: keyed(LEVELS.map((level) => level.key)),
  kinds: keyed(AGENCY_KINDS.map((kind) => kind.key)),
  severities: keyed(Severity.options),
});
export type GlossaryFile = z.infer<typeof GlossaryFile>;

const GLOSSARY_CATEGORIES = [
  'term',
  'section',
  'table',
  'row',
  'column',
  'group',
  'status',
  'edition',
  'level',
  'kind',
  'severity',
] as const;

/** One entry of the glossary page. */
export const GlossaryEntry = z.object({
  id: z.string().meta({
    description:
      'Anchor on /glossary/: `<table>.<row>` and `<table>.<column>` for rows and columns, otherwise `<category>.<key>`.',
  }),
  category: z.enum(GLOSSARY_CATEGORIES),
  key: z.string(),
  table: z
    .enum(['proactive', 'requests', 'remedies'])
    .optional()
    .meta({ description: 'Of a row or column.' }),
  definition: z.string(),
  basis: z.string().optional(),
  /** Of a term; the labels of all other entries are the vocabulary's. */
  label: z.string().optional(),
  english: z.string().optional(),
  position: z.int().nonnegative().meta({ description: 'Order of the page.' }),
});
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

/** The entries of a glossary file in the order of the page. */
export function glossaryEntries(file: GlossaryFile): GlossaryEntry[] {
  const simple = (
    category: GlossaryEntry['category'],
    definitions: Record<string, z.infer<typeof Definition>>,
  ) =>
    Object.entries(definitions).map(([key, entry]) => ({
      ...entry,
      id: `${category}.${key}`,
      category,
      key,
    }));
  const tables = Object.entries(file.tables).flatMap(([table, { rows, columns, ...entry }]) => {
    const inside = (category: 'row' | 'column', definitions: Record<string, z.infer<typeof Definition>>) =>
      simple(category, definitions).map((item) => ({
        ...item,
        id: `${table}.${item.key}`,
        table: table as TableKey,
      }));
    return [
      { ...entry, id: `table.${table}`, category: 'table' as const, key: table },
      ...inside('row', rows),
      ...inside('column', columns),
    ];
  });
  return [
    ...simple('term', file.terms),
    ...simple('section', file.sections),
    ...tables,
    ...simple('group', file.dispositionGroups),
    ...simple('edition', file.editions),
    ...simple('status', file.statuses),
    ...simple('severity', file.severities),
    ...simple('kind', file.kinds),
    ...simple('level', file.levels),
  ].map((entry, position) => ({ ...entry, position }));
}
