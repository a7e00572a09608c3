import { z } from 'zod';

/** Where in a raw file something is printed: a line and column of its text, or a box on one of its pages. */
export const Place = z
  .union([
    z.strictObject({
      line: z.int().positive().meta({ description: 'Line of the decoded text, from 1.' }),
      column: z.int().positive().meta({ description: 'Column in UTF-16 units, from 1.' }),
    }),
    z.strictObject({
      page: z.int().positive().meta({ description: 'Page of the file, from 1.' }),
      box: z.tuple([z.number(), z.number(), z.number(), z.number()]).meta({
        description:
          'Left, top, right and bottom edge as fractions of the page’s width and height, from its upper left corner.',
      }),
    }),
  ])
  .meta({ id: 'Place', description: 'Where in the raw file.' });
export type Place = z.infer<typeof Place>;
