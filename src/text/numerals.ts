import { remember } from './remember.ts';

const DIGITS = '〇一二三四五六七八九';

/** The value of a Chinese numeral from 一 to 九十九, or null. */
export function readNumeral(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && !ones ? DIGITS.indexOf(tens) : null;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** A year written as 2021 or 二〇二一 (also 二○二一, 二零二一), or null. */
export function readYear(text: string): number | null {
  const digits = text
    .normalize('NFKC')
    .replace(/[○零]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
  return /^(19|20)\d\d$/.test(digits) ? Number(digits) : null;
}

/** An ordinal before a label. `chinese`: 一、 `bracketed`: （一） `arabic`: 1. */
export interface Ordinal {
  style: 'chinese' | 'bracketed' | 'arabic';
  value: number;
}

const ORDINAL =
  /^\s*(?:[（(]\s*([一二三四五六七八九十]+|\d{1,2})\s*[）)]|([一二三四五六七八九十]+)\s*(?:[、.．,，:：]|(?=\s))|(\d{1,2})\s*(?:[、.．](?!\d)|[,，)）]))\s*[、.．]?\s*/;

/** Splits a leading ordinal from a label: `（三） 不予公开` → bracketed 3 and `不予公开`. */
export const splitOrdinal = remember((text: string): Readonly<{ ordinal: Ordinal | null; rest: string }> => {
  const folded = text.normalize('NFKC');
  const match = ORDINAL.exec(folded);
  if (!match) return { ordinal: null, rest: folded.trim() };
  const rest = folded.slice(match[0].length).trim();
  const [, bracketed, chinese, arabic] = match;
  const value = bracketed
    ? (readNumeral(bracketed) ?? Number(bracketed))
    : chinese
      ? readNumeral(chinese)
      : Number(arabic);
  if (value === null || Number.isNaN(value)) return { ordinal: null, rest: folded.trim() };
  return { ordinal: { style: bracketed ? 'bracketed' : chinese ? 'chinese' : 'arabic', value }, rest };
});

/** Whether an item of a list prints a number of its own before its words. */
export function hasOwnMark(text: string): boolean {
  return /^[（(]?[\d一二三四五六七八九十]+[）)、.．]/u.test(text);
}
