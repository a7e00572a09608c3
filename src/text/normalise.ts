import { remember } from './remember.ts';
import { simplify } from './traditional.ts';

/** Invisible characters that portals, word processors and PDF extraction leave inside words, and letters without a shape. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0]/g;

/** These characters, to stand within a class of a pattern. */
export const INVISIBLE_CLASS = INVISIBLE.source.slice(1, -1);

const VISIBLE = new RegExp(`[^\\s${INVISIBLE_CLASS}]`);

/** Controls of the direction of writing, which would turn around what stands after them. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The text without controls of direction, for sentences of ours that quote it. */
export function withoutDirection(text: string): string {
  return text.replace(DIRECTION, '');
}

/**
 * The text in the form in which labels and names are compared: NFKC (full width, compatibility forms, Kangxi
 * radicals), simplified, lower case, and nothing but letters and digits, so that brackets, quotes, stray spaces and
 * note marks do not matter.
 */
export const matchKey = remember((text) =>
  simplify(
    fold(text)
      .replace(INVISIBLE, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(NOTE_MARKS, ''),
  ),
);

/** ① ² ₂ ⑩: marks that point to a note. NFKC makes digits of them, which no number has. */
export const NOTE_MARK =
  /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/u;
const NOTE_MARKS = new RegExp(NOTE_MARK.source, 'gu');

/** Words that are set as a raised or lowered mark, with note marks for digits: no number has them. */
export function raised(words: string): string {
  return words.normalize('NFKC').replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}

/** The text in NFKC, but for note marks. */
export function fold(text: string): string {
  if (!NOTE_MARK.test(text)) return text.normalize('NFKC');
  return text
    .split(/([^\p{No}]+)/u)
    .map((part) => (NOTE_MARK.test(part) ? part : part.normalize('NFKC')))
    .join('');
}

/** Whether nothing is printed: only white space and invisible characters. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}

/** The text with another invisible mark for each byte order mark in it, which patterns take for white space. */
export function withoutMarks(text: string): string {
  return text.replaceAll('\uFEFF', '\u2060');
}

/** The text in one width and without invisible characters; spaces stay, single. */
export function foldWidth(text: string): string {
  return fold(text).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
