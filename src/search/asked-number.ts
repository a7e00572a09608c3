import { inWanYuan, isMoney, readField } from '../text/numbers.ts';
import { parseQuery, withoutQuotes } from './query.ts';

/** A number that a query asks for, and the other words beside it. */
export interface AskedNumber {
  /** In the unit of the form's cells: money is in 万元. */
  value: number;
  /** Whether only money is meant. */
  isMoney: boolean;
  words: string[];
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value < 2100;

/**
 * The number that a query asks for, in whatever spelling a table may print it: 2,019.4359, full-width digits, 20194359
 * 元; null where it asks for none, or for several. Beside other words a year is a word.
 */
export function askedNumber(raw: string): AskedNumber | null {
  const whole = readTyped(withoutQuotes(raw.trim()));
  if (whole.kind === 'number') return asked(whole, []);
  const { terms, without } = parseQuery(raw);
  if (without.length > 0) return null;
  const readings = terms.map((term) => ({ term, reading: readTyped(term) }));
  const numbers = readings.filter(
    ({ reading }) =>
      reading.kind === 'number' && !(terms.length > 1 && isYear(reading.value) && !reading.unit),
  );
  const [first] = numbers;
  if (numbers.length !== 1 || first?.reading.kind !== 'number') return null;
  return asked(
    first.reading,
    terms.filter((term) => term !== first.term),
  );
}

/** As a table prints it, or as money is typed: ¥20194359, 2019.4359万. */
function readTyped(text: string): ReturnType<typeof readField> {
  const reading = readField(text);
  if (reading.kind === 'number') return reading;
  const [, sign, digits, size] = /^([¥￥])?([^¥￥万亿]+)([万亿])?$/u.exec(text.normalize('NFKC')) ?? [];
  return sign || size ? readField(`${digits}${size ?? ''}元`) : reading;
}

function asked({ value, unit }: { value: number; unit?: string }, words: string[]): AskedNumber {
  const money = unit !== undefined && isMoney(unit);
  return { value: money ? inWanYuan(value, unit) : value, isMoney: money, words };
}
