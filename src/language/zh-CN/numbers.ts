import { yearSpans } from '../../text/year-spans.ts';
import { FEW_CASES, WAN_YUAN } from '../../vocabulary/units.ts';

/** `8/11`, or `36.4%` where the whole is large enough; empty where the whole is 0. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '';
  return whole < FEW_CASES ? `${part}/${whole}` : percentText(part / whole);
}

/** A share as a percentage with one decimal, without a trailing zero: 100%, 66.7%. */
export function percentText(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** Ascending years, those that follow each other drawn together: `2008、2010—2025`. */
export function yearsText(years: readonly number[]): string {
  return yearSpans(years)
    .map(({ first, last }) =>
      first === last ? `${first}` : first + 1 === last ? `${first}、${last}` : `${first}—${last}`,
    )
    .join('、');
}

const MONEY = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
/** Half of the least amount that is told with two decimals, in 万元. */
const LEAST_MONEY = 0.005;

/**
 * A number as a page tells it: money in 万元 with separators and rounded to 100 yuan, everything else as it is. An amount
 * that would be rounded to nothing is told as what it is below.
 */
export function amountText(value: number, unit: string): string {
  if (unit !== WAN_YUAN) return String(value).replace('-', '−');
  if (value !== 0 && Math.abs(value) < LEAST_MONEY) return '不足 0.01';
  return MONEY.format(value).replace('-', '−');
}

/** The same with its unit: `11 件`, `7,380.29 万元`, `14.3%`. */
export function quantityText(value: number, unit: string): string {
  return `${amountText(value, unit)}${unit === '%' ? unit : ` ${unit}`}`;
}

/** A date as ISO 8601 writes it, which Chinese pages keep. */
export function dateText(date: string): string {
  return date;
}
