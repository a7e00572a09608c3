import { readField } from '../../text/numbers.ts';
import { isFormLabel } from '../../vocabulary/form-labels.ts';
import type { Words } from './gap-words.ts';

/** What a label may be counted with. */
const ORDINAL = /^\d{1,2}\s*[.．、]?$/;

/**
 * Lines of a table without the numbers that count its labels, where those stand apart from them: values stand behind the labels.
 * `lines` are the words of each line from left to right.
 */
export function withoutOrdinals(lines: readonly (readonly Words[])[]): (readonly Words[])[] {
  const isNumber = ({ text }: Words) => readField(text).kind !== 'text';
  const labelled = lines.filter((chunks) => chunks.filter(isNumber).length > 1);
  const edge = labelled.flat().reduce((most, chunk) => {
    const isLabel = !isNumber(chunk) && isFormLabel(chunk.text);
    return isLabel ? Math.max(most, chunk.left) : most;
  }, -Infinity);
  const isBefore = (chunk: Words) => ORDINAL.test(chunk.text) && chunk.right <= edge;
  const counted = lines.filter((chunks) => chunks.some(isBefore));
  // Where labels stand before most of them they are values, and further labels follow.
  const behind = counted.filter((chunks) => !isBefore(chunks[0]!));
  if (behind.length > counted.length / 2) return [...lines];
  return lines.map((chunks) => chunks.filter((chunk) => !isBefore(chunk)));
}
