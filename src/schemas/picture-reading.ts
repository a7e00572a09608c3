import { z } from 'zod';

/** Left, top, right and bottom edge in points of 1/72 inch, from the upper left corner of the page laid straight. */
const Edges = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Edges = z.infer<typeof Edges>;

const Program = z.strictObject({ name: z.string().min(1), version: z.string().min(1) });

/** No page has as many rows or columns. */
const MOST_LINES = 1000;
/** Nor a table as many places for cells, each merged one counted for all that it covers. */
const MOST_PLACES = 20_000;

/** What a program read in one place. */
const Read = z.strictObject({
  text: z.string().meta({ description: 'Empty where nothing was read.' }),
  confidence: z.number().min(0).max(1).meta({ description: 'Of the least certain character.' }),
  candidates: z
    .array(z.string())
    .optional()
    .meta({ description: 'What else it may be, the likeliest first; absent where there is nothing.' }),
});

/** A cell of a drawn table, as it was read. */
const ReadCell = Read.extend({
  row: z.int().nonnegative().max(MOST_LINES),
  rows: z.int().positive().max(MOST_LINES),
  column: z.int().nonnegative().max(MOST_LINES),
  columns: z.int().positive().max(MOST_LINES),
  words: Edges.meta({ description: 'Around its print; the cell where there is none.' }),
  isBare: z.boolean().optional().meta({ description: 'Whether the cell has not a dark spot; absent: no.' }),
  hasFaint: z
    .boolean()
    .optional()
    .meta({ description: 'Whether spots too weak to be print stand beside its print; absent: no.' }),
  hasRed: z
    .boolean()
    .optional()
    .meta({ description: 'Whether red ink, as of a stamp, lies in it; absent: no.' }),
  second: z
    .string()
    .optional()
    .meta({ description: 'What the second reader read; absent where it was not asked.' }),
  sums: z.boolean().optional().meta({
    description:
      'Whether every sum of the form that it is part of, and that can be judged, holds; absent where none can.',
  }),
  isOutOfPlace: z
    .boolean()
    .optional()
    .meta({ description: 'Whether its row has not just the cells that the form has there; absent: no.' }),
  isCount: z.boolean().optional().meta({
    description: 'Whether it is a cell of the form that holds a number; absent: no.',
  }),
});
export type ReadCell = z.infer<typeof ReadCell>;

const ReadTable = z.strictObject({
  x: z.array(z.number()).meta({ description: 'The edges of its columns in points, ascending.' }),
  edges: Edges,
  isOpen: z.boolean().optional().meta({
    description: 'Whether its words stand where nothing shows its columns; absent: no.',
  }),
  cells: z
    .array(ReadCell)
    .refine(
      (cells) => cells.reduce((sum, { rows, columns }) => sum + rows * columns, 0) <= MOST_PLACES,
      `Unexpected table, expected one of at most ${MOST_PLACES} places`,
    ),
});
export type ReadTable = z.infer<typeof ReadTable>;

/** A line of prose: its words, those far apart each for itself. */
const ReadLine = z.strictObject({ edges: Edges, pieces: z.array(Read.extend({ edges: Edges })).min(1) });
export type ReadLine = z.infer<typeof ReadLine>;

const ReadPage = z.strictObject({
  width: z.int().positive().meta({ description: 'Of the picture, in pixels.' }),
  height: z.int().positive(),
  dotsPerInch: z.number().positive(),
  turned: z
    .literal([90, 180, 270])
    .optional()
    .meta({ description: 'By how many degrees it was turned to the right to be upright; absent: not.' }),
  askew: z
    .number()
    .meta({ description: 'By how many degrees the lines of the upright page fall to the right.' }),
  tables: z.array(ReadTable),
  lines: z.array(ReadLine),
});
export type ReadPage = z.infer<typeof ReadPage>;

/**
 * `<year>.reading.json` beside a report in pictures: what programs read in them, once. `npm run add` and
 * `npm run recognise` write it; nobody edits it.
 */
export const PictureReading = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'Of the raw file that was read.' }),
  engine: Program,
  second: Program,
  pages: z.array(ReadPage).min(1),
});
export type PictureReading = z.infer<typeof PictureReading>;
