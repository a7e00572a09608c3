import { remember } from './remember.ts';
import { simplify } from './traditional.ts';

/** Invisible characters that portals and PDF extraction leave inside words. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Controls of the direction of writing, which would turn around what stands after them. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The text without controls of direction, for sentences of ours that quote it. */
export function withoutDirection(text: string): string {
  return text.replace(DIRECTION, '');
}

/**
 * The text in the form in which labels and names are compared: NFKC (full width, compatibility forms, Kangxi
 * radicals), simplified, lower case, and nothing but letters and digits, so that brackets, quotes and stray spaces do
 * not matter.
 */
export const matchKey = remember((text) =>
  simplify(
    text
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ),
);

/** Whether nothing is printed: only white space and invisible characters. */
export function isBlank(text: string): boolean {
  return text.replace(INVISIBLE, '').trim() === '';
}

/** The text in one width and without invisible characters; spaces stay, single. */
export function foldWidth(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
