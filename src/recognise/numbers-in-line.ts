import { INVISIBLE_CLASS } from '../text/normalise.ts';
import { DASH_SIGNS, DASH_WORDS, isSpoilt, LONGEST_SPOILT } from '../text/numbers.ts';
import type { KeyedLine, Range } from './keyed-line.ts';

/** Numbers, with what may stand between and within them; letters that look like digits, so that none is torn at one. */
const DIGITS = `[\\s\\dOoIl〇○◯.,+\\-−–—${INVISIBLE_CLASS}]*[\\dOoIl〇○◯]`;
/** What is printed for none, alone between spaces. */
const NONE = `(?:\\s*${DASH_SIGNS}|\\s+(?:${DASH_WORDS}))(?=\\s|$)`;
/** What no space parts from digits before it, and is no prose: signs, letters, a word that counts things. */
const SPOILING = /^(?:[^\s\p{Script=Han}，。；：、（(“]+|[例人封户篇批余多注]{1,2}(?=\s|$))/u;
/** Numbers, and what is printed for none among them. */
export const NUMBERS = new RegExp(`^(?:${DIGITS}|${NONE})+`);

/** Where the numbers right behind a word end; the end of the word where there are none. */
export function numbersBehind(line: KeyedLine, { to }: Range, range: Range): number {
  const numbers = NUMBERS.exec(line.text.slice(to, range.to))?.[0] ?? '';
  return to + numbers.length;
}

/** Where the numbers behind a word end, a note in brackets between them; the end of the word where there are none. */
export function endOfNumbers(line: KeyedLine, found: Range, range: Range): number {
  const behind = numbersBehind(line, found, range);
  const note = behind > found.to ? null : numbersFrom(line, found.to, range.to);
  const end = note === null ? behind : numbersBehind(line, { from: note, to: note }, range);
  return endOfSpoilt(line, note === null || end > note ? end : behind, found, range);
}

/** Where a number ends that signs or letters spoil: what stands right behind its digits, or between a word and them. */
function endOfSpoilt(line: KeyedLine, end: number, { to }: Range, range: Range): number {
  const rest = line.text.slice(end, Math.min(range.to, end + LONGEST_SPOILT));
  if (end > to) return end + (SPOILING.exec(rest)?.[0].length ?? 0);
  const token = /^\s*\S+(?=\s|$)/.exec(rest)?.[0] ?? '';
  return isSpoilt(token) ? end + token.length : end;
}

/** Where numbers begin behind a word and the note in brackets after it; null where none do. */
export function numbersFrom(line: KeyedLine, from: number, to: number): number | null {
  const note = /^\s*[（(][^（()）]*[）)]\s*/.exec(line.text.slice(from, to));
  return note ? from + note[0].trimEnd().length : null;
}
