import { FORM_WORDS, type FormWord } from './form-words.ts';
import type { KeyedLine, Range } from './keyed-line.ts';

/** A word of the form, with the ordinal before it, and where it stands. */
export interface FoundWord extends Range {
  word: FormWord;
}

/** What prose counts, behind a number. */
const COUNTER = '(?:[件项項条條个個宗起份次人篇例批家户戶]{1,2}|[万萬亿億]?元)';
/**
 * What stands behind a word of the form in a sentence that counts: 行政许可12件，行政处罚3件、… A table has no marks
 * between its cells.
 */
const IN_SENTENCE = new RegExp(
  `^\\p{Script=Han}{0,4}[:：]?\\s*(?:\\d[\\d.,]*)?\\d\\s*${COUNTER}\\s*[，,、；;。）)]`,
  'u',
);
/** No number with its counter is longer. */
const LONGEST_COUNT = 30;

/** The words of the form in a range, the longest where several overlap, behind the ordinals that the form gives them. */
export function wordsIn(line: KeyedLine, range: Range): FoundWord[] {
  const found: FoundWord[] = [];
  const taken = new Uint8Array(range.to - range.from);
  for (const word of FORM_WORDS) {
    for (const { from, to } of line.occurrences(word.key, range)) {
      const ordinal = ordinalBefore(line.text.slice(Math.max(range.from, from - 6), from), word.ordinal);
      // 其他 and 总计 name columns too, and stand in prose.
      if (word.key.length < 4 && word.kind === 'row' && word.ordinal !== '' && ordinal === 0) continue;
      if (IN_SENTENCE.test(line.text.slice(to, to + LONGEST_COUNT))) continue;
      const [begin, end] = [from - ordinal - range.from, to - range.from];
      if (taken.subarray(begin, end).includes(1)) continue;
      taken.fill(1, begin, end);
      found.push({ from: from - ordinal, to, word });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** How many characters before a word are its ordinal; 0 where the form's own is not printed there. */
function ordinalBefore(before: string, ordinal: string): number {
  if (ordinal === '') return 0;
  const pattern = /\d/.test(ordinal)
    ? new RegExp(`${ordinal}\\s*[.．、]\\s*$`)
    : new RegExp(`(?:[（(]\\s*${ordinal}\\s*[）)]|${ordinal}\\s*、)\\s*$`);
  return pattern.exec(before)?.[0].length ?? 0;
}
