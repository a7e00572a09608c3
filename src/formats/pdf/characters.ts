/** What stands for a character whose font does not tell what it is. */
export const UNKNOWN = '\uFFFD';

/** Characters that fonts of signs number for themselves: bullets and ticks. */
const SIGN = /[\uF000-\uF0FF]/gu;
/** Characters without a meaning of their own, which broken fonts give. */
const MEANINGLESS = /[\p{Co}\p{Cn}\p{Cs}\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD]/gu;
/** Other codes of a character: Kangxi radicals, compatibility ideographs, Latin ligatures. */
const COMPATIBLE = /[\u2F00-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/gu;

/**
 * Radicals of the supplement that stand for the character of the same shape, and that character: fonts in which both
 * are one glyph have printing programs write the radical. After EquivalentUnifiedIdeograph.txt of Unicode; those that
 * are no character by themselves are left out.
 */
const RADICALS = new Map(
  [
    ...'⺁厂⺇几⺌小⺎尢⺏尢⺐尢⺑巳⺒巳⺓幺⺛旡⺝月⺟母⺠民⺥爪⺩王⺬示⺰纟⺱罒⺴网⺵羊⺶羊⺷羊⺸羊⺻聿⺼月⺽臼⻁虎⻂衤⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
  ].reduce<[string, string][]>((pairs, character, at, all) => {
    if (at % 2 === 0) pairs.push([character, all[at + 1]!]);
    return pairs;
  }, []),
);
const RADICAL = /[\u2E80-\u2EFF]/gu;

/** Dashes that fonts set as one character where two or three were typed. */
const LONG_DASH = /[⸺⸻]/gu;

/** What a font says that a glyph stands for, in characters of text; UNKNOWN where that is none. */
export function readCharacters(unicode: string): string {
  return unicode
    .replace(COMPATIBLE, (character) => character.normalize('NFKC'))
    .replace(RADICAL, (radical) => RADICALS.get(radical) ?? radical)
    .replace(LONG_DASH, (dash) => '—'.repeat(dash === '⸺' ? 2 : 3))
    .replace(SIGN, '•')
    .replace(MEANINGLESS, UNKNOWN);
}
