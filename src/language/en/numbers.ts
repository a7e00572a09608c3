import { yearSpans } from '../../text/year-spans.ts';
import { FEW_CASES } from '../../vocabulary/units.ts';
import { isMoney, unitName } from './form-labels.ts';
import { counted, listed } from './plurals.ts';

/** `8/11`, or `36.4%` where the whole is large enough; empty where the whole is 0. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '';
  return whole < FEW_CASES ? `${part}/${whole}` : percentText(part / whole);
}

/** A share as a percentage with one decimal, without a trailing zero: 100%, 66.7%. */
export function percentText(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** Ascending years, those that follow each other drawn together: `2008 and 2010–2025`. */
export function yearsText(years: readonly number[]): string {
  return listed(
    yearSpans(years).flatMap(({ first, last }) => {
      if (first === last) return [`${first}`];
      return first + 1 === last ? [`${first}`, `${last}`] : [`${first}–${last}`];
    }),
  );
}

/** `the report on 2021`, `the 3 reports on 2019–2021`: what a sentence is said of. */
export function theReports(years: readonly number[]): string {
  return `the ${years.length === 1 ? 'report' : counted(years.length, 'report')} on ${yearsText(years)}`;
}

const MONEY = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
/** Half of the least amount that is told with two decimals, in 10,000 yuan. */
const LEAST_MONEY = 0.005;

/**
 * A number as a page tells it: money in 10,000 yuan with separators and rounded to 100 yuan, everything else as it is. An
 * amount that would be rounded to nothing is told as what it is below.
 */
export function amountText(value: number, unit: string): string {
  if (!isMoney(unit)) return String(value).replace('-', '−');
  if (value !== 0 && Math.abs(value) < LEAST_MONEY) return 'less than 0.01';
  return MONEY.format(value).replace('-', '−');
}

/** The same with its unit: `11`, `7,380.29 (10,000 yuan)`, `14.3%`. */
export function quantityText(value: number, unit: string): string {
  const amount = amountText(value, unit);
  if (unit === '%') return amount + unit;
  return isMoney(unit) ? `${amount} (${unitName(unit)})` : amount;
}

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `2022-03-31` as `31 March 2022`. */
export function dateText(date: string): string {
  return DATE.format(new Date(`${date}T00:00:00Z`));
}
