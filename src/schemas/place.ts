import type { Point } from 'unist';
import { z } from 'zod';

/** Left, top, right and bottom edge. */
const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]).meta({
  description:
    'Left, top, right and bottom edge as fractions of the page’s width and height, from its upper left corner.',
});
export type Box = z.infer<typeof Box>;

/** Absent of what is printed in the raw file itself. */
const file = z.literal('page').optional().meta({
  description: 'page: in the web page that lies beside the raw file (`source.page`), not in the raw file.',
});

/** Where in a raw file something is printed: a line and column of its text, or a box on one of its pages. */
export const Place = z
  .union([
    z.strictObject({
      line: z.int().positive().meta({ description: 'Line of the decoded text, from 1.' }),
      column: z.int().positive().meta({ description: 'Column in UTF-16 units, from 1.' }),
      file,
    }),
    z.strictObject({
      page: z.int().positive().meta({ description: 'Page of the file, from 1.' }),
      box: Box,
    }),
  ])
  .meta({ id: 'Place', description: 'Where in the raw file.' });
export type Place = z.infer<typeof Place>;

/** How a file counts its places. */
export type PlaceKind = 'line' | 'page';

declare module 'unist' {
  /**
   * A point of a tree that was read from pages. Its `line` then counts what is printed in the order of reading, from 1,
   * so that what asks which of two points comes first needs not know of pages.
   */
  interface Point {
    page?: number;
    box?: Box;
    /** Set where the tree is that of the web page beside the raw file. */
    file?: 'page' | undefined;
  }
}

/** Where a file begins, as a point of its tree. */
export const START: Readonly<Record<PlaceKind, Readonly<Point>>> = {
  line: { line: 1, column: 1 },
  page: { line: 1, column: 1, page: 1, box: [0, 0, 1, 1] },
};

/** The point so many characters further on in its line. */
export function pointBehind(point: Readonly<Point>, by: number): Point {
  const column = point.column + by;
  return point.offset === undefined ? { ...point, column } : { ...point, column, offset: point.offset + by };
}

/** The place that a point of a tree stands for. */
export function placeOf({ line, column, page, box, file }: Readonly<Point>): Place {
  if (page !== undefined && box !== undefined) return { page, box };
  return file ? { line, column, file } : { line, column };
}

/** A place as a point of a tree, for messages on a file. */
export function pointOf(place: Place): Readonly<Point> {
  return 'page' in place ? { ...START.page, ...place } : place;
}

/** The line or the page of a place. */
export function countedPlace(place: Place): { kind: PlaceKind; number: number } {
  return 'page' in place ? { kind: 'page', number: place.page } : { kind: 'line', number: place.line };
}

/** Whether a place is in the web page that lies beside the raw file. */
export const isInPage = (place: Place): boolean => 'line' in place && place.file === 'page';

/** Sorts places in the order of the file: by line and column, or by page, top and left edge; the page beside it comes behind. */
export function comparePlaces(one: Place, other: Place): number {
  const [first, second] = [orderOf(one), orderOf(other)];
  return (
    Number(isInPage(one)) - Number(isInPage(other)) ||
    first[0] - second[0] ||
    first[1] - second[1] ||
    first[2] - second[2]
  );
}

function orderOf(place: Place): [number, number, number] {
  return 'page' in place ? [place.page, place.box[1], place.box[0]] : [place.line, place.column, 0];
}
