import type { Edition } from '../vocabulary/edition-keys.ts';

/** What a language says of an edition. Throws a RangeError for one that has no words. */
export function wordsOf<Said>(words: Readonly<Partial<Record<Edition, Said>>>, edition: Edition): Said {
  const said = words[edition];
  if (said !== undefined) return said;
  throw new RangeError(
    `Unexpected edition ${edition}, expected one of ${Object.keys(words).join(', ')}: it has no words in src/language`,
  );
}
