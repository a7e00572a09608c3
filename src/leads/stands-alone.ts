import type { Match } from './place-matches.ts';

/** Names that are ordinary words, or a part of a town in every town. They count behind the name of what they lie in. */
const ORDINARY: ReadonlySet<string> = new Set(
  (
    '会同县 公安县 资源县 全州县 合作市 东方市 政和县 共和县 同心县 友谊县 和平县 大方县 方正县 平定县 建设县 ' +
    '滨海新区 经济开发区 高新区 开发区'
  ).split(' '),
);

/** A name is cut out of a longer word when one of these follows it: 市场, 区域, 县直. */
const LONGER: Readonly<Record<string, RegExp>> = {
  市: /^(?:场|民)/,
  区: /^(?:域|块|间|位|别|县)/,
  县: /^(?:直|级|域|乡|区|市|处)/,
};
/** Streets and the like are called after places everywhere. */
const CALLED_AFTER = /^(?:东|南|西|北|中)?(?:路|街|大道|大街|巷|广场|大厦|宾馆|酒店|饭店)/;
/** What follows a district's name when the district itself is meant. */
const GOVERNS = /^(?:人民政府|政府|人大|政协|委|政务|教育局|财政局|公安局)/;
/** Words that begin with the last letter of a name: 省政府, 市委, 县人大. */
const GOVERNMENT_WORD = /^(?:政府|委|人大|政协|直|级|长)/;

/** Whether a name is meant where no other place's name stands before it. */
export function standsAlone(
  { start, end, entry }: Match,
  sentence: string,
  edges: ReadonlySet<number>,
): boolean {
  const name = sentence.slice(start, end);
  const rest = sentence.slice(end, end + 6);
  const ends = edges.has(end) || (edges.has(end - 1) && GOVERNMENT_WORD.test(rest));
  if (!edges.has(start) || !ends) return false;
  if (ORDINARY.has(name) || CALLED_AFTER.test(rest) || LONGER[name.at(-1) ?? '']?.test(rest)) return false;
  // 和平区, 城关区, 新城区: in three letters a district may be any town's.
  const district = name.length === 3 && name.endsWith('区') && !entry.loose;
  return !district || (GOVERNS.test(rest) && entry.codes.length === 1);
}

/** Where the words of a sentence begin and end. A name that begins or ends inside a word is none: 新兴城市, 财政和县级. */
export function wordEdges(sentence: string): ReadonlySet<number> {
  const edges = new Set([0, sentence.length]);
  for (const { index } of SEGMENTER.segment(sentence)) edges.add(index);
  return edges;
}
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
