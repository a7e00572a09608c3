import type { RootContent } from 'mdast';
import type { Grid, GridCell } from '../formats/tree.ts';
import { withoutMarks } from '../text/normalise.ts';
import type { KeyedLine, Range } from './keyed-line.ts';
import { cellOf, paragraphOf, positionOf } from './line-nodes.ts';
import { endOfNumbers, numbersBehind, numbersFrom } from './numbers-in-line.ts';
import { wordsIn, type FoundWord } from './words-in-line.ts';

/** Behind a title, so many words of the form are a table. */
const FEW_WORDS = 2;

/** What stands before a table, the table, and what stands behind its last number. */
export function divideTable(line: KeyedLine, range: Range): RootContent[] {
  const words = wordsIn(line, range);
  const rows = words.filter(({ word }) => word.kind !== 'group');
  const [first] = words;
  if (
    rows.length < FEW_WORDS ||
    !first ||
    !words.some((found) => numbersBehind(line, found, range) > found.to)
  )
    return paragraphOf(line, range);
  const last = words.findLast((found) => endOfNumbers(line, found, range) > found.to)!;
  const end = wordsBehind(line, endOfNumbers(line, last, range), words);
  const cells: GridCell[] = [];
  const table = words.filter(({ from }) => from < end);
  table.forEach((found, at) => {
    const to = Math.min(end, table[at + 1]?.from ?? end);
    const behind = numbersBehind(line, found, { from: found.from, to });
    // A note in brackets stands between some labels and their numbers.
    const note = behind > found.to ? null : numbersFrom(line, found.to, to);
    cells.push(cellOf(line, { from: found.from, to: note ?? found.to }, cells.length));
    for (const piece of withoutMarks(line.text.slice(note ?? found.to, to)).matchAll(/\S+/g)) {
      const from = (note ?? found.to) + piece.index;
      cells.push(cellOf(line, { from, to: from + piece[0].length }, cells.length));
    }
  });
  const position = positionOf(line, { from: first.from, to: end });
  const grid: Grid = {
    type: 'grid',
    rows: [{ cells, position }],
    width: cells.length,
    caption: '',
    flow: 'cells',
    position,
  };
  return [
    ...paragraphOf(line, { from: range.from, to: first.from }),
    grid,
    ...paragraphOf(line, { from: end, to: range.to }),
  ];
}

/** Where the words of the form end that follow a number with nothing but space between them: labels of blank cells. */
function wordsBehind(line: KeyedLine, number: number, words: readonly FoundWord[]): number {
  let end = number;
  for (const { from, to } of words) {
    const isAlone = /^(?:\s|$)/.test(line.text.slice(to, to + 1));
    if (from >= end && isAlone && line.text.slice(end, from).trim() === '') end = to;
  }
  return end;
}
