import { splitOrdinal } from '../text/numerals.ts';

/** A paragraph of at most this many characters after an ordinal, without a full stop, is set as a sub-heading. */
const LONGEST = 28;

/** Whether a line is a sub-heading: short words behind an ordinal, and no sentence. */
export function isSubheading(text: string): boolean {
  return text.length <= LONGEST && splitOrdinal(text).ordinal !== null && !/[。；！？，,]/.test(text);
}
