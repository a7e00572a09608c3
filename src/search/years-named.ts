import { readYear } from '../text/numerals.ts';

/** Years before this one, by what they are called. */
const BEFORE: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2, 大前年: 3 };

/** All years of the archive. */
const EVERY = new Set(['历年', '各年', '每年', '逐年']);

const SHORT = /^(\d\d)年度?$/;
const RANGE = /^([^年度至到~—–-]{4})年?度?(?:[-—–~]{1,2}|至|到)([^年度]{4})年?度?$/u;

/**
 * The years that a folded term names: 2021, 2021年度, 21年, 二〇二一年, 2019—2021, 去年; none where it names none. `held` are the
 * years of the archive, which 历年 means.
 */
export function yearsNamed(term: string, held: readonly number[], thisYear: number): number[] {
  const before = BEFORE[term];
  if (before !== undefined) return [thisYear - before];
  if (EVERY.has(term)) return [...held];
  const short = SHORT.exec(term);
  if (short) return [2000 + Number(short[1])];
  const one = readYear(term.replace(/年?度?$/u, ''));
  if (one !== null) return [one];
  const [from, to] = (RANGE.exec(term) ?? []).slice(1).map(readYear);
  if (from == null || to == null || to <= from || to - from > 50) return [];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
