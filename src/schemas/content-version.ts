import { z } from 'zod';

/** Which state of the content something is, so that a citation of it can be checked later. */
export const ContentVersion = z.object({
  kind: z.enum(['commit', 'digest']).meta({
    description:
      'commit: of the repository that holds the content. digest: SHA-256 over the content, where no commit holds it.',
  }),
  id: z.string().regex(/^[0-9a-f]{40,64}$/),
  changedAt: z.iso.datetime().nullable().meta({
    description: 'When the commit was made, in UTC; null with a digest.',
  }),
});
export type ContentVersion = z.infer<typeof ContentVersion>;
