import { distance } from 'fastest-levenshtein';
import { formKey } from '../text/form-key.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { remember } from '../text/remember.ts';
import { isAddedHead, yearOfHead } from '../vocabulary/added-heads.ts';
import { FORM_LABELS } from '../vocabulary/form-labels.ts';

/** Whether words are a label of the form, a piece of one, or pieces of several side by side. */
export const isLabelPiece = remember((text: string): boolean => {
  if (isAddedHead(text) || yearOfHead(text) !== null) return true;
  const key = formKey(splitOrdinal(text).rest.replace(/[（(][^（()）]*[)）]?$/u, '')) || formKey(text);
  if (key.length >= 2 && FORM_LABELS.some((label) => label.includes(key))) return true;
  if (FORM_LABELS.some((label) => label.length > 3 && key.startsWith(label))) return true;
  if (FORM_LABELS.some((label) => isMisprint(key, label))) return true;
  const pieces = text.split(/\s+/);
  const isPiece = (piece: string): boolean =>
    isAddedHead(piece) || FORM_LABELS.some((label) => label.includes(formKey(splitOrdinal(piece).rest)));
  return pieces.length > 1 && pieces.every(isPiece);
});

/** Whether words are one letter of a label. */
export function isLetter(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text) && FORM_LABELS.some((label) => label.includes(text));
}

/** Whether words are a long label but for one letter. */
function isMisprint(key: string, label: string): boolean {
  return label.length >= 6 && Math.abs(label.length - key.length) <= 1 && distance(key, label) <= 1;
}
