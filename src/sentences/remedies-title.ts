import { PICTURES } from '#language/pictures.ts';
import { SEMICOLON } from '#language/punctuation.ts';
import { type Pictured, isContradicted } from './pictured.ts';

/** What reviews and lawsuits came to, one after the other. */
export function remediesTitle(picture: Pictured): string {
  const [review, ...lawsuits] = picture.rows.map(({ counted }) => counted);
  const isOpen = isContradicted(picture);
  return [
    remedySaid(PICTURES.remedies.review, [review ?? []], isOpen),
    remedySaid(PICTURES.remedies.litigation, lawsuits, isOpen),
  ].join(SEMICOLON);
}

/** The second of the four outcomes is 结果纠正. */
function remedySaid(
  name: string,
  rows: readonly (readonly (number | null)[])[],
  isContradicted: boolean,
): string {
  const numbers = rows.flat();
  if (numbers.includes(null)) return PICTURES.remedies.incomplete(name);
  const all = (numbers as number[]).reduce((sum, value) => sum + value, 0);
  const corrected = rows.reduce((sum, row) => sum + (row[1] ?? 0), 0);
  if (all === 0) return isContradicted ? PICTURES.remedies.zeros(name) : PICTURES.remedies.none(name);
  return PICTURES.remedies.some(name, all, corrected);
}
