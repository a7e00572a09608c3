import { FORM_WORDS, type FormWord } from './form-words.ts';
import type { KeyedLine, Range } from './keyed-line.ts';

/** A word of the form, with the ordinal before it, and where it stands. */
export interface FoundWord extends Range {
  word: FormWord;
}

/** The words of the form in a range, the longest where several overlap, behind the ordinals that the form gives them. */
export function wordsIn(line: KeyedLine, range: Range): FoundWord[] {
  const found: FoundWord[] = [];
  const taken = new Uint8Array(range.to - range.from);
  for (const word of FORM_WORDS) {
    for (const { from, to } of line.occurrences(word.key, range)) {
      const ordinal = ordinalBefore(line.text.slice(Math.max(range.from, from - 6), from), word.ordinal);
      // 其他 and 总计 name columns too, and stand in prose.
      if (word.key.length < 4 && word.kind === 'row' && word.ordinal !== '' && ordinal === 0) continue;
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
