import { matchKey } from './normalise.ts';
import { remember } from './remember.ts';

/** Words of Taiwan that mirrored pages have in place of the form's: 資訊 for 信息, 檔案 for 文件, 專案 for 项目. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/资讯/g, '信息'],
  [/档案/g, '文件'],
  [/专案/g, '项目'],
];

/** Readings in Latin letters that mirrored pages print behind a character: 規(guī)章. */
const READING = /(?<=\p{Script=Han})[（(][\p{Script=Latin}\p{M}]{1,8}[）)]/gu;

/** Labels, heads and titles of the form in the form in which they are compared; names are compared by `matchKey`. */
export const formKey = remember((text) =>
  WORDS.reduce(
    (key, [foreign, own]) => key.replace(foreign, own),
    matchKey(text.includes('(') || text.includes('（') ? text.replace(READING, '') : text),
  ),
);
