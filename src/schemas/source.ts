import { z } from 'zod';
import { SourceConfirmation } from './filing-confirmation.ts';
import { Vanished } from './original.ts';

/** Where the report comes from. */
export const Source = z
  .object({
    path: z.string().meta({ description: 'Path of the raw file below the content folder.' }),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().nonnegative(),
    page: z
      .object({
        path: z.string().meta({ description: 'Path of the page below the content folder.' }),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.int().nonnegative(),
      })
      .optional()
      .meta({
        description:
          'The web page that the raw file was attached to. Where the raw file has tables alone, the words are those of this page.',
      }),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({ description: 'Where the agency published it.' }),
    publishedOn: z.iso.date().optional(),
    retrievedOn: z.iso.date().optional(),
    vanished: Vanished.optional().meta({
      description: 'That nothing is at the address any more; absent where that was not found.',
    }),
    recognisedBy: z.string().optional().meta({
      description:
        'Of pictures only: the program, with its version, that recognised the words and numbers in them.',
    }),
    notes: z.string().optional().meta({ description: 'What a keeper says of the file, in Chinese.' }),
    confirmed: z.array(SourceConfirmation).optional().meta({
      description: 'What is unusual about the file or where it comes from, and why it is right all the same.',
    }),
    record: z
      .object({
        repository: z.url({ protocol: /^https?$/ }),
        path: z.string(),
        note: z.string(),
        notes: z
          .array(z.string())
          .meta({ description: 'Units and readings that the record explains, in Chinese.' }),
      })
      .optional()
      .meta({ description: 'Of a figures record only: where its figures were read.' }),
  })
  .meta({ id: 'Source' });
export type Source = z.infer<typeof Source>;
