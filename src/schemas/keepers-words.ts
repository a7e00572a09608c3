import { z } from 'zod';

/**
 * Words of a keeper, which pages show: more than white space, and nothing that was lost in an encoding or that no page may
 * hold (control characters, halves of characters).
 */
export const KeepersWords = z
  .string()
  .regex(/\S/, 'Unexpected white space alone, expected words')
  .refine((text) => !text.includes('\uFFFD'), 'Unexpected lost character (U+FFFD), expected words')
  .refine(
    (text) => !/[^\P{Cc}\t\r\n]|\p{Cs}/u.test(text),
    'Unexpected control character or half of a character, expected words',
  );
