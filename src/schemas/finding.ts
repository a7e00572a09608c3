import { z } from 'zod';
import { Place } from './place.ts';

/** error: the record contradicts itself or the form. warning: a value may be wrong. info: a departure that changes no value. */
export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** One departure from the form or its arithmetic, with its place in the raw file. */
export const Finding = z
  .object({
    rule: z.string().meta({
      description:
        'Permanent id of the rule; also the anchor on /methodology/ and the address /quality/<rule>/.',
    }),
    severity: Severity,
    place: Place,
    table: z.enum(['proactive', 'requests', 'remedies']).optional(),
    row: z.string().optional().meta({
      description: 'Row key of the table; absent where the rule speaks of a whole column or table.',
    }),
    column: z
      .string()
      .optional()
      .meta({ description: 'Column key; absent where the rule speaks of a whole row or table.' }),
    section: z.string().optional().meta({ description: 'Section key, where the rule speaks of a section.' }),
    expected: z.string().optional(),
    actual: z.string().optional(),
    quote: z
      .string()
      .optional()
      .meta({ description: 'The sentence of the prose that the rule speaks of, as printed.' }),
    message: z.string().meta({ description: 'English sentence: Unexpected X, expected Y.' }),
    confirmed: z
      .object({
        against: z.enum(['original', 'record']).meta({
          description:
            'original: a keeper compared it with the published report. record: the figures record says that its source prints it so.',
        }),
        note: z.string().optional().meta({ description: 'What the keeper says of it, in Chinese.' }),
      })
      .optional()
      .meta({ description: 'Set where the departure is known to be the source’s own.' }),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;
