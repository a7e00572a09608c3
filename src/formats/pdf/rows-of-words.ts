import { isUnreadableNumber, readField } from '../../text/numbers.ts';
import { splitOrdinal } from '../../text/numerals.ts';
import { isFormLabel } from '../../vocabulary/form-labels.ts';
import { joinedText } from './chinese.ts';
import { boundsAround, type Bounds } from './drawing.ts';
import type { Words } from './gap-words.ts';

/** A label has no more lines. */
const MOST_LINES = 5;

/** Words in the rows that they stand in, from left to right; those of a label of several lines as one. */
export function rowsOfWords(chunks: readonly Words[]): Words[][] {
  const middle = ({ top, bottom }: Bounds) => (top + bottom) / 2;
  const sorted = joinLabels(chunks).sort((a, b) => middle(a) - middle(b));
  const rows: Words[][] = [];
  let at = -Infinity;
  for (const cell of sorted) {
    if (middle(cell) - at > cell.size / 2) {
      rows.push([]);
      at = middle(cell);
    }
    rows.at(-1)!.push(cell);
  }
  return withLabels(rows).map((own) => own.sort((a, b) => a.left - b.left));
}

/** Rows with the numbers beside a label of several lines, in whichever of them they stand, in the row of that label. */
function withLabels(rows: readonly (readonly Words[])[]): Words[][] {
  const isNumber = ({ text }: Words) => readField(text).kind !== 'text';
  const joined = rows.map((row) => [...row]);
  for (const row of joined.filter((own) => own.every(isNumber))) {
    const middle = (row[0]!.top + row[0]!.bottom) / 2;
    const beside = joined.filter(
      (other) =>
        !other.some(isNumber) &&
        other.some(({ top, bottom, right }) => top < middle && bottom > middle && right <= row[0]!.left),
    );
    const [own, another] = beside;
    if (own && !another) own.push(...row.splice(0));
  }
  return joined.filter((row) => row.length > 0);
}

/**
 * Words above each other that are one label of the form as one: their cell was too narrow for them. What is no label
 * stays apart, since nothing shows that it is one.
 */
function joinLabels(chunks: readonly Words[]): Words[] {
  const left = [...chunks].sort((a, b) => a.top - b.top);
  const joined: Words[] = [];
  while (left.length > 0) {
    const first = left.shift()!;
    const column = [first];
    let best = 1;
    if (isWord(first)) {
      while (column.length < MOST_LINES) {
        const last = column.at(-1)!;
        const next = left.find((chunk) => isBelow(last, chunk) && isWord(chunk));
        // What is counted anew begins another label.
        if (!next || splitOrdinal(next.text).ordinal !== null) break;
        column.push(next);
        if (isFormLabel(joinedText(column.map(({ text }) => text)))) best = column.length;
      }
    }
    const own = column.slice(0, best);
    for (const taken of own.slice(1)) left.splice(left.indexOf(taken), 1);
    joined.push({
      text: joinedText(own.map(({ text }) => text)),
      glyphs: own.flatMap(({ glyphs }) => glyphs),
      size: first.size,
      ...boundsAround(own)!,
    });
  }
  return joined;
}

/** Whether something printed is words, and no number, nor the sign of one that cannot be read. */
function isWord({ text }: Words): boolean {
  return readField(text).kind === 'text' && !isUnreadableNumber(text);
}

/** Whether words stand right below others and over or under some of them. */
function isBelow(upper: Words, lower: Words): boolean {
  const gap = lower.top - upper.bottom;
  return (
    gap > -0.5 * upper.size && gap < 1.2 * upper.size && lower.left < upper.right && lower.right > upper.left
  );
}
