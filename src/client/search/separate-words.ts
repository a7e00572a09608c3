/**
 * The words of phrases that were not found, for searching them separately; null where that would be the same search.
 * A character by itself stands almost everywhere, so it stays with its neighbour.
 */
export function separateWords(terms: readonly string[]): string[] | null {
  if (typeof Intl.Segmenter === 'undefined') return null;
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words = new Set<string>();
  for (const term of terms) {
    const pieces: string[] = [];
    let single = '';
    for (const { segment, isWordLike } of segmenter.segment(term)) {
      if (!isWordLike) continue;
      if ([...segment].length === 1 && single === '') {
        single = segment;
        continue;
      }
      pieces.push(single + segment);
      single = '';
    }
    if (single !== '') pieces.push((pieces.pop() ?? '') + single);
    for (const piece of pieces) words.add(piece);
  }
  return words.size === 0 || [...words].join(' ') === terms.join(' ') ? null : [...words];
}

/** Tags, and signs that stand neither in a number nor before a word that is left out. */
const MARKS = /<[^<>]*>|(?<number>\d[.,:%]\d)|(?<minus>(?:^|\s)-(?=\S))|[\p{P}\p{S}]+/gu;

/** A query without marks of punctuation, what they part set apart; null where it has none, or is nothing else. */
export function withoutMarks(raw: string): string | null {
  const query = raw
    .normalize('NFKC')
    .replace(MARKS, (mark, ...groups) => {
      const { number, minus } = groups.at(-1) as Record<string, string | undefined>;
      return number || minus ? mark : ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
  return query === '' || query === raw.normalize('NFKC').replace(/\s+/g, ' ').trim() ? null : query;
}
