import { columnTable } from '../../src/formats/pdf/column-table.ts';
import type { Rule } from '../../src/formats/pdf/drawing.ts';
import type { Lattice } from '../../src/formats/pdf/lattice.ts';
import type { ReadTable } from '../../src/schemas/picture-reading.ts';
import { isFormLabel } from '../../src/vocabulary/form-labels.ts';
import type { Engine } from './engine.ts';
import { asGlyphs, boxOf, readRows, readWords } from './open-tables.ts';
import type { Area, Look, Picture } from './picture.ts';
import { wordsApart } from './words-apart.ts';

/** In points: lines lie apart that are no edges of one column; words stand no further over a line. */
const APART = 4;
const OVER = 1;
/** In points: a line in the midst of a cell is longer than the letters there. */
const LONG = 30;
/** So many lines from top to bottom part columns, and so many labels of the form, of as many characters, show that its words run across: on a page on its side each line would be a column. */
const FEWEST = 3;
const LABEL = 3;

/** The lines that part the columns of a table, of those drawn on its page. */
export function uprightsOf(rules: readonly Rule[], { left, top, right, bottom }: Lattice): Rule[] {
  return rules.filter(
    ({ axis, at, from, to }) =>
      axis === 'vertical' && at >= left - OVER && at <= right + OVER && from < bottom && to > top,
  );
}

/** Whether lines go down through the midst of cells of a table, several beside each other: no line across ties them to the others. One may be the edge of a stamp. */
export function hasLinesWithin({ cells }: Lattice, uprights: readonly Rule[]): boolean {
  const within = uprights.filter(({ at, from, to }) =>
    cells.some(
      ({ left, top, right, bottom }) =>
        at > left + APART && at < right - APART && Math.min(to, bottom) - Math.max(from, top) >= LONG,
    ),
  );
  return placesOf(within).length >= FEWEST;
}

/** Where lines lie that part columns, each place once. */
function placesOf(uprights: readonly Rule[]): number[] {
  const sorted = uprights.map(({ at }) => at).sort((a, b) => a - b);
  return sorted.filter((at, index) => index === 0 || at - sorted[index - 1]! > APART);
}

/**
 * A table whose lines part its columns alone, with a row for each line of its writing; null where too few do, where it is none of the form, or where nothing shows whose row a
 * number is in. `picture`: the page without its drawn lines.
 */
export async function columnTableOn(
  engine: Engine,
  picture: Picture,
  lattice: Lattice,
  uprights: readonly Rule[],
  look: Look,
): Promise<ReadTable | null> {
  if (placesOf(uprights).length < FEWEST) return null;
  const points = 72 / look.dotsPerInch;
  const { left, top, right, bottom } = lattice;
  const area = { left: left / points, top: top / points, right: right / points, bottom: bottom / points };
  const apart = wordsApart(picture, area, look);
  const parted = apart.words.flatMap((word) => partedBy(word, uprights, points));
  const words = await readWords(engine, picture, { words: parted, size: apart.size }, points);
  const size = apart.size * points;
  const drawn = { uprights, marks: [], fillsLabels: true };
  const table = columnTable(lattice, asGlyphs(words, size), drawn, { page: 1, boxOf });
  const labels = table?.rows.flat().filter(({ text }) => text.length >= LABEL && isFormLabel(text)) ?? [];
  if (!table || labels.length < FEWEST) return null;
  return readRows(table.rows, table.x, { table: { ...lattice, size }, picture, words, look });
}

/** Words that stand close to each other at both sides of a line, each for itself. */
function partedBy(word: Area, uprights: readonly Rule[], points: number): Area[] {
  const middle = ((word.top + word.bottom) / 2) * points;
  const places = uprights
    .filter(
      ({ at, from, to }) =>
        from < middle && to > middle && at > word.left * points + OVER && at < word.right * points - OVER,
    )
    .map(({ at }) => Math.round(at / points))
    .sort((a, b) => a - b);
  const edges = [word.left, ...places, word.right];
  return edges.slice(1).map((right, at) => ({ ...word, left: edges[at]!, right }));
}
