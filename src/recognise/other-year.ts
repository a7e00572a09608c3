import { fold } from '../text/normalise.ts';
import { readYear } from '../text/numerals.ts';

const YEARS = /((?:19|20)\d{2}|二[〇○零一二三四五六七八九]{3})\s*年/g;

/**
 * The one year that the heading or caption of a table names: 附：2021年收到和处理政府信息公开申请情况. Null where it names
 * none or several, or is no heading of a table.
 */
export function namedYear(heading: string): number | null {
  const text = fold(heading);
  if (!/表|情况|数据|附|年度?\s*$|年度?\)?$/.test(text)) return null;
  const years = new Set([...text.matchAll(YEARS)].map(([, year]) => readYear(year!)));
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}
