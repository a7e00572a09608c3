import { searchable } from './searchable.ts';

const SHORTEST_STEM = 2;
/** An agency's short name has at least so many characters, and ends as the name does. */
const SHORTEST_ABBREVIATION = 3;

/**
 * What a division goes by, folded: its name, every beginning of it from two characters on (瀍河), and that with its last
 * character (瀍河区), as names of autonomous divisions are shortened.
 */
export function namesOfDivision(name: string): string[] {
  const folded = searchable(name);
  const [stems, ending] = [[] as string[], folded.slice(-1)];
  for (let length = SHORTEST_STEM; length < folded.length; length += 1) stems.push(folded.slice(0, length));
  return [...new Set([folded, ...stems, ...stems.map((stem) => stem + ending)])];
}

/** What a name ends with that short ones leave out: 市, and of 内蒙古自治区 or 恩施土家族苗族自治州 more. */
const ENDING =
  /^(?:(?:\p{Script=Han}{1,4}族|维吾尔)*(?:自治[区州县旗])|特别行政区|地区|新区|林区|[省市区县旗盟])$/u;

/** The divisions of a list that a term names, in full or without what such names end with (郑州, 内蒙古, 香港). */
export function divisionsNamed(term: string, names: readonly string[]): string[] {
  if (term.length < SHORTEST_STEM) return [];
  return names.filter(
    (name) => name === term || (name.startsWith(term) && ENDING.test(name.slice(term.length))),
  );
}

/** The letters that provinces go by, each before the beginning of its code. */
const LETTERS =
  '京11津12冀13晋14蒙15辽21吉22黑23沪31苏32浙33皖34闽35赣36鲁37豫41鄂42湘43粤44桂45琼46渝50川51贵52云53藏54陕61甘62青63宁64新65台71港81澳82';

/** The letter that a province goes by, 豫 for 410000; null for other divisions. */
export function letterOf(code: string): string | null {
  if (!code.endsWith('0000')) return null;
  const at = LETTERS.indexOf(code.slice(0, 2));
  return at === -1 ? null : LETTERS[at - 1]!;
}

/** Whether a short name (市政数局) takes characters of a name in their order, the last one among them. */
export function abbreviates(short: string, name: string): boolean {
  if ([...short].length < SHORTEST_ABBREVIATION || short.at(-1) !== name.at(-1)) return false;
  let from = 0;
  for (const character of short) {
    const at = name.indexOf(character, from);
    if (at === -1) return false;
    from = at + 1;
  }
  return true;
}

/** From which syllable on the whole pinyin, or else the initials, begin with what is wanted; null where none does. */
export function pinyinRank(syllables: readonly string[], wanted: string): number | null {
  const initials = syllables.map((syllable) => syllable.charAt(0));
  for (let from = 0; from < syllables.length; from += 1) {
    if (syllables.slice(from).join('').startsWith(wanted)) return from;
    if (initials.slice(from).join('').startsWith(wanted)) return from + 0.5;
  }
  return null;
}
