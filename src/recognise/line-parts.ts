import { INVISIBLE_CLASS } from '../text/normalise.ts';
import { isInexact, isOddCell, readField } from '../text/numbers.ts';
import { remember } from '../text/remember.ts';
import { isRowLabel } from '../vocabulary/form-labels.ts';
import { gluedHeads, isLineOfHeads } from './head-words.ts';

/** A number right behind the words of a label. */
const GLUED = new RegExp(
  `^(.*[^\\d\\s.+\\-−–—${INVISIBLE_CLASS}])([+\\-−–]?\\d[\\d.,${INVISIBLE_CLASS}]*)$`,
  'u',
);

/** A piece of a line, and where in it it begins. */
interface Part {
  from: number;
  part: string;
}

/** What is left of a number of which characters are lost: it is printed where it stands, and nobody can read it. */
const LOST = /^[\d.,]*\uFFFD[\uFFFD\d.,]*$/;

export function isWords(text: string): boolean {
  return readField(text).kind === 'text' && !LOST.test(text);
}

/** The fields of a line: parted by wide gaps; numbers and signs for none behind a label, or behind each other, by any. */
export const fieldsOf = remember((text: string): readonly Part[] => {
  return [...text.matchAll(/\S+(?:\s\S+)*/g)].flatMap(({ index, 0: part }) => {
    const tokens = [...part.matchAll(/\S+/g)].map((match): Part => ({
      from: index + match.index,
      part: match[0],
    }));
    const values =
      oddRow(tokens) ??
      tokens.length - 1 - tokens.findLastIndex(({ part: own }) => isWords(own) && !isInexact(own));
    const behind = tokens.slice(tokens.length - values);
    const last = tokens.at(-1 - values);
    if (!last) return behind;
    // Signs or letters alone before a number are no label: =0, -l6.
    const isNumber = tokens.length - values === 1 && !/\p{Script=Han}/u.test(last.part);
    const glued = isNumber ? null : GLUED.exec(last.part);
    const end = last.from - index + (glued ? glued[1]!.length : last.part.length);
    const words = tokens.slice(0, tokens.length - values);
    const heads = glued ? null : headsOf(words);
    return [
      ...(heads ?? [{ from: index, part: part.slice(0, end) }]),
      ...(glued ? [{ from: index + end, part: glued[2]! }] : []),
      ...behind,
    ];
  });
});

/** The words of a label, each letter of some by itself, are fewer. */
const MOST_OF_LABEL = 40;

/**
 * How many cells stand behind the label of a row, where one of them nobody can read and another one prints a value, or it has a
 * digit: no words of another label; null otherwise.
 */
function oddRow(tokens: readonly Part[]): number | null {
  const isValue = ({ part }: Part): boolean => !isWords(part) || isInexact(part);
  const last = tokens.findLastIndex((token) => !isValue(token) && !isOddCell(token.part));
  const odd = tokens.findIndex((token, at) => at > Math.max(0, last) && !isValue(token));
  if (odd < 0) return null;
  for (let at = Math.min(odd, MOST_OF_LABEL); at > last && at > 0; at--) {
    const behind = tokens.slice(at);
    const hasNumber = behind.some((token) => isValue(token) || /\d/.test(token.part));
    const label = tokens
      .slice(0, at)
      .map(({ part }) => part)
      .join('');
    if (hasNumber && isRowLabel(label)) return behind.length;
  }
  return null;
}

/** The heads of columns that words are, side by side or with nothing between them; null where they are anything else. */
function headsOf(words: readonly Part[]): Part[] | null {
  if (isLineOfHeads(words.map(({ part }) => part))) return [...words];
  const [only, another] = words;
  const heads = only && !another ? gluedHeads(only.part) : null;
  return heads && heads.map(({ from, part }) => ({ from: only!.from + from, part }));
}
