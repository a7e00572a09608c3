import { matchKey, NOTE_MARK } from './normalise.ts';
import { remember } from './remember.ts';

/**
 * Words that pages have in place of the form's: those of Taiwan in mirrored ones, 資訊 for 信息, 檔案 for 文件, 專案 for 项目; and
 * 其它, as many write 其他.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/资讯/g, '信息'],
  [/档案/g, '文件'],
  [/专案/g, '项目'],
  [/其它/g, '其他'],
];

/** Readings in Latin letters that mirrored pages print behind a character: 規(guī)章. */
const READING = /(?<=\p{Script=Han})[（(][\p{Script=Latin}\p{M}]{1,8}[）)]/gu;

/** Labels, heads and titles of the form in the form in which they are compared; names are compared by `matchKey`. */
export const formKey = remember((text) => inOwnWords(keyWithoutReadings(text)));

/** As `formKey` of all texts with spaces between them, over which nothing reaches but what a note mark keeps from being folded. */
export function formKeyOf(texts: readonly string[]): string {
  return texts.some((text) => NOTE_MARK.test(text))
    ? formKey(texts.join(' '))
    : inOwnWords(texts.map(keyWithoutReadings).join(''));
}

function keyWithoutReadings(text: string): string {
  return matchKey(text.includes('(') || text.includes('（') ? text.replace(READING, '') : text);
}

function inOwnWords(key: string): string {
  return WORDS.reduce((words, [foreign, own]) => words.replace(foreign, own), key);
}
