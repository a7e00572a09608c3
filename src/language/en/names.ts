import { pinyin } from 'pinyin-pro';
import type { Agency } from '../../schemas/agency.ts';
import type { Region } from '../../schemas/region.ts';

/** Words of Chinese as a dictionary has them; what it does not know it gives character by character. */
const SEGMENTER = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** The next division that a name begins with, and what its level is called, which is written apart from it. */
const DIVISION = /^(.{2,4}?)(自治区|自治州|自治县|自治旗|地区|省|市|县|区|州|盟|旗)/u;
/** A people that the name of a division ends with. */
const PEOPLE =
  /^(.{2,}?)(回族|蒙古族|满族|壮族|苗族|藏族|侗族|瑶族|彝族|土家族|维吾尔族|哈萨克族|朝鲜族|.族)$/u;
/** A development zone, whose name says what it is for: 平潭综合实验区. */
const ZONE =
  /^(.{2,3}?)((?:综合|经济|技术|高新|产业|工业|农业|旅游|现代|临港|循环)+(?:实验|试验|开发|示范|保税|度假|产业|管理|园)区)/u;
/** What a dictionary takes for one word and English readers know as two. */
const APART: Readonly<Record<string, readonly string[]>> = {
  人民政府: ['人民', '政府'],
  管理局: ['管理', '局'],
};
const HAN = /\p{Script=Han}/u;
/** A syllable that begins with a vowel is set off from the one before it. */
const VOWEL = /^[aeo]/;

const spelled = new Map<string, string>();

/** `洛阳市` as `Luoyang Shi`: pinyin without tones, word by word, each with a capital. */
export function inPinyin(name: string): string {
  let spelling = spelled.get(name);
  if (spelling === undefined) {
    spelling = spell(name);
    spelled.set(name, spelling);
  }
  return spelling;
}

function spell(name: string): string {
  // Read as a whole, for how a character is read depends on those beside it.
  const syllables = pinyin(name, { toneType: 'none', type: 'array' });
  const characters = [...name];
  let at = 0;
  return wordsOf(name)
    .map((word) => {
      const length = [...word].length;
      const read = syllables.slice(at, at + length);
      const isHan = characters.slice(at, at + length).every((character) => HAN.test(character));
      at += length;
      if (!isHan) return word;
      const joined = read
        .map((syllable, place) => (place > 0 && VOWEL.test(syllable) ? `'${syllable}` : syllable))
        .join('');
      return joined.charAt(0).toUpperCase() + joined.slice(1);
    })
    .join(' ');
}

/** The words that a name is written in: its divisions with their levels apart, then what a dictionary knows as words. */
function wordsOf(name: string): string[] {
  const [zoned, seat, purpose] = ZONE.exec(name) ?? [];
  if (zoned !== undefined && seat !== undefined && purpose !== undefined)
    return [seat, ...segmented(purpose), ...wordsOf(name.slice(zoned.length))];
  const [whole, stem, level] = DIVISION.exec(name) ?? [];
  if (whole === undefined || stem === undefined || level === undefined) return segmented(name);
  const [, place = stem, people] = PEOPLE.exec(stem) ?? [];
  return [place, ...(people ? [people] : []), level, ...wordsOf(name.slice(whole.length))];
}

function segmented(name: string): string[] {
  return [...SEGMENTER.segment(name)].flatMap(({ segment }) => APART[segment] ?? [segment]);
}

/** The English name, else pinyin, with the Chinese name beside it. */
export function nameInWords(name: string, english = inPinyin(name)): string {
  return `${english} ${name}`;
}

/** The agency under the name that readers of this language are told; `registered` keeps the Chinese one. */
export function agencyInWords(agency: Agency): Agency {
  return {
    ...agency,
    name: nameInWords(agency.name, agency.english),
    registered: agency.name,
    ...(agency.formerNames && {
      formerNames: agency.formerNames.map((former) => ({
        ...former,
        name: nameInWords(former.name),
        registered: former.name,
      })),
    }),
  };
}

/** The region under the names that readers of this language are told. */
export function regionInWords(region: Region): Region {
  return {
    ...region,
    name: nameInWords(region.name),
    registered: region.name,
    path: region.path.map(({ code, name }) => ({ code, name: nameInWords(name), registered: name })),
  };
}

/**
 * What readers may call a measure of this name by: in full, and without what stands in brackets, the year that it is of,
 * `total`, and `requests`.
 */
export function measureCalled(name: string): readonly string[] {
  const plain = name
    .replace(/ \(.*\)$/, '')
    .replace(/ (?:this|from the previous|to the next) year$/, '')
    .replace(/(?:: Total|, total)$/, '');
  return [name, plain, plain.replace(/^Requests /, '')];
}
