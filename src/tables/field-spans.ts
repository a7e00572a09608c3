import type { Field } from '../recognise/field.ts';

/** Whether fields of text are set in columns: those of one line at least two spaces apart, wide ones too. */
export function isSpread(fields: readonly Field[]): boolean {
  return fields.every((field, at) => {
    const next = fields[at + 1];
    if (next?.place.line !== field.place.line) return true;
    const spaces = next.place.column - field.place.column - field.text.length;
    return next.from - field.to >= 2 && spaces >= 2;
  });
}

export function overlaps(a: Field, b: Field): boolean {
  return a.from < b.to && b.from < a.to;
}
