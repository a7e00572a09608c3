import { z } from 'zod';

/** Statuses with which a server says that there is nothing at an address any more (RFC 9110, 15.5.5 and 15.5.11). */
export const GONE_STATUSES: readonly number[] = [404, 410];

/**
 * What the address of a report gave when it was last asked for anew: a line of `originals.jsonl`, which `npm run recheck`
 * writes and nobody edits. Days are ISO dates where the reports are published.
 */
export const Original = z.strictObject({
  address: z.url({ protocol: /^https?$/ }).meta({ description: 'As the notes beside the report have it.' }),
  checkedOn: z.iso.date().meta({ description: 'When its server last said whether the report is there.' }),
  seenOn: z.iso.date().nullable().meta({
    description: 'When the report was last there, got anew or kept before; null where nothing tells.',
  }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .meta({
      description: 'Of the bytes that were there when it was last got anew; null where it never was.',
    }),
  gone: z
    .strictObject({
      on: z.iso.date().meta({ description: 'The first day on which it was found gone.' }),
      status: z
        .int()
        .refine((status) => GONE_STATUSES.includes(status), 'Unexpected status, expected one of what is gone')
        .meta({ description: 'The status of the last answer: 404 or 410.' }),
    })
    .nullable(),
});
export type Original = z.infer<typeof Original>;

/** That the original of a report is not at its address any more, as readers are told. */
export const Vanished = z
  .object({
    on: z.iso.date().meta({ description: 'The first day on which it was found gone.' }),
    status: z.int().meta({ description: 'The status with which the server said so.' }),
    seenOn: z.iso.date().optional().meta({
      description: 'The last day on which it was there; absent where nothing tells.',
    }),
  })
  .meta({ id: 'Vanished' });
export type Vanished = z.infer<typeof Vanished>;
