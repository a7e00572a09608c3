import type { RootContent } from 'mdast';
import { nodeText } from '../formats/node-text.ts';
import { pointBehind } from '../schemas/place.ts';
import { displayWidth } from '../text/display-width.ts';
import { withoutMarks } from '../text/normalise.ts';
import { isInexact, isOddCell } from '../text/numbers.ts';
import { isRowLabel } from '../vocabulary/form-labels.ts';
import { Field } from './field.ts';
import { hasHeads, isLineOfHeads } from './head-words.ts';
import { isLabelPiece, isLetter } from './label-pieces.ts';
import { fieldsOf, isWords } from './line-parts.ts';
import { mayBeOneNumber } from './pieces.ts';
import type { PrintedRow } from './printed.ts';

/** Prose is longer, and ends with a full stop. */
const LONGEST = 60;
/** Longer than a line of the form with all its numbers; what follows would take its time with a line of a megabyte. */
const LONGEST_LINE = 1000;
/** So many numbers in a line are a row, whatever its label. */
const FEW_NUMBERS = 5;

/**
 * A line of a section that is a table row although it was not set as one: numbers alone, or a label of the form, a
 * piece of one, with or without its numbers. Portals and PDF extraction print tables one cell a line or with spaces
 * for columns. `isPiece` where what stands around it shows that it is a piece of a label. Null for prose.
 */
export function looseRow(node: RootContent, isPiece = false): PrintedRow | null {
  if (node.type !== 'paragraph' && node.type !== 'heading') return null;
  const text = nodeText(node);
  if (text.length > LONGEST_LINE) return null;
  const parts = fieldsOf(withoutMarks(text));
  const words = parts
    .filter(({ part }) => isWords(part))
    .map(({ part }) => part.normalize('NFKC'))
    .join('')
    .replace(/\s+/g, '');
  if (words.length > LONGEST || (!isPiece && /[。；！？;!?]/.test(words))) return null;
  const start = node.children[0]?.position?.start ?? node.position!.start;
  const indent = (node.type === 'paragraph' ? node.data?.indent : undefined) ?? start.column - 1;
  const fields = parts.map(({ from, part }): Field => {
    const left = indent + displayWidth(text.slice(0, from));
    return new Field(part, pointBehind(start, from), left, left + displayWidth(part));
  });
  const isLabelled = fields.length > 1 && isRowLabel(fields[0]!.text);
  const named = fields.filter(
    (field, at) =>
      isWords(field.text) && !isInexact(field.text) && !(isLabelled && at > 0 && isOddCell(field.text)),
  );
  const pieces = named.filter((field) => isLabelPiece(field.text));
  // Beside them a narrow column leaves single letters of a group's label.
  const isOfPieces =
    pieces.length === named.length ||
    isLineOfHeads(named.map((field) => field.text)) ||
    (named.length === fields.length && hasHeads(named.map((field) => field.text))) ||
    (pieces.length > 0 && named.every((field) => pieces.includes(field) || isLetter(field.text)));
  // A number that is not exact, and nothing beside it, may be of prose.
  const isAlone = fields.every(({ text: own }) => isInexact(own));
  const isRow = (fields.length - named.length >= FEW_NUMBERS || isOfPieces) && !isAlone;
  if (fields.length === 0 || !(isRow || isPiece)) return null;
  return {
    line: start.line,
    fields: withPieces(fields),
    layout: 'gaps',
    source: 0,
    reach: fields.at(-1)!.to,
  };
}

/** Where the values of a line stand closer together than others, those may be pieces of one number. */
function withPieces(fields: readonly Field[]): Field[] {
  const isWide = (at: number): boolean => fields[at + 1]!.from - fields[at]!.to > 1;
  const start = fields.findLastIndex((field) => isWords(field.text)) + 1;
  const gaps = fields.slice(start, -1).map((_, at) => isWide(start + at));
  if (!gaps.includes(true) || !gaps.includes(false)) return [...fields];
  const ends = [...gaps.flatMap((wide, at) => (wide ? [start + at + 1] : [])), fields.length];
  return [
    ...fields.slice(0, start),
    ...ends.flatMap((end, at) => mayBeOneNumber(fields.slice(ends[at - 1] ?? start, end))),
  ];
}
