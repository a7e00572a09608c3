import { z } from 'zod';
import { DERIVED_MEASURES } from '../vocabulary/derived-measures.ts';
import { findCell } from '../vocabulary/tables.ts';
import { KeepersWords } from './keepers-words.ts';

const words = KeepersWords.regex(/^\S+$/, 'Unexpected white space or nothing, expected one word').refine(
  (word) => /[\p{L}\p{N}]/u.test(word) && !/\p{C}/u.test(word),
  'Unexpected word without letters, or with invisible characters, expected one that readers type',
);

const MeasureId = z
  .string()
  .refine(
    (id) => (DERIVED_MEASURES as readonly string[]).includes(id) || findCell(id) !== undefined,
    'Unexpected measure, expected an id as in the addresses of /compare/: requests.granted.total, sum.refused, rate.refused',
  );

/** Words of readers for one thing, and what the archive has of it. */
export const ReadersWords = z.strictObject({
  words: z.array(words).min(1).meta({ description: 'As readers type them.' }),
  measures: z.array(MeasureId).min(1).meta({ description: 'What counts it, what is meant first.' }),
  phrases: z.array(words).default([]).meta({ description: 'How reports write it, to be searched.' }),
  source: KeepersWords.meta({ description: 'Where the words are used so. Chinese sentence for readers.' }),
  note: KeepersWords.optional().meta({
    description: 'What it might be taken for and is not. Chinese sentences for readers.',
  }),
});
export type ReadersWords = z.infer<typeof ReadersWords>;

/** As the search folds what readers type. */
const folded = (word: string): string => word.normalize('NFKC').toLowerCase();

/** content/readers-words.yml: no word leads to two things. */
export const ReadersWordsFile = z.array(ReadersWords).superRefine((entries, context) => {
  const known = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    for (const [place, word] of entry.words.entries()) {
      if (known.has(folded(word)))
        context.addIssue({
          code: 'custom',
          path: [at, 'words', place],
          message: `Unexpected second ${word}, expected each word once`,
        });
      known.add(folded(word));
    }
  }
});
