import { isBlank } from '../../text/normalise.ts';
import { areApart, DIGIT, type DigitSetting } from './one-number.ts';

/** A text node of the page. */
export interface Piece extends DigitSetting {
  value: string;
  strong: boolean;
  /** Offsets in the file. */
  start: number;
  end: number;
}

/** What stands between two pieces without a character of its own. */
export type Gap = 'break' | 'apart';

/** White space that a browser collapses; others, such as U+00A0 and U+3000, are characters. */
const WHITE = /[ \t\n\r\f]+/g;
const EDGES = /^[ \t\n\r\f]+|[ \t\n\r\f]+$/g;
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d]/u;

/** Neighbouring pieces of one weight. */
interface Run {
  text: string;
  strong: boolean;
  start: number;
  end: number;
}

/** The pieces with their white space collapsed: none where a line of the file breaks between Chinese characters. */
export function collapse(pieces: readonly (Piece | Gap)[]): Run[] {
  const runs: (Omit<Run, 'text'> & { texts: string[] })[] = [];
  // A letter looked up in a string that grows makes the engine copy the whole string each time.
  let before = '';
  let space = '';
  let gap: Gap | null = null;
  let previous: Piece | null = null;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      gap = gap === 'break' ? gap : piece;
      continue;
    }
    const words = piece.value.replace(EDGES, '');
    space += /^[ \t\n\r\f]*/.exec(piece.value)![0];
    if (words === '') continue;
    if (previous && areApart(previous, piece)) gap ??= 'apart';
    previous = piece;
    const last = runs.at(-1);
    const text =
      (last ? between(before, words[0]!, space, gap) : '') +
      words.replace(WHITE, (white, at: number) =>
        between(words[at - 1]!, words[at + white.length]!, white, null),
      );
    space = piece.value.slice(piece.value.trimEnd().length).replace(/[^ \t\n\r\f]/g, '');
    gap = null;
    before = text.at(-1)!;
    if (last && last.strong === piece.strong) {
      last.texts.push(text);
      last.end = piece.end;
    } else {
      runs.push({ texts: [text], strong: piece.strong, start: piece.start, end: piece.end });
    }
  }
  return runs.map(({ texts, ...run }) => ({ ...run, text: texts.join('') }));
}

/** What stands between two characters: a space, or nothing. Digits of two lines, beside a note mark, or set in two ways are not one number. */
function between(last: string, first: string, space: string, gap: Gap | null): string {
  if (space === '' && gap === null) return '';
  const isChinese = CHINESE.test(last) && CHINESE.test(first);
  if (gap === 'apart' && space === '') return DIGIT.test(last) && DIGIT.test(first) ? ' ' : '';
  if (gap === 'break' || /[\n\r]/.test(space)) return isChinese ? '' : ' ';
  return ' ';
}

/** Without indent and the white space behind, of whatever kind. */
export function trimmed(runs: Run[]): Run[] {
  const printed = runs.slice(
    runs.findIndex((run) => !isBlank(run.text)),
    runs.findLastIndex((run) => !isBlank(run.text)) + 1,
  );
  if (printed.length > 0) {
    printed[0]!.text = printed[0]!.text.replace(/^[\s\u200b\ufeff]+/, '');
    printed.at(-1)!.text = printed.at(-1)!.text.replace(/[\s\u200b\ufeff]+$/, '');
  }
  return printed;
}
