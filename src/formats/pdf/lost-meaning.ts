import { UNKNOWN } from './characters.ts';
import type { ReadPage } from './page-items.ts';

/** Such a share of unknown characters, or so many cells with one, is no slip of one font. */
const UNKNOWN_SHARE = 0.1;
const UNKNOWN_CELLS = 5;
/** A file with fewer characters may have any. */
const FEW = 100;
/** Characters of which every text has some, and how many of them it has at least. */
const COMMON = [...'的一不在人有了要行年公开信息政府'];
const FEWEST_COMMON = 3;
/** A number of which characters are unknown. */
const NUMBER = new RegExp(`^[\\d.,]*${UNKNOWN}[${UNKNOWN}\\d.,]*$`);
/** What an English text has, which is no report and no broken one. */
const ENGLISH = /\b(?:the|of|and)\b/i;

/**
 * Whether the fonts of a file do not tell what its characters are: they say so of many, of some cells of its tables, or give
 * characters that no text is made of.
 */
export function hasLostMeaning(pages: readonly ReadPage[]): boolean {
  const cells = pages.flatMap(({ tables }) => tables.flatMap(({ table }) => table.rows.flat()));
  const lines = pages.flatMap(({ lines: own }) => own);
  const unknown = cells.filter(({ text }) => text.includes(UNKNOWN)).length;
  // In a table without lines a number is a word behind others; before others it is a sign of a list.
  const words = lines.flatMap(({ text }) => text.split(/\s+/).slice(1));
  if (unknown + words.filter((word) => NUMBER.test(word)).length >= UNKNOWN_CELLS) return true;
  const text = [...cells, ...lines].map((printed) => printed.text).join('\n');
  const count = text.replace(/\s/g, '').length;
  if (count < FEW) return false;
  if (text.split(UNKNOWN).length - 1 >= UNKNOWN_SHARE * count) return true;
  return COMMON.filter((character) => text.includes(character)).length < FEWEST_COMMON && !ENGLISH.test(text);
}
