import type { Field } from '../../recognise/field.ts';
import { MOST_DIGITS } from './cut-digits.ts';
import { columnOf, type ReadColumn, type Reading } from '../read-column.ts';

/** 本年增/减, the one column whose numbers have a sign. */
export const SIGNED = 'change';

/**
 * Every way to cut numbers that run together around a sign, 2648-18538: the number before it is that of the column before
 * 本年增/减. Behind it digits may be cut anywhere, the sign may stand for none, or the last cell may be blank. None where the columns are
 * not so.
 */
export function aroundSign(field: Field, columns: readonly string[]): Reading[] {
  const text = field.text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s/g, '');
  const [, before, sign, behind] = /^(0|[1-9]\d*)([+-])([1-9]\d*)$/.exec(text) ?? [];
  if (columns[1] !== SIGNED || columns.length > 3 || !before || !behind || text.length > 3 * MOST_DIGITS)
    return [];
  const column = (piece: string): ReadColumn => columnOf(field.withText(piece));
  if (columns.length === 2) return [[column(before), column(sign + behind)]];
  const cuts = Array.from({ length: behind.length + 1 }, (_, at) => [behind.slice(0, at), behind.slice(at)]);
  return cuts
    .filter(([, last]) => !/^0\d/.test(last!))
    .map(([change, last]) => [column(before), column(sign + change!), column(last!)]);
}
