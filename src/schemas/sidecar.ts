import { z } from 'zod';
import { SOURCE_RULES, type SourceConfirmation } from './filing-confirmation.ts';
import { TABLE_KEYS } from '../vocabulary/tables.ts';
import { KeepersWords } from './keepers-words.ts';

/** A keeper's correction of one cell. `was` must equal what was parsed. */
export const Correction = z.strictObject({
  table: z.enum(TABLE_KEYS),
  row: z.string().meta({ description: 'Row key.' }),
  column: z.string().meta({ description: 'Column key.' }),
  was: z.number().nullable().meta({ description: 'What the archive reads; null where it reads no number.' }),
  now: z.number().nonnegative().meta({ description: 'What the keeper found; money in 万元.' }),
  reason: KeepersWords.meta({ description: 'Chinese sentence for readers.' }),
  evidence: KeepersWords.meta({ description: 'Where it can be checked, for readers.' }),
});
export type Correction = z.infer<typeof Correction>;

/** The finding that is meant: its rule, and as much of its place as is needed to tell it from others. */
export const ConfirmedPlace = z.strictObject({
  rule: z.string().min(1).meta({ description: 'Id of the rule.' }),
  table: z.enum(TABLE_KEYS).optional(),
  row: z.string().optional(),
  column: z.string().optional(),
});

/** A keeper's word that a finding is the source's own: compared with the published original, it is printed so there. */
export const Confirmation = ConfirmedPlace.extend({
  note: KeepersWords.meta({ description: 'Chinese sentence for readers: what was compared, and when.' }),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** More than any cell of the form ever held, in its own unit. */
const MOST = 1e12;

/** The optional `<year>.yml` beside a raw report: what a keeper knows and the file does not say. */
const Notes = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).optional(),
  publishedOn: z.iso.date().optional(),
  retrievedOn: z.iso.date().optional(),
  corrections: z.array(Correction).default([]),
  confirmed: z.array(Confirmation).default([]),
  notes: KeepersWords.optional(),
});
export const Sidecar = Notes.superRefine(({ corrections, confirmed }, context) => {
  const issue = (path: (string | number)[], message: string): void => {
    context.addIssue({ code: 'custom', path, message });
  };
  for (const at of repeated(corrections, ({ table, row, column }) => `${table} ${row} ${column}`))
    issue(['corrections', at], 'Unexpected second correction of this cell, expected one');
  for (const at of repeated(confirmed, ({ rule, table, row, column }) =>
    [rule, table, row, column].join(' '),
  ))
    issue(['confirmed', at], 'Unexpected second confirmation of this, expected one');
  for (const [at, { table, was, now }] of corrections.entries()) {
    if (was === now) issue(['corrections', at], 'Unexpected correction to the same number, expected another');
    // Of money alone there are parts of one.
    if (now > MOST || (table !== 'proactive' && !Number.isInteger(now)))
      issue(['corrections', at, 'now'], `Unexpected number ${now}, expected one that the form can hold`);
  }
  for (const [at, { rule, ...place }] of confirmed.entries())
    if (isSourceRule(rule) && (place.table ?? place.row ?? place.column) !== undefined)
      issue(['confirmed', at], `Unexpected place of ${rule}, which is about the whole file`);
});
export type Sidecar = z.infer<typeof Sidecar>;

/** The places of entries whose key another before them has. */
function repeated<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): number[] {
  const keys = entries.map(keyOf);
  return keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
}

const isSourceRule = (rule: string): rule is SourceConfirmation['rule'] =>
  SOURCE_RULES.some((known) => known === rule);

/** What keepers confirmed of a file and where it comes from. */
export function sourceConfirmations({ confirmed }: Sidecar): SourceConfirmation[] {
  return confirmed.flatMap(({ rule, note }) => (isSourceRule(rule) ? [{ rule, note }] : []));
}

/** What keepers confirmed of findings. */
export function findingConfirmations({ confirmed }: Sidecar): Confirmation[] {
  return confirmed.filter(({ rule }) => !isSourceRule(rule));
}
