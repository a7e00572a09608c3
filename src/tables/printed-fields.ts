import type { Field } from '../recognise/field.ts';
import { isInexact, isUnreadableNumber } from '../text/numbers.ts';

export function isBlankField(field: Field): boolean {
  return field.reading.kind === 'blank';
}

export function isPrinted(field: Field): boolean {
  return !isBlankField(field);
}

/** Whether a field prints words, and no number or sign. */
export function isWords({ reading }: Field): boolean {
  return reading.kind === 'text';
}

/** Whether the first of some fields that prints anything prints a value. */
export function valueFollows(fields: readonly Field[]): boolean {
  const first = fields.find((field) => !isBlankField(field));
  if (!first) return false;
  return (
    ['number', 'dash', 'run'].includes(first.reading.kind) ||
    isUnreadableNumber(first.text) ||
    isInexact(first.text)
  );
}

/** What is printed in a row behind its label, in one line. */
export function printedFields(fields: readonly Field[]): string {
  return fields
    .map((field) => field.text)
    .filter((text) => text !== '')
    .join(' ');
}

/** Whether a field prints digits that are no number, or several numbers without a gap between them. */
export function isRunTogether({ text, reading }: Field): boolean {
  return reading.kind === 'run' && /^0\d|\d[+\-−–—]\d/.test(text.trim());
}

/** Whether digits are no number: none begins with 0, and no office counts in thousands of millions. */
export function isRun({ text }: Field): boolean {
  return /^(?:0\d|\d{10})/.test(text.normalize('NFKC').trim());
}
