import type { ReadCell, ReadLine } from '../../schemas/picture-reading.ts';
import { readField } from '../../text/numbers.ts';
import { isFormLabel } from '../../vocabulary/form-labels.ts';

/** The engine is sure of what it is as confident of. */
export const SURE = 0.9;
/** Less sure it is of no digit, whatever else that may be. */
const LIKELY = 0.6;
/** Digits spread along a line are as much broader than high. */
const BROAD = 1.5;
/** What stands behind, and for, digits that nobody can be sure of: such a cell is no number. */
const DOUBT = '?';

/** A number apart behind words: rests of lines are read as one, and nothing but the engine says so. */
const BEHIND_WORDS = /(?<=\p{Script=Han}.*)\s+\d[\d.,\s]*$/u;

/**
 * What is published of a cell: words as they were read, but for a number behind a label, and digits only where two readings that know nothing of each other
 * agree. The engine must be sure of them, and either the sums of the form hold with them or the second reader read the
 * same; where the engine is not sure, both must, but for a digit that nothing but letters look like. A blank is one where the cell has not a dark spot and the sums hold
 * without a number in it. All else is in doubt and shows what it may be.
 */
export function believed(cell: ReadCell): string {
  const { text, isCount = false } = cell;
  if (!isCount && !isNumeral(text)) return withoutNumber(text) ?? text.replace(BEHIND_WORDS, ` ${DOUBT}`);
  return isCertain(cell) ? asNumber(cell) : inDoubt(cell);
}

/** Digits each for itself, with a point among them. */
const SPREAD = /^\d(?: \d)*(?: \.)?(?: \d)+$/;

/** What a cell prints, with the digits of a number that is spread over it, each for itself, as one. Digits below each other are of several rows. */
export function asNumber({ text, words: [left, top, right, bottom] }: ReadCell): string {
  const isSpread = SPREAD.test(text) && right - left >= BROAD * (bottom - top);
  return isSpread ? text.replaceAll(' ', '') : text;
}

/** Whether two evidences agree on what a cell of a number prints. */
export function isCertain(cell: ReadCell): boolean {
  const { text, confidence, isBare, isOutOfPlace, hasFaint, hasRed, second, sums } = cell;
  // Nobody knows what a number counts in a row of which cells were lost or run together.
  if (isOutOfPlace) return false;
  if (text === '') return isBare === true && sums === true;
  if (!isNumeral(text)) return false;
  const isSeconded = second !== undefined && isSameNumber(second, text);
  // A stamp may hide strokes, and may look like some.
  if (hasRed && !(sums === true && isSeconded)) return false;
  // A weak spot beside bare digits may be the sign or the point that both readers lost: no sum would hold without it.
  if (hasFaint && /^\d+$/.test(text) && !(sums === true && isSeconded)) return false;
  // A second reader that read other digits is a doubt, whatever the sums say.
  if (second !== undefined && /\d/.test(second) && !isSeconded) return false;
  const isSure = confidence >= SURE || (isSeconded && looksLikeLetter(cell));
  return isSure ? sums === true || isSeconded : sums === true && isSeconded;
}

/** Whether letters alone, O or l, make the engine unsure of a digit, and no other digit does: a cell of the form prints no letters. */
function looksLikeLetter({ text, confidence, candidates = [] }: ReadCell): boolean {
  return /^[01]$/.test(text) && candidates.length === 0 && confidence >= LIKELY;
}

/** Each reading is one, whatever stands apart in it: pieces would be numbers of further columns. */
function inDoubt(cell: ReadCell): string {
  const { candidates = [], second = '' } = cell;
  const readings = [...new Set([asNumber(cell), ...candidates, second])].filter((reading) => reading !== '');
  return readings.length === 0 ? DOUBT : readings.map((reading) => `${reading}${DOUBT}`).join(' ');
}

/** Whether a text is digits, a sign for none, or what belongs to such. */
export function isNumeral(text: string): boolean {
  return text !== '' && readField(text).kind !== 'text' && readField(text).kind !== 'blank';
}

/** Whether two readings are one number, or signs for none. */
export function isSameNumber(one: string, other: string): boolean {
  // The second reader knows digits and signs alone: more or less is a word that the engine reads.
  const digits = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/^(?:增加?|减少?|新增)/, '')
      .replace(/[\s,]/g, '');
  return digits(one) === digits(other) || (isSign(one) && isSign(other));
}

const isSign = (text: string): boolean => readField(text).kind === 'dash';

/**
 * What is published of a line outside of all tables. A number that stands there by itself is one of a table whose lines
 * nobody saw, which no sum and no second reader confirms: it is in doubt.
 */
export function believedLine({ pieces }: ReadLine): string[] {
  return pieces.map(({ text }, at) => {
    if (isNumeral(text) && /\d/.test(text)) return pieces.length === 1 && isPageNumber(text) ? text : DOUBT;
    return (at === 0 ? withoutNumber(text) : null) ?? text;
  });
}

/** A label of the form with the number behind it in doubt: neither sums nor a second reading hold it; null of any other words. */
function withoutNumber(text: string): string | null {
  const behind = /^(.*?\D)([\d.,\s]+)$/u.exec(text);
  const label = behind?.[1]!.trim();
  return label !== undefined && isFormLabel(label) ? `${label} ${DOUBT}` : null;
}

const isPageNumber = (text: string): boolean => /^\d{1,3}$/.test(text);
