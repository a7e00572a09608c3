import { z } from 'zod';

const address = z.url({ protocol: /^https?$/ });

/** One answer of a server, of which the bytes are kept. */
const Captured = z.strictObject({
  address: address.meta({ description: 'What was asked for.' }),
  redirects: z
    .array(z.strictObject({ status: z.int(), to: address }))
    .meta({ description: 'Where the server sent on to, in order.' }),
  finalAddress: address.meta({ description: 'What answered in the end.' }),
  time: z.iso.datetime().meta({ description: 'When the whole answer was there, in UTC.' }),
  status: z.int(),
  headers: z
    .record(z.string(), z.string())
    .meta({ description: 'Headers that tell what was sent and since when, by name in small letters.' }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
});
export type Captured = z.infer<typeof Captured>;

/** What was got with a report and lies beside it, as `<year>.page.html` or `<year>.attachment-1.pdf`. */
const Kept = Captured.extend({
  file: z
    .string()
    .regex(/^(?:page|attachment-\d+)\.[a-z]+$/)
    .meta({ description: 'Its name behind the year, or behind the date of an earlier version.' }),
});
export type Kept = z.infer<typeof Kept>;

/**
 * `<year>.capture.json` beside a raw report: how it was got from where its agency published it, and what was got with it.
 * `npm run add` writes it; nobody edits it.
 */
export const Capture = Captured.extend({
  kept: z.array(Kept),
  packedAs: z.string().optional().meta({
    description:
      'Which file the report is of the zip that was got and is kept; absent where it came unpacked.',
  }),
});
export type Capture = z.infer<typeof Capture>;
