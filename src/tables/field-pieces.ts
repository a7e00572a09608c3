import { Field } from '../recognise/field.ts';
import { mayBeOneNumber } from '../recognise/pieces.ts';
import { pointBehind } from '../schemas/place.ts';

/** A part of a field, without the space around it, with its own place. */
export function pieceOf({ text, place, from: left, to: right }: Field, from: number, to?: number): Field {
  const part = text.slice(from, to);
  const by = from + part.length - part.trimStart().length;
  return new Field(part.trim(), pointBehind(place, by), left, right);
}

/** Numbers that share a field, each as a field of its own; any other field as it is. */
export function numbersApart(field: Field): Field[] {
  if (field.reading.kind !== 'run' || !/\s/.test(field.text)) return [field];
  return mayBeOneNumber(
    [...field.text.matchAll(/\S+/g)].map((match) =>
      pieceOf(field, match.index, match.index + match[0].length),
    ),
  );
}
