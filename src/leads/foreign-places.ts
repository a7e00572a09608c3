import type { PlaceLead } from '../schemas/leads.ts';
import type { Block, Report } from '../schemas/report.ts';
import { sentencesOf } from '../text/sentences.ts';
import { ENDINGS, nameBefore, type PlaceEntry, type PlaceIndex } from './place-index.ts';

/**
 * Names of places in a report that the agency neither lies in nor is above of: in a text copied from elsewhere the other
 * place's name often stays. There are good reasons too (a visit, a rule of another province), so these are leads for
 * readers and no findings. Missing a name is better than seeing one in an ordinary word.
 */

/** A report with more of them is about other places; the rest would say no more. */
const MOST = 20;

const ENDING = new RegExp(`[${ENDINGS}]`, 'g');

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

interface Match {
  start: number;
  end: number;
  entry: PlaceEntry;
}

/** The leads of a report by the agency of this division. */
export function foreignPlaces(
  report: Pick<Report, 'preamble' | 'sections'>,
  division: string,
  index: PlaceIndex,
): PlaceLead[] {
  const leads: PlaceLead[] = [];
  for (const block of [...report.preamble, ...report.sections.flatMap((section) => section.blocks)]) {
    for (const lead of leadsIn(block, division, index)) {
      leads.push(lead);
      if (leads.length === MOST) return leads;
    }
  }
  return leads;
}

function leadsIn({ text, anchor }: Block, division: string, index: PlaceIndex): PlaceLead[] {
  // Most paragraphs name no place at all, which is known before they are cut into sentences.
  if (matchesIn(text, index).every(({ entry }) => isOwn(entry, division))) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const names = namesIn(sentence, division, index);
    return names.length > 0 ? [{ anchor, sentence, names }] : [];
  });
}

/** The places in a text that the agency of this division neither lies in nor is above of, as printed. */
export function foreignNames(text: string, division: string, index: PlaceIndex): string[] {
  return sentencesOf(text).flatMap((sentence) => namesIn(sentence, division, index));
}

/** Every name of the index in the text, the longest at each place, in order. */
function matchesIn(text: string, index: PlaceIndex): Match[] {
  const matches: Match[] = [];
  for (const { index: at } of text.matchAll(ENDING)) {
    const end = at + 1;
    const found = nameBefore(index, text, end);
    // 新疆维吾尔自治区 holds no second name.
    if (found && found.start >= (matches.at(-1)?.end ?? 0)) matches.push({ ...found, end });
    else if (found) matches[matches.length - 1] = longer(matches.at(-1)!, { ...found, end });
  }
  return matches;
}

const longer = (a: Match, b: Match): Match => (b.end - b.start > a.end - a.start ? b : a);

/** The foreign places that a sentence names, as printed; a place behind the one it lies in is one name with it. */
function namesIn(sentence: string, division: string, index: PlaceIndex): string[] {
  const matches = matchesIn(sentence, index);
  if (matches.every(({ entry }) => isOwn(entry, division))) return [];
  const edges = wordEdges(sentence);
  const names: { name: string; end: number }[] = [];
  /** The last name that counts, own or foreign: what stands right behind it may lie in it. */
  let last: Match | null = null;
  for (const match of matches) {
    const above: PlaceEntry | null = last !== null && last.end === match.start ? last.entry : null;
    const isName = above ? liesIn(match.entry, above) : standsAlone(match, sentence, edges);
    if (!isName) continue;
    last = match;
    if (
      isOwn(match.entry, division) ||
      (above && isOwn(above, division) && liesIn(match.entry, above, division))
    )
      continue;
    const name = sentence.slice(match.start, match.end);
    const before = names.at(-1);
    if (above && before?.end === match.start)
      names[names.length - 1] = { name: before.name + name, end: match.end };
    else names.push({ name, end: match.end });
  }
  return [...new Set(names.map(({ name }) => name))];
}

/** Whether a name is meant where no other place's name stands before it. */
function standsAlone({ start, end, entry }: Match, sentence: string, edges: ReadonlySet<number>): boolean {
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
function wordEdges(sentence: string): ReadonlySet<number> {
  const edges = new Set([0, sentence.length]);
  for (const { index } of SEGMENTER.segment(sentence)) edges.add(index);
  return edges;
}
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** The agency's own division, what it lies in, and what lies in it. A name that several divisions bear is taken for the own. */
function isOwn({ codes }: PlaceEntry, division: string): boolean {
  const own = stem(division);
  return codes.some((code) => own.startsWith(stem(code)) || stem(code).startsWith(own));
}

/** Whether one of the divisions of a name lies in one of another's; `division` asks that it also be the agency's own. */
function liesIn(inner: PlaceEntry, outer: PlaceEntry, division?: string): boolean {
  return inner.codes.some(
    (code) =>
      outer.codes.some((above) => stem(code).startsWith(stem(above))) &&
      (division === undefined || isOwn({ codes: [code], loose: false }, division)),
  );
}

/** `41`, `4103`, `410304`: the code without its closing zeros, which all divisions in it begin with. */
const stem = (code: string): string => code.replace(/(?:00){1,2}$/, '');
