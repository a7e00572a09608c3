import type { Field } from '../recognise/printed.ts';
import { mayBeOneNumber } from '../recognise/pieces.ts';
import { readField } from '../text/numbers.ts';

/** A part of a field, without the space around it, with its own place. */
export function pieceOf({ text, place, from: left, to: right }: Field, from: number, to?: number): Field {
  const part = text.slice(from, to);
  const by = from + part.length - part.trimStart().length;
  return {
    text: part.trim(),
    place: {
      ...place,
      column: place.column + by,
      ...(place.offset === undefined ? {} : { offset: place.offset + by }),
    },
    from: left,
    to: right,
  };
}

/** Numbers that share a field, each as a field of its own; any other field as it is. */
export function numbersApart(field: Field): Field[] {
  if (readField(field.text).kind !== 'run' || !/\s/.test(field.text)) return [field];
  return mayBeOneNumber(
    [...field.text.matchAll(/\S+/g)].map((match) =>
      pieceOf(field, match.index, match.index + match[0].length),
    ),
  );
}
