import { readField } from '../../text/numbers.ts';
import type { Line } from '../lines.ts';

/** The bar of one blank cell. */
export const ONE_BAR = /^\s*\|\s*$/;

/** A cell with its bar, or one of the two, and apart from them bars of merged fields. */
export const ONE_CELL = /^[^|]*(?:\|(?:\s+\|+)?)?\s*$|^\s*\|{2,}\s*$/;

/** A line of one cell without the bars of merged fields. */
export function withoutBehind(line: Line): Line {
  const bar = line.text.indexOf('|');
  if (/^\s*\|{2,}/.test(line.text)) return { ...line, text: '' };
  return bar < 0 ? line : { ...line, text: line.text.slice(0, bar + 1) };
}

/**
 * The lines of a stream without the bars that open its rows: where a bar alone stands first and behind the bars of
 * every row's merged fields, it is that of no cell.
 */
export function withoutOpenings(own: readonly Line[]): readonly Line[] {
  const isOne = (at: number) => ONE_BAR.test(own[at]?.text ?? '');
  const ends = own.flatMap(({ text }, at) => (unprintedFrom(text) === null ? [] : [at]));
  if (!isOne(0) || ends.length < 2 || !ends.every((at) => at === own.length - 1 || isOne(at + 1))) return own;
  const behind = new Set(ends.map((at) => at + 1));
  const isWords = (line: Line | undefined) =>
    line !== undefined && readField(line.text.replaceAll('|', ' ').trim()).kind === 'text';
  const opening = (at: number) => isOne(at) && (at === 0 || behind.has(at) || isWords(own[at + 1]));
  return own.filter((_, at) => !opening(at));
}

/** A line without the bars of fields that merging takes from its row; blank cells have bars of their own in such a table. */
export function withoutUnprinted(line: Line): Line {
  const from = unprintedFrom(line.text);
  return from === null ? line : { ...line, text: line.text.slice(0, from) };
}

/** Where two bars or more without anything between them begin that end a line and no cell of it; null where none do. */
function unprintedFrom(text: string): number | null {
  const end = text.trimEnd();
  let from = end.length;
  while (from > 0 && end[from - 1] === '|') from--;
  const before = end.slice(0, from).trimEnd();
  // The first bar behind words is that of their cell.
  if (before !== '' && !before.endsWith('|')) from += 1;
  return end.length - from >= 2 ? from : null;
}
