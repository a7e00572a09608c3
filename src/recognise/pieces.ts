import type { Field } from './field.ts';

/** A number that further digits may follow: none begins with 0. */
const BEGUN = /^[+\-−–]?[1-9]\d*$/;

/**
 * Marks the fields, of some that stand closer together than cells do, which one number may have been torn into: `1 2`
 * is 12 or two numbers, `0 2` can only be two.
 */
export function mayBeOneNumber(fields: readonly Field[]): Field[] {
  const goesOn = (at: number): boolean =>
    BEGUN.test(fields[at]?.text ?? '') && /^\d/.test(fields[at + 1]?.text ?? '');
  return fields.map((field, at) => (goesOn(at) || goesOn(at - 1) ? field.asPiece() : field));
}
