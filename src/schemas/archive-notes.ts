import { z } from 'zod';

/** The optional archive.yml of a content folder: what holds for all that is in it. */
export const ArchiveNotes = z.strictObject({
  synthetic: z.boolean().default(false).meta({
    description: 'Made by a program for tests: every page says so and asks search engines to stay away.',
  }),
});
export type ArchiveNotes = z.infer<typeof ArchiveNotes>;
