import { isBlank } from '../../text/normalise.ts';
import { readSectionTitle } from '../../vocabulary/section-titles.ts';
import type { Line } from '../lines.ts';
import { isBarRow } from './bar-rows.ts';

/** A line of bars alone: extractors of text print a blank cell so. */
export const LONE = /^[\s|]*\|[\s|]*$/;
/** A cell that is printed on a line of its own, its bar on the next. */
const LONGEST_CELL = 60;

/** Behind the last line of the stream: a short line belongs to it where a bar follows. */
export function endOfStream(lines: readonly Line[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]!;
    if (isBarRow(line)) end = at + 1;
    else if (!isBlank(line.text) && !isCellAt(lines, at)) break;
    else if (isBlank(line.text) && at - end > 3) break;
  }
  return end;
}

/** Whether a line without a bar is a cell whose bar follows. The title of a section is none. */
export function isCellAt(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!;
  return text.trim().length <= LONGEST_CELL && barFollows(lines, at) && readSectionTitle(text) === null;
}

function barFollows(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).find((line) => !isBlank(line.text));
  return next !== undefined && LONE.test(next.text);
}
