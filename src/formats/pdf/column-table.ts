import { readField } from '../../text/numbers.ts';
import { boundsAround, isWithin, type Glyph, type Mark, type Rule } from './drawing.ts';
import type { Words } from './gap-words.ts';
import type { Lattice } from './lattice.ts';
import { spacingOf } from './letter-spacing.ts';
import { textOf } from './line-text.ts';
import { linesOf } from './lines.ts';
import { holdsMark } from './marks.ts';
import { rowsOfWords } from './rows-of-words.ts';
import type { Sheet, Table, TableCell } from './table.ts';
import { TORN, withTornNumbers } from './torn-numbers.ts';
import { isDoubtful } from './watermarks.ts';

/** In points: how far a line reaches beyond the writing that it parts. */
const REACH = 1;

/** What is drawn in and around a table. */
interface Around {
  uprights: readonly Rule[];
  marks: readonly Mark[];
  /** Whether the cells beside labels without a number are looked at, too; absent: no. A page in pictures may show one that nobody read. */
  fillsLabels?: boolean;
}

/** Columns from one drawn line to the next, by index: the second one is no more of them. */
type Span = readonly [from: number, to: number];

/**
 * A table whose lines part its columns alone, with a row for each line of writing. `glyphs`: all that stand in it or right beside it,
 * `marks` all of the page, `uprights` the lines that part its columns, each for as far as it reaches. Null where numbers stand in rows of their own, so that nobody
 * knows whether they are one with those above.
 */
export function columnTable(
  lattice: Lattice,
  glyphs: readonly Glyph[],
  { uprights, marks, fillsLabels = false }: Around,
  { page, boxOf }: Sheet,
): Table | null {
  // Lines within the table may touch none of those that lead around it.
  const x = [...lattice.x];
  for (const { at } of uprights) if (x.every((edge) => Math.abs(edge - at) > REACH)) x.push(at);
  x.sort((a, b) => a - b);
  const spansAt = (y: number): Span[] => {
    const reaching = uprights.filter(({ from, to }) => from - REACH < y && to + REACH > y);
    const edges = x.flatMap((edge, at) =>
      at === 0 || at === x.length - 1 || reaching.some(({ at: place }) => Math.abs(place - edge) <= REACH)
        ? [at]
        : [],
    );
    return edges.slice(1).map((to, at) => [edges[at]!, to]);
  };
  const spanOf = ({ left, top, right, bottom }: Glyph | Words): Span => {
    const middle = (left + right) / 2;
    const spans = spansAt((top + bottom) / 2);
    return spans.find(([, to]) => middle < x[to]!) ?? spans.at(-1)!;
  };
  const fieldOf = (glyph: Glyph) => (isWithin(glyph, lattice) ? spanOf(glyph)[0] : null);
  const own = withTornNumbers(glyphs, fieldOf)
    .filter((glyph) => isWithin(glyph, lattice))
    .map((glyph) => (isDoubtful(glyph) ? { ...glyph, text: glyph.text + TORN } : glyph));
  const lines = linesOf(own);
  const spacing = spacingOf(lines);
  const words = lines.flatMap(({ glyphs: written, size, baseline }): Words[] =>
    [...Map.groupBy(written, fieldOf).values()].map((part) => ({
      glyphs: part,
      size,
      text: textOf(part, { baseline, size, spacing }),
      ...boundsAround(part)!,
    })),
  );
  const rows = rowsOfWords(words);
  const isValue = ({ text }: Words) => readField(text).kind !== 'text';
  const unlabelled = rows.filter((row) => row.every(isValue));
  const labelled = rows.filter((row) => row.some(isValue)).length - unlabelled.length;
  if (unlabelled.length > (labelled > 0 ? 0 : 1)) return null;
  const ofNumbers = Math.min(...rows.flatMap((row) => row.filter(isValue).map((part) => spanOf(part)[0])));
  return {
    x,
    rows: rows.map((row): TableCell[] => {
      const placed = row.map((part) => ({ part, span: spanOf(part) }));
      const isLabel = fillsLabels && placed.every(({ span: [, to] }) => to <= ofNumbers);
      const first = row.find(isValue) ?? (isLabel ? row.at(-1) : undefined);
      const blank = first ? spansAt((first.top + first.bottom) / 2) : [];
      const isTaken = ([from, to]: Span) => placed.some(({ span }) => span[0] < to && from < span[1]);
      const cells = [
        ...placed.map(({ part, span: [from, to] }) => ({ text: part.text, from, to, box: boxOf(part) })),
        ...blank
          .filter((span) => !isTaken(span))
          .map(([from, to]) => {
            const field = { ...first!, left: x[from]!, right: x[to]! };
            return { text: holdsMark(field, marks) ? TORN : '', from, to, box: boxOf(field) };
          }),
      ].sort((a, b) => a.from - b.from);
      return cells.map(({ text, from, to, box }) => ({
        text,
        column: from,
        columns: to - from,
        rows: 1,
        page,
        box,
      }));
    }),
  };
}
