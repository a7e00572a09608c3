import type { Words } from './words.ts';

/** A field with a letter prints words; digits and signs alone are numbers, which the cells hold. */
const HAS_LETTER = /\p{L}/u;

/**
 * What a file prints beside its title and its prose, each once: headings of sections, captions, heads, labels and notes of the
 * statutory tables, field by field and as printed.
 */
export function printedWords({ headings, printed: { tables } }: Words): string[] {
  const fields = Object.values(tables).flatMap(({ rows, captions }) => [
    ...captions,
    ...rows.flatMap((row) => row.fields.map(({ text }) => text)),
  ]);
  const printed = new Set([...headings.map(({ title }) => title), ...fields]);
  const words = [...printed].filter((text) => HAS_LETTER.test(text));
  return [...new Set(words.map((text) => text.replace(/\s+/gu, ' ').trim()))];
}
