import type { Paragraph } from 'mdast';
import type { Position } from 'unist';
import type { GridCell } from '../formats/tree.ts';
import { pointBehind } from '../schemas/place.ts';
import type { KeyedLine, Range } from './keyed-line.ts';

/** A piece of a line as a paragraph, without the space around it; none where there is nothing else. */
export function paragraphOf(line: KeyedLine, range: Range): Paragraph[] {
  const text = line.text.slice(range.from, range.to);
  const lead = text.length - text.trimStart().length;
  const value = text.trim();
  if (value === '') return [];
  const position = positionOf(line, { from: range.from + lead, to: range.from + lead + value.length });
  return [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }];
}

/** A piece of a line as a cell of a table. */
export function cellOf(line: KeyedLine, range: Range, column: number): GridCell {
  return {
    text: line.text.slice(range.from, range.to).trim(),
    column,
    columns: 1,
    rows: 1,
    position: positionOf(line, range),
  };
}

/** Where a piece of a line stands in the file. */
export function positionOf(line: KeyedLine, { from, to }: Range): Position {
  const { start } = line.position;
  return { start: pointBehind(start, from), end: pointBehind(start, to) };
}
